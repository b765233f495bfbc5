package org.pesexplorer.ui.relaxation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Recording;

/**
 * The recordings in hand: with images updated, fixed, or both of the same start and the same random
 * numbers.
 *
 * @param updated the recording with images updated
 * @param fixed the recording with images fixed at the start
 */
public record RunPair(Optional<Recording> updated, Optional<Recording> fixed) {
  /** No recording yet. */
  public static final RunPair NONE = new RunPair(Optional.empty(), Optional.empty());

  /** Sorts recordings by their images. */
  public static RunPair of(List<Recording> recordings) {
    return new RunPair(with(recordings, Images.LIVE), with(recordings, Images.FROZEN));
  }

  private static Optional<Recording> with(List<Recording> recordings, Images images) {
    return recordings.stream()
        .filter(each -> each.request().settings().images() == images)
        .findFirst();
  }

  /** The recording with these images. */
  public Optional<Recording> of(Images images) {
    return images == Images.LIVE ? updated : fixed;
  }

  /** Those of the recordings that a choice shows. */
  public RunPair only(Shown shown) {
    return new RunPair(
        updated.filter(any -> shown.images().contains(Images.LIVE)),
        fixed.filter(any -> shown.images().contains(Images.FROZEN)));
  }

  private Stream<Recording> all() {
    return Stream.concat(updated.stream(), fixed.stream());
  }

  /** How many attempts every recording has. */
  public long length() {
    return all().mapToLong(Recording::steps).min().orElse(0);
  }

  /** How many attempts make a scan. */
  public int stepsPerScan() {
    return all().mapToInt(Recording::stepsPerScan).findFirst().orElse(1);
  }

  /** Whether particles move one at a time. */
  public boolean oneByOne() {
    return all().allMatch(each -> each.request().settings().method().oneByOne());
  }

  /** Whether every recording came to its end. */
  public boolean complete() {
    return all().allMatch(Recording::complete);
  }
}
