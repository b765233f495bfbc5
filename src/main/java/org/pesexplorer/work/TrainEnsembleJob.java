package org.pesexplorer.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.Calibration;
import org.pesexplorer.core.network.EnsemblePredictions;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.TrainedEnsemble;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.EnsembleFiles;
import org.pesexplorer.io.TrainingCheckpoint;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Trains several networks on the same rows with other first weights and another order, side by side
 * over all threads that are free, and scales their spread on the validation part. The same request
 * gives the same bits on any number of threads, whether or not it was stopped on the way: each
 * network has a checkpoint beside the ensemble's file, and those that are finished are kept until
 * the file is written.
 */
public final class TrainEnsembleJob implements Job<TrainEnsembleResult> {
  private static final String TITLE = "The ensemble cannot be trained";
  private static final double PREPARING = 0.05;
  private static final double TRAINING = 0.9;
  private static final long NANOS_BETWEEN = 250_000_000;

  private final Database database;
  private final TrainRequest request;
  private final int networks;
  private final Consumer<? super TrainEnsembleView> interim;
  private final PauseGate gate;
  private final long nanosBetween;

  /** An ensemble that nobody watches or holds up. */
  public TrainEnsembleJob(Database database, TrainEnsembleRequest request) {
    this(database, request, view -> {}, new PauseGate());
  }

  /**
   * An ensemble that can be watched and held up.
   *
   * @param database its rows; inputs that it lacks are computed
   * @param request what is wanted
   * @param interim receives how far it is, after the first epoch, then at most four times a second
   *     and whenever a network is finished, on any of the job's threads but one call at a time;
   *     must be quick
   * @param gate holds it up while shut
   */
  public TrainEnsembleJob(
      Database database,
      TrainEnsembleRequest request,
      Consumer<? super TrainEnsembleView> interim,
      PauseGate gate) {
    this(database, request, interim, gate, CheckpointKeeper.NANOS_BETWEEN);
  }

  /** The same with another least time between two checkpoints. */
  TrainEnsembleJob(
      Database database,
      TrainEnsembleRequest request,
      Consumer<? super TrainEnsembleView> interim,
      PauseGate gate,
      long nanosBetween) {
    this.database = database;
    this.request = request.network();
    this.networks = request.networks();
    this.interim = interim;
    this.gate = gate;
    this.nanosBetween = nanosBetween;
  }

  @Override
  public TrainEnsembleResult run(JobContext context) throws Exception {
    if (request.file().isPresent()) {
      requireWritable(request.file().get());
    }
    SharedRows shared = SharedRows.of(database, request, context.share(PREPARING));
    if (shared.split().validation().length == 0) {
      throw new JobException(
          TITLE, "The spread is scaled on the validation part: give that a share above 0.");
    }
    Board board = new Board();
    MemberRun[] runs = new MemberRun[networks];
    Baselines[] baselines = new Baselines[1];
    context
        .share(TRAINING)
        .forEach(
            networks + 1,
            (part, own) -> {
              if (part < networks) {
                runs[part] = train(shared, part, own, board);
              } else {
                baselines[0] = Training.baselines(shared.data(), shared.split(), own);
              }
            });
    TrainedNetwork[] members = new TrainedNetwork[networks];
    context.forEach(
        networks, (part, own) -> members[part] = judged(shared, runs[part], baselines[0], own));
    return finished(shared, List.of(members), runs);
  }

  private void requireWritable(Path file) throws JobException {
    try {
      AtomicFile.requireWritable(file);
      AtomicFile.discardLeftovers(file);
      for (int k = 0; k < networks; k++) {
        AtomicFile.discardLeftovers(checkpoint(file, k));
      }
    } catch (IOException e) {
      throw new JobException("The ensemble cannot be written", e.getMessage() + ".", e);
    }
  }

  private static Path checkpoint(Path file, int member) {
    return TrainingCheckpoint.beside(TrainEnsembleRequest.memberFile(file, member));
  }

  private MemberRun train(SharedRows shared, int member, JobContext context, Board board)
      throws JobException {
    TrainerSettings settings = shared.settings().withSeed(shared.settings().seed() + member);
    Optional<CheckpointKeeper> keeper =
        request.file().map(file -> keeper(file, member, shared, settings));
    MemberRun run =
        new MemberRun(
            shared, settings, shared.split(), request.kernels(), keeper, request.resume());
    board.begin(member, run.history());
    run.train(context, gate, figures -> board.take(member, figures));
    board.show();
    return run;
  }

  private CheckpointKeeper keeper(
      Path file, int member, SharedRows shared, TrainerSettings settings) {
    byte[] identity =
        TrainingCheckpoint.identity(
            settings,
            request.split(),
            shared.rows().descriptor(),
            request.kernels(),
            shared.data());
    return new CheckpointKeeper(
        TrainEnsembleRequest.memberFile(file, member), identity, nanosBetween);
  }

  private TrainedNetwork judged(
      SharedRows shared, MemberRun run, Baselines baselines, JobContext context) {
    return new Training(
            shared.rows(), shared.data(), shared.split(), run.settings(), request.split())
        .judged(run.trainer(), run.history(), baselines, context);
  }

  private TrainEnsembleResult finished(
      SharedRows shared, List<TrainedNetwork> members, MemberRun[] runs) throws JobException {
    TrainedEnsemble ensemble = calibrated(shared, members);
    if (request.file().isPresent()) {
      write(request.file().get(), ensemble);
    }
    double seconds = 0;
    int resumedAt = 0;
    for (MemberRun run : runs) {
      seconds += run.seconds();
      resumedAt += run.resumedAt();
    }
    return new TrainEnsembleResult(ensemble, seconds, resumedAt);
  }

  private static TrainedEnsemble calibrated(SharedRows shared, List<TrainedNetwork> members)
      throws JobException {
    EnsemblePredictions validation = predictions(shared, members, shared.split().validation());
    EnsemblePredictions test = predictions(shared, members, shared.split().test());
    double[] validationTruth = Training.truth(shared.data(), shared.split().validation());
    double[] testTruth = Training.truth(shared.data(), shared.split().test());
    try {
      return new TrainedEnsemble(
          members,
          Calibration.of(validation, validationTruth, test, testTruth),
          ErrorFigures.of(validation.mean(), validationTruth),
          ErrorFigures.of(test.mean(), testTruth));
    } catch (IllegalArgumentException e) {
      throw new JobException(TITLE, e.getMessage() + ".", e);
    }
  }

  private static EnsemblePredictions predictions(
      SharedRows shared, List<TrainedNetwork> members, int[] part) {
    double[] inputs = Training.inputs(shared.data(), part);
    double[][] predicted = new double[members.size()][];
    for (int k = 0; k < predicted.length; k++) {
      Network network = members.get(k).surface().network();
      predicted[k] = network.predict(inputs);
    }
    return EnsemblePredictions.of(predicted);
  }

  private void write(Path file, TrainedEnsemble ensemble) throws JobException {
    try {
      EnsembleFiles.write(file, ensemble);
    } catch (IOException e) {
      throw new JobException(
          "The ensemble cannot be written",
          e.getMessage() + ". Its checkpoints stay: the same command goes on from there.",
          e);
    }
    try {
      for (int k = 0; k < networks || Files.exists(checkpoint(file, k)); k++) {
        Files.deleteIfExists(checkpoint(file, k));
      }
    } catch (IOException e) {
      throw new JobException(
          "The checkpoints of the ensemble cannot be deleted", e.getMessage() + ".", e);
    }
  }

  /** Whether there is a checkpoint of some network beside a file, of whatever run. */
  public static boolean hasCheckpoint(Path file) {
    for (int k = 0; k < TrainEnsembleRequest.MOST; k++) {
      if (Files.exists(checkpoint(file, k))) {
        return true;
      }
    }
    return false;
  }

  /** What the networks have come to so far. */
  private final class Board {
    private final List<List<EpochFigures>> histories = new ArrayList<>();
    private long shownAt;
    private boolean shown;

    Board() {
      for (int k = 0; k < networks; k++) {
        histories.add(new ArrayList<>());
      }
    }

    synchronized void begin(int member, List<EpochFigures> before) {
      histories.get(member).addAll(before);
    }

    synchronized void take(int member, EpochFigures figures) {
      histories.get(member).add(figures);
      if (!shown || System.nanoTime() - shownAt >= NANOS_BETWEEN) {
        show();
      }
    }

    synchronized void show() {
      interim.accept(new TrainEnsembleView(request.settings().epochs(), histories));
      shown = true;
      shownAt = System.nanoTime();
    }
  }
}
