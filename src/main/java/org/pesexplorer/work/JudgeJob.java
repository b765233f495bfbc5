package org.pesexplorer.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.StructureClass;
import org.pesexplorer.core.database.StructureClassifier;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.GroupKind;
import org.pesexplorer.core.network.GroupedErrors;
import org.pesexplorer.core.network.InputRange;
import org.pesexplorer.core.network.JudgedRows;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.core.network.TrainingDistances;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Says where a network is wrong on the database that it was trained on, or on any other, over all
 * threads that are free (docs/theory.md, "Errors by group").
 */
public final class JudgeJob implements Job<Judgement> {
  private static final String TITLE = "The network cannot be judged on this database";
  private static final int TENTHS = 10;
  private static final int FIFTHS = 5;

  /** With more different widths than this, rows are cut into tenths. */
  private static final int MOST_WIDTHS = 20;

  /** Ranges of inputs this close, in deviations, are those of the same rows. */
  private static final double SAME = 1e-6;

  private static final double PREPARING = 0.2;
  private static final double ROWS = 0.3;
  private static final double FORCES = 0.3;

  private final Database database;
  private final SurfaceNetwork surface;
  private final Optional<SplitPlan> plan;
  private final boolean insist;

  /**
   * A network to be judged.
   *
   * @param database what it was trained on, prepared or not
   * @param surface the network
   * @param plan how rows were dealt out when it was trained
   */
  public JudgeJob(Database database, SurfaceNetwork surface, SplitPlan plan) {
    this(database, surface, Optional.of(plan), true);
  }

  private JudgeJob(
      Database database, SurfaceNetwork surface, Optional<SplitPlan> plan, boolean insist) {
    this.database = database;
    this.surface = surface;
    this.plan = plan;
    this.insist = insist;
  }

  /**
   * A network to be judged on any database: where the rows are not those of its training, all of
   * them are one part.
   *
   * @param plan how rows were dealt out when it was trained; empty where nobody knows
   */
  public static JudgeJob onAny(
      Database database, SurfaceNetwork surface, Optional<SplitPlan> plan) {
    return new JudgeJob(database, surface, plan, false);
  }

  /** Whether the rows of a prepared database are those that a network was trained on. */
  static boolean recognises(Database prepared, SurfaceNetwork surface, SplitPlan plan) {
    try {
      TrainingRows rows = new TrainingRows(prepared);
      TrainingData data = rows.data();
      return same(surface, data, rows.split(plan, data));
    } catch (JobException e) {
      return false; // rows that cannot be dealt out in this way were not
    }
  }

  @Override
  public Judgement run(JobContext context) throws Exception {
    EvaluateJob.requireParticles(surface, database.columns());
    Database prepared =
        new PreparedInput(database, Optional.of(surface.descriptor()))
            .run(context.share(PREPARING));
    TrainingRows rows = new TrainingRows(prepared);
    TrainingData data = rows.data();
    Optional<Split> own = own(rows, data);
    Split split =
        own.orElseGet(
            () -> new Split(IntStream.range(0, data.rows()).toArray(), new int[0], new int[0]));
    JudgedRows columns = columns(rows, data, split, own.isPresent(), context.share(ROWS));
    Split.Part judged = judged(split);
    int[] judgedRows = part(split, judged);
    Optional<ForceComparison> forces =
        rows.model()
            .map(model -> new ForceComparison(surface, model, prepared.columns(), judgedRows));
    if (forces.isPresent()) {
      forces.get().run(context.share(FORCES));
    }
    Baselines[] baselines = {Baselines.NONE};
    PathFigures[] paths = {PathFigures.NONE};
    context.forEach(
        2,
        (one, part) -> {
          if (one == 0) {
            baselines[0] = Training.baselines(data, split, part);
          } else {
            paths[0] = Training.paths(surface, rows, data, split, part);
          }
        });
    return new Judgement(
        columns,
        own.isEmpty(),
        errors(columns, split.training()),
        errors(columns, split.validation()),
        errors(columns, split.test()),
        judged,
        groups(columns, judgedRows, own.isPresent()),
        forces.map(ForceComparison::errors),
        baselines[0],
        paths[0]);
  }

  /** How its rows were dealt out, where they are those of the training. */
  private Optional<Split> own(TrainingRows rows, TrainingData data) throws JobException {
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    Split split;
    try {
      split = rows.split(plan.get(), data);
    } catch (JobException e) {
      if (insist) {
        throw e;
      }
      return Optional.empty();
    }
    if (same(surface, data, split)) {
      return Optional.of(split);
    }
    if (insist) {
      requireSame(TITLE, surface, data, split);
    }
    return Optional.empty();
  }

  /** Refuses rows that are not those of the training. */
  static void requireSame(String title, SurfaceNetwork surface, TrainingData data, Split split)
      throws JobException {
    if (!same(surface, data, split)) {
      throw new JobException(
          title,
          "It was trained on other rows: their inputs have another range than those of this"
              + " database's training part. Take the database of the training; evaluate gives the"
              + " errors over all rows of any other.");
    }
  }

  /**
   * A split of other rows would call rows unseen that the network has learnt from. The range of the
   * training part's inputs, which the network keeps, tells them apart.
   */
  private static boolean same(SurfaceNetwork surface, TrainingData data, Split split) {
    InputRange kept = surface.range();
    InputRange here = InputRange.fit(data, split.training());
    for (int c = 0; c < kept.lower().length; c++) {
      double room = SAME * here.deviations()[c];
      boolean known = Double.isFinite(kept.lower()[c]) && Double.isFinite(kept.upper()[c]);
      if (known
          && !(Math.abs(kept.lower()[c] - here.lower()[c]) <= room
              && Math.abs(kept.upper()[c] - here.upper()[c]) <= room)) {
        return false;
      }
    }
    return true;
  }

  private static Split.Part judged(Split split) {
    if (split.test().length > 0) {
      return Split.Part.TEST;
    }
    return split.validation().length > 0 ? Split.Part.VALIDATION : Split.Part.TRAINING;
  }

  private static int[] part(Split split, Split.Part part) {
    return switch (part) {
      case TEST -> split.test();
      case VALIDATION -> split.validation();
      case TRAINING -> split.training();
    };
  }

  private JudgedRows columns(
      TrainingRows rows, TrainingData data, Split split, boolean ownRows, JobContext context)
      throws Exception {
    context.message("judging " + data.rows() + " rows");
    JudgedRows columns = JudgedRows.empty(data.rows(), data.targets());
    for (Split.Part part : Split.Part.values()) {
      for (int row : part(split, part)) {
        columns.parts()[row] = part;
      }
    }
    DatabaseColumns from = database.columns();
    StructureClassifier classifier =
        StructureClassifier.of(
            rows.model().map(EnergyModel::potential).orElseGet(ForceShiftedLennardJones::standard));
    Optional<TrainingDistances> distances =
        ownRows ? Optional.of(new TrainingDistances(data, split.training())) : Optional.empty();
    RowBlocks blocks = RowBlocks.of(data.rows(), 2e4);
    context.forEach(
        blocks.parts(),
        () -> distances.map(TrainingDistances::worker),
        (block, own, worker) -> {
          own.checkCancelled();
          predict(data, blocks.from(block), blocks.to(block), columns.predicted());
          for (int row = blocks.from(block); row < blocks.to(block); row++) {
            Configuration cell = from.configuration(row);
            int here = row;
            columns.trainingDistance()[row] =
                worker.map(one -> one.distance(here)).orElse(Double.NaN);
            columns.nearestDistance()[row] = cell.nearestDistance();
            columns.width()[row] = cell.width();
            columns.structure()[row] = classifier.classify(cell).code();
          }
        });
    return columns;
  }

  private void predict(TrainingData data, int from, int to, double[] predicted) {
    double[] inputs = Arrays.copyOfRange(data.inputs(), from * data.width(), to * data.width());
    double[] values = surface.network().predict(inputs);
    System.arraycopy(values, 0, predicted, from, values.length);
  }

  private static double[] pick(double[] column, int[] part) {
    return IntStream.of(part).mapToDouble(row -> column[row]).toArray();
  }

  private static ErrorFigures errors(JudgedRows columns, int[] part) {
    return ErrorFigures.of(pick(columns.predicted(), part), pick(columns.truth(), part));
  }

  private List<GroupedErrors> groups(JudgedRows columns, int[] part, boolean ownRows) {
    double[] predicted = pick(columns.predicted(), part);
    double[] truth = pick(columns.truth(), part);
    int particles = surface.particles();
    List<String> names =
        Arrays.stream(StructureClass.values()).map(one -> one.title(particles)).toList();
    int[] codes = IntStream.of(part).map(row -> columns.structure()[row]).toArray();
    List<GroupedErrors> groups = new ArrayList<>();
    groups.add(GroupedErrors.byQuantiles(GroupKind.ENERGY, TENTHS, truth, predicted, truth));
    groups.add(
        GroupedErrors.byValue(
            GroupKind.WIDTH, MOST_WIDTHS, pick(columns.width(), part), predicted, truth));
    groups.add(GroupedErrors.byCode(GroupKind.STRUCTURE, codes, names, predicted, truth));
    groups.add(
        GroupedErrors.byQuantiles(
            GroupKind.NEAREST_DISTANCE,
            TENTHS,
            pick(columns.nearestDistance(), part),
            predicted,
            truth));
    if (ownRows) {
      groups.add(
          GroupedErrors.byQuantiles(
              GroupKind.TRAINING_DISTANCE,
              FIFTHS,
              pick(columns.trainingDistance(), part),
              predicted,
              truth));
    }
    return groups;
  }
}
