package org.pesexplorer.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.InputRange;
import org.pesexplorer.core.network.LinearFit;
import org.pesexplorer.core.network.PathCurve;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.core.study.WhyCell;
import org.pesexplorer.core.study.WhyDatabase;
import org.pesexplorer.core.study.WhyGround;
import org.pesexplorer.core.study.WhyRow;
import org.pesexplorer.core.study.WhySettings;
import org.pesexplorer.core.study.WhySlopes;
import org.pesexplorer.core.study.WhyStudy;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Computes why the thesis stopped at 0.47 E_c: generates small databases, trains networks on them
 * and judges all, side by side over all threads that are free. The same settings give the same bits
 * on any number of threads.
 */
public final class WhyJob implements Job<WhyStudy> {
  private final WhySettings settings;
  private final Consumer<? super WhyStudy> interim;

  /**
   * A study.
   *
   * @param settings what it is determined by
   * @param interim receives what is known, whenever a database or a network is finished and at most
   *     four times a second while networks learn, on any of the job's threads but one call at a
   *     time; must be quick
   */
  public WhyJob(WhySettings settings, Consumer<? super WhyStudy> interim) {
    this.settings = settings;
    this.interim = interim;
  }

  @Override
  public WhyStudy run(JobContext context) throws Exception {
    WhyBoard board = new WhyBoard(settings, interim, context);
    WhyDatabase[] databases = WhyDatabase.values();
    // The board reports progress, as parts differ in what they cost.
    context
        .share(0)
        .forEach(databases.length, (part, own) -> database(databases[part], board, own));
    return board.study();
  }

  private void database(WhyDatabase which, WhyBoard board, JobContext context) throws Exception {
    Database generated =
        new GenerateJob(GenerateRequest.inMemory(settings.database(which))).run(context.share(0.2));
    board.generated();
    Database prepared =
        new PrepareJob(generated, DescriptorSettings.THESIS).run(context.share(0.05));
    TrainingRows rows = new TrainingRows(prepared);
    TrainingData data = rows.data();
    Split split = rows.split(settings.split(), data);
    WhyGround ground = ground(which, prepared, rows, data, split, context);
    board.take(ground);
    List<WhyCell> cells = WhyCell.of(which);
    context.forEach(
        cells.size(),
        (part, own) -> {
          SharedRows shared =
              new SharedRows(rows, data, split, settings.trainer(cells.get(part), data.width()));
          board.take(row(cells.get(part), shared, ground, board, own));
        });
  }

  private WhyGround ground(
      WhyDatabase which,
      Database prepared,
      TrainingRows rows,
      TrainingData data,
      Split split,
      JobContext context)
      throws JobException {
    if (split.training().length <= data.width() + 1) {
      throw new JobException(
          "The study cannot be computed",
          "Of the database \"" + which.title() + "\" too few rows are left: ask for more points.");
    }
    Baselines baselines = Training.baselines(data, split, context);
    SurfaceNetwork optimum =
        new SurfaceNetwork(
            LinearFit.leastAbsolute(data, split.training()).network(),
            rows.descriptor(),
            rows.particles(),
            rows.dimension(),
            InputRange.fit(data, split.training()));
    EnergySpan energies = EnergySpan.of(data.targets(), split.training());
    PathFigures paths = paths(optimum, rows, energies, context);
    PathCurve drag = drag(optimum, rows);
    return new WhyGround(
        which, prepared, baselines, optimum, WhySlopes.of(paths, drag), drag, energies);
  }

  private PathFigures paths(
      SurfaceNetwork surface, TrainingRows rows, EnergySpan energies, JobContext context) {
    return PathFigures.of(
        surface.predictor(),
        new ModelSurface(rows.model().orElseThrow()),
        rows.pathWidth(),
        energies,
        settings.paths(),
        context::checkCancelled);
  }

  private static PathCurve drag(SurfaceNetwork surface, TrainingRows rows) {
    return PathCurve.of(
        StraightPath.thesis(rows.pathWidth()),
        new ModelSurface(rows.model().orElseThrow()),
        surface.predictor());
  }

  private WhyRow row(
      WhyCell cell, SharedRows shared, WhyGround ground, WhyBoard board, JobContext context)
      throws JobException {
    MemberRun run =
        new MemberRun(
            shared, shared.settings(), shared.split(), settings.kernels(), Optional.empty(), false);
    run.train(context, new PauseGate(), figures -> board.take(cell, figures));
    TrainingRows rows = shared.rows();
    SurfaceNetwork surface = Training.surface(rows, run.trainer());
    PathFigures paths = paths(surface, rows, ground.energies(), context);
    TrainedNetwork network =
        new Training(rows, shared.data(), shared.split(), shared.settings(), settings.split())
            .judged(run.trainer(), run.history(), ground.baselines(), paths);
    return new WhyRow(cell, network, WhySlopes.of(paths, drag(surface, rows)));
  }
}
