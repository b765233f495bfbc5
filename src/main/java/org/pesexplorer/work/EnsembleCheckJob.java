package org.pesexplorer.work;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.EnsembleCheck;
import org.pesexplorer.core.network.EnsemblePredictions;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.TrainedEnsemble;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/** Trains an ensemble and compares its uncertainties with its errors, row by row. */
public final class EnsembleCheckJob implements Job<EnsembleCheck> {
  private static final double PREPARING = 0.05;
  private static final double TRAINING = 0.9;

  private final Database database;
  private final TrainEnsembleRequest request;
  private final Consumer<? super EnsembleCheck> interim;

  /**
   * An ensemble that is wanted.
   *
   * @param database its rows; inputs that it lacks are computed
   * @param request what is wanted
   * @param interim receives how far it is, on any of the job's threads but one call at a time; must
   *     be quick
   */
  public EnsembleCheckJob(
      Database database, TrainEnsembleRequest request, Consumer<? super EnsembleCheck> interim) {
    this.database = database;
    this.request = request;
    this.interim = interim;
  }

  @Override
  public EnsembleCheck run(JobContext context) throws Exception {
    Database prepared =
        new PreparedInput(database, request.network().descriptor()).run(context.share(PREPARING));
    AtomicReference<TrainEnsembleView> last = new AtomicReference<>();
    TrainedEnsemble ensemble =
        new TrainEnsembleJob(
                prepared,
                request,
                view -> {
                  last.set(view);
                  interim.accept(EnsembleCheck.training(view.histories()));
                },
                new PauseGate())
            .run(context.share(TRAINING))
            .ensemble();
    TrainingRows rows = new TrainingRows(prepared);
    TrainingData data = rows.data();
    Split split = rows.split(request.network().split(), data);
    boolean tested = split.test().length > 0;
    int[] judged = tested ? split.test() : split.validation();
    EnsemblePredictions predicted = ensemble.surface().predict(Training.inputs(data, judged));
    return new EnsembleCheck(
        last.get().histories(),
        Optional.of(ensemble),
        tested ? Split.Part.TEST : Split.Part.VALIDATION,
        predicted.errors(Training.truth(data, judged)),
        predicted.uncertainties(ensemble.calibration().scale()));
  }
}
