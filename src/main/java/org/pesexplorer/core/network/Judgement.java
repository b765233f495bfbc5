package org.pesexplorer.core.network;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a network is worth on the rows it was trained on and apart from them: all that a page about
 * it shows.
 *
 * @param rows every row of the database
 * @param whole whether these are not the rows of the training: then all of them are one part, which
 *     stands in the place of that of training, and there are no baselines
 * @param training errors of the training part in E_c per particle
 * @param validation of the validation part
 * @param test of the test part
 * @param judged the part that groups, forces and baselines are of: the test part, else the
 *     validation part, else that of training, which says little
 * @param groups errors of that part, one for each {@link GroupKind} in its order; none by the
 *     distance to the training set where that is not at hand
 * @param forces errors of the forces there; empty where the model of the rows is not known
 * @param baselines what simple models make of the part; {@link Baselines#NONE} for that of training
 * @param paths errors of the gradient along paths; {@link PathFigures#NONE} where the model of the
 *     rows is not known
 */
public record Judgement(
    JudgedRows rows,
    boolean whole,
    ErrorFigures training,
    ErrorFigures validation,
    ErrorFigures test,
    Split.Part judged,
    List<GroupedErrors> groups,
    Optional<ForceErrors> forces,
    Baselines baselines,
    PathFigures paths) {

  /** Copies. */
  public Judgement {
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(judged, "judged");
    Objects.requireNonNull(forces, "forces");
    groups = List.copyOf(groups);
  }

  /** The errors of the judged part. */
  public ErrorFigures errors() {
    return switch (judged) {
      case TEST -> test;
      case VALIDATION -> validation;
      case TRAINING -> training;
    };
  }

  /** The groups by something. */
  public GroupedErrors by(GroupKind kind) {
    return groups.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }
}
