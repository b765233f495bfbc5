package org.pesexplorer.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.HuntedRows;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.HuntRound;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Looks for holes of a network, places where it lies below the truth and that relaxations on it
 * fall into; adds rows there to the training part and trains again, round by round (docs/theory.md,
 * "Holes"). The test and the validation part stay those of the first network. The same request
 * gives the same bits on any number of threads. After each round network and database are written,
 * so that what is done stays when it is stopped.
 */
public final class HoleHuntJob implements Job<HuntResult> {
  private static final String TITLE = "The hunt cannot begin";
  private static final double PREPARING = 0.05;

  /** A round's share of looking; the rest is training. */
  private static final double LOOKING = 0.3;

  private static final int BLOCK = 8;

  private final Database database;
  private final TrainedNetwork network;
  private final HuntRequest request;
  private final Consumer<? super HuntResult> interim;

  /**
   * A hunt.
   *
   * @param database what the network was trained on, prepared or not
   * @param network the network
   * @param request what is wanted
   * @param interim receives how far it is after each look, on the job's thread; must be quick
   */
  public HoleHuntJob(
      Database database,
      TrainedNetwork network,
      HuntRequest request,
      Consumer<? super HuntResult> interim) {
    this.database = database;
    this.network = network;
    this.request = request;
    this.interim = interim;
  }

  @Override
  public HuntResult run(JobContext context) throws Exception {
    requireWritable();
    EvaluateJob.requireParticles(network.surface(), database.columns());
    Hunt hunt = new Hunt(context.share(PREPARING));
    int rounds = request.rounds();
    double part = (1 - PREPARING) / (rounds + LOOKING);
    for (int round = 0; ; round++) {
      List<Configuration> lessons = hunt.look(round, context.share(Math.min(1, part * LOOKING)));
      if (lessons.isEmpty() || round == rounds) {
        if (round == 0) {
          hunt.write(context.share(1));
        }
        return hunt.show();
      }
      hunt.learn(lessons, context.share(part * (1 - LOOKING)));
    }
  }

  private void requireWritable() throws JobException {
    try {
      if (request.network().isPresent()) {
        AtomicFile.requireWritable(request.network().get());
        AtomicFile.discardLeftovers(request.network().get());
      }
    } catch (IOException e) {
      throw new JobException("The network cannot be written", e.getMessage() + ".", e);
    }
    if (request.database().isPresent()) {
      new DatabaseOutput(request.database().get()).requireWritable();
    }
  }

  /** The network and its database from round to round. */
  private final class Hunt {
    private final EnergyModel model;
    private final EnergySpan learnt;
    private final int firstRound;
    private final List<HuntRound> rounds = new ArrayList<>();
    private final TrainRequest training;
    private final SharedRows first;
    private Database rows;
    private TrainedNetwork current;

    Hunt(JobContext context) throws Exception {
      current = network;
      training = training();
      rows = new PreparedInput(database, training.descriptor()).run(context.share(LOOKING));
      // Slopes are needed once rows are learnt from, not to find out which row is for what.
      TrainRequest plain =
          new TrainRequest(
              training.settings().withSlopeWeight(0),
              training.split(),
              training.descriptor(),
              training.kernels(),
              Optional.empty(),
              false);
      first = SharedRows.of(rows, plain, context.share(1));
      JudgeJob.requireSame(TITLE, network.surface(), first.data(), first.split());
      model =
          first
              .rows()
              .model()
              .orElseThrow(
                  () ->
                      new JobException(
                          TITLE,
                          "The model of the database is not known: its settings are not beside it,"
                              + " and its energies are not those of equation 10."));
      learnt = EnergySpan.of(first.data().targets(), first.split().training());
      firstRound = HuntedRows.lastRound(database);
    }

    private TrainRequest training() {
      TrainerSettings settings = network.settings();
      if (request.epochs() > 0) {
        settings = settings.withLength(request.epochs(), settings.batch());
      }
      return new TrainRequest(
          settings,
          network.split(),
          Optional.of(network.surface().descriptor()),
          request.kernels(),
          Optional.empty(),
          false);
    }

    /** Looks for holes; what is to be learnt from them. */
    List<Configuration> look(int round, JobContext context) throws Exception {
      SurfaceNetwork surface = current.surface();
      HoleHunter.End[] ends = ends(round, surface, context.share(0.9));
      List<Configuration> lessons = new ArrayList<>();
      int holes = 0;
      double sum = 0;
      double worst = 0;
      for (HoleHunter.End end : ends) {
        if (end != null && end.depth() > request.tolerance()) {
          holes++;
          sum += end.depth();
          worst = Math.max(worst, end.depth());
          end.lesson().ifPresent(lessons::add);
        }
      }
      PathFigures paths =
          Training.paths(surface, first.rows(), first.data(), first.split(), context);
      Split split = first.split();
      rounds.add(
          new HuntRound(
              round,
              request.starts(),
              holes,
              holes == 0 ? 0 : sum / holes,
              worst,
              Training.errors(surface.network(), first.data(), split.validation()).mae(),
              Training.errors(surface.network(), first.data(), split.test()).mae(),
              paths.dragSlopeError(),
              paths.randomSlopeError(),
              round == request.rounds() ? 0 : lessons.size()));
      context.message(
          String.format(
              Locale.ROOT,
              "round %d: %d of %d starts end in holes, %.3g E_c deep in the mean",
              round,
              holes,
              request.starts(),
              holes == 0 ? 0 : sum / holes));
      interim.accept(show());
      return lessons;
    }

    private HoleHunter.End[] ends(int round, SurfaceNetwork surface, JobContext context)
        throws Exception {
      double[] widths = rows.columns().widths();
      int starts = request.starts();
      HoleHunter.End[] ends = new HoleHunter.End[starts];
      double ceiling = Math.max(request.ceiling(), learnt.highest());
      context.forEach(
          1 + (starts - 1) / BLOCK,
          () -> new HoleHunter(surface, model, learnt.lowest(), ceiling),
          (block, own, hunter) -> {
            for (int k = block * BLOCK; k < Math.min(starts, (block + 1) * BLOCK); k++) {
              own.checkCancelled();
              Cell cell = new Cell(surface.dimension(), widths[k % widths.length]);
              long stream = (long) (firstRound + round) * starts + k;
              ends[k] = hunter.hunt(cell, RandomStream.of(request.seed(), stream)).orElse(null);
            }
          });
      return ends;
    }

    /** Adds rows and trains a new network on all. */
    void learn(List<Configuration> lessons, JobContext context) throws Exception {
      int round = rounds.size();
      Database more = HuntedRows.add(rows, lessons, model, firstRound + round);
      SharedRows shared = SharedRows.of(more, training, context.share(PREPARING));
      MemberRun run =
          new MemberRun(
              shared,
              shared.settings(),
              shared.split(),
              request.kernels(),
              Optional.empty(),
              false);
      JobContext own = context.share(1 - 2 * PREPARING);
      run.train(own, new PauseGate(), figures -> {});
      current =
          new Training(
                  shared.rows(), shared.data(), shared.split(), shared.settings(), training.split())
              .judged(run.trainer(), run.history(), context);
      rows = more;
      write(context.share(1));
    }

    private void write(JobContext context) throws Exception {
      if (request.database().isPresent()) {
        new DatabaseOutput(request.database().get()).writeOwn(context, rows);
      }
      if (request.network().isPresent()) {
        Path file = request.network().get();
        try {
          NetworkFiles.write(file, current);
        } catch (IOException e) {
          throw new JobException("The network cannot be written", e.getMessage() + ".", e);
        }
      }
    }

    HuntResult show() {
      return new HuntResult(rounds, current, rows);
    }
  }
}
