package org.pesexplorer.core.network;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.stats.MedianRange;

/**
 * An ensemble and how it came about: all that a file of it holds.
 *
 * @param members the networks, each with its settings, history and figures; the same split for all
 * @param calibration what makes an uncertainty of their spread
 * @param validation errors of their mean on the validation part
 * @param test errors of their mean on the test part; of no rows where there is none
 */
public record TrainedEnsemble(
    List<TrainedNetwork> members,
    Calibration calibration,
    ErrorFigures validation,
    ErrorFigures test) {

  /**
   * Checks that the members fit each other.
   *
   * @throws IllegalArgumentException as {@link SurfaceEnsemble}, and when they were split otherwise
   */
  public TrainedEnsemble {
    members = List.copyOf(members);
    Objects.requireNonNull(validation, "validation");
    Objects.requireNonNull(test, "test");
    surface(members, calibration);
    for (TrainedNetwork member : members) {
      if (!member.split().equals(members.get(0).split())) {
        throw new IllegalArgumentException("the networks of an ensemble have the same split");
      }
    }
  }

  private static SurfaceEnsemble surface(List<TrainedNetwork> members, Calibration calibration) {
    return new SurfaceEnsemble(
        members.stream().map(TrainedNetwork::surface).toList(), calibration.scale());
  }

  /** The ensemble as it predicts. */
  public SurfaceEnsemble surface() {
    return surface(members, calibration);
  }

  /**
   * The median and the range of a figure over the members.
   *
   * @param figure which one
   */
  public MedianRange range(ToDoubleFunction<TrainingFigures> figure) {
    return MedianRange.of(
        members.stream().mapToDouble(member -> figure.applyAsDouble(member.figures())).toArray());
  }
}
