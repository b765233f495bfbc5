package org.pesexplorer.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainingDistances;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Judges a network on the database that it was trained on, if that is among those at hand, else on
 * the first of them.
 */
public final class VerdictJob implements Job<Verdict> {
  private static final double PREPARING = 0.3;

  private final List<Database> databases;
  private final SurfaceNetwork surface;
  private final Optional<SplitPlan> plan;

  /**
   * A network to be judged.
   *
   * @param databases at least one, prepared or not; the first one that it was trained on is taken
   * @param surface the network
   * @param plan how rows were dealt out when it was trained; empty where nobody knows. Networks of
   *     Keras, which do not say what they have learnt from either, get the inputs that the rows
   *     have where their number fits
   * @throws IllegalArgumentException without a database
   */
  public VerdictJob(List<Database> databases, SurfaceNetwork surface, Optional<SplitPlan> plan) {
    if (databases.isEmpty()) {
      throw new IllegalArgumentException("a network is judged on a database");
    }
    this.databases = List.copyOf(databases);
    this.surface = surface;
    this.plan = plan;
  }

  @Override
  public Verdict run(JobContext context) throws Exception {
    for (int place = 0; place < databases.size() && plan.isPresent(); place++) {
      if (fits(databases.get(place))) {
        Database prepared = prepared(place, context);
        if (JudgeJob.recognises(prepared, surface, plan.get())) {
          return judged(place, prepared, context);
        }
      }
    }
    EvaluateJob.requireParticles(surface, databases.get(0).columns());
    return judged(0, prepared(0, context), context);
  }

  private boolean fits(Database database) {
    return database.columns().particles() == surface.particles()
        && database.columns().dimension() == surface.dimension();
  }

  private Database prepared(int place, JobContext context) throws Exception {
    Database database = databases.get(place);
    return new PreparedInput(database, Optional.of(inputs(database)))
        .run(context.share(PREPARING / databases.size()));
  }

  private DescriptorSettings inputs(Database database) {
    boolean ours = plan.isPresent() || Double.isFinite(surface.range().lower()[0]);
    return ours
        ? surface.descriptor()
        : database
            .prepared()
            .map(DescriptorColumns::settings)
            .filter(has -> has.length(surface.particles()) == surface.network().shape().inputs())
            .orElse(surface.descriptor());
  }

  private Verdict judged(int place, Database prepared, JobContext context) throws Exception {
    SurfaceNetwork reading =
        new SurfaceNetwork(
            surface.network(),
            prepared.prepared().orElseThrow().settings(),
            surface.particles(),
            surface.dimension(),
            surface.range());
    Judgement judgement = JudgeJob.onAny(prepared, reading, plan).run(context.share(1));
    return new Verdict(place, prepared, judgement, distances(prepared, judgement));
  }

  private static Optional<TrainingDistances> distances(Database prepared, Judgement judgement)
      throws JobException {
    Split.Part[] parts = judgement.rows().parts();
    int[] training =
        IntStream.range(0, parts.length).filter(row -> parts[row] == Split.Part.TRAINING).toArray();
    return judgement.whole() || training.length == 0
        ? Optional.empty()
        : Optional.of(new TrainingDistances(new TrainingRows(prepared).data(), training));
  }
}
