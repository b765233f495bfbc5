package org.pesexplorer.work;

import java.nio.file.Path;
import java.util.Optional;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.EnsemblePredictions;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.SurfaceEnsemble;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.core.network.UncertaintyFigures;
import org.pesexplorer.io.EnsembleFiles;
import org.pesexplorer.io.KerasFile;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Errors of a network over all rows of a database. A network of ours knows which inputs it reads,
 * and they are computed where the database has others; one of Keras gets those that there are.
 */
public final class EvaluateJob implements Job<EvaluateJob.Outcome> {
  private static final String TITLE = "The network cannot be evaluated on this database";
  private static final double READING = 0.9;

  private final Path network;
  private final Path input;
  private final Optional<DescriptorSettings> descriptor;

  /**
   * What a network makes of a database.
   *
   * @param errors of all rows, in E_c per particle
   * @param outside rows with an input outside the range of the training; 0 where that is not known
   * @param predicted the energy per particle of each row; of an ensemble the mean
   * @param uncertainty what the uncertainties of an ensemble are worth; empty for one network
   */
  public record Outcome(
      ErrorFigures errors,
      int outside,
      double[] predicted,
      Optional<UncertaintyFigures> uncertainty) {}

  /**
   * An evaluation.
   *
   * @param network a network or an ensemble of ours or an .h5 of Keras
   * @param input the database
   * @param descriptor which inputs a network of Keras reads; empty for those of the database
   */
  public EvaluateJob(Path network, Path input, Optional<DescriptorSettings> descriptor) {
    this.network = network;
    this.input = input;
    this.descriptor = descriptor;
  }

  @Override
  public Outcome run(JobContext context) throws Exception {
    if (KerasFile.sniff(network)) {
      Network keras = KerasFile.read(network);
      Database database = new PreparedInput(input, descriptor).run(context.share(READING));
      requireInputs(keras, database);
      return outcome(keras, Optional.empty(), database);
    }
    if (EnsembleFiles.sniff(network)) {
      SurfaceEnsemble ensemble = EnsembleFiles.read(network).surface();
      return outcome(ensemble, prepared(ensemble.first(), context));
    }
    SurfaceNetwork surface = NetworkFiles.read(network).surface();
    return outcome(surface.network(), Optional.of(surface), prepared(surface, context));
  }

  private Database prepared(SurfaceNetwork surface, JobContext context) throws Exception {
    Database read = new ReadDatabaseJob(input).run(context.share(READING / 2));
    requireParticles(surface, read.columns());
    return new PreparedInput(read, Optional.of(surface.descriptor()))
        .run(context.share(READING / 2));
  }

  /** Refuses rows of another number of particles or axes than a network is for. */
  static void requireParticles(SurfaceNetwork surface, DatabaseColumns columns)
      throws JobException {
    if (columns.particles() != surface.particles() || columns.dimension() != surface.dimension()) {
      throw new JobException(
          TITLE,
          "The network is for "
              + surface.particles()
              + " particles in "
              + surface.dimension()
              + " dimensions, the rows have "
              + columns.particles()
              + " in "
              + columns.dimension()
              + ".");
    }
  }

  private static void requireInputs(Network network, Database database) throws JobException {
    int reads = network.shape().inputs();
    int particles = database.columns().particles();
    DescriptorSettings has = database.prepared().orElseThrow().settings();
    if (reads != has.length(particles)) {
      String cure =
          reads % particles == 0
              ? "Prepare it with "
                  + reads / particles
                  + " orders, as with --orders="
                  + orders(reads / particles)
              : "No number of orders makes that of " + particles + " particles";
      throw new JobException(
          TITLE,
          "The network reads "
              + reads
              + " inputs, but rows of "
              + particles
              + " particles prepared with the orders "
              + has.formatOrders()
              + " have "
              + has.length(particles)
              + ". "
              + cure
              + ".");
    }
  }

  private static String orders(int count) {
    StringBuilder words = new StringBuilder("-2");
    for (int k = 1; k < count; k++) {
      words.append(',').append(-2 - k);
    }
    return words.toString();
  }

  private static Outcome outcome(
      Network network, Optional<SurfaceNetwork> surface, Database database) throws JobException {
    TrainingData data = new TrainingRows(database).data();
    double[] predicted = network.predict(data.inputs());
    return new Outcome(
        ErrorFigures.of(predicted, data.targets()),
        surface.map(own -> outside(own, data)).orElse(0),
        predicted,
        Optional.empty());
  }

  private static Outcome outcome(SurfaceEnsemble ensemble, Database database) throws JobException {
    TrainingData data = new TrainingRows(database).data();
    EnsemblePredictions predicted = ensemble.predict(data.inputs());
    return new Outcome(
        ErrorFigures.of(predicted.mean(), data.targets()),
        outside(ensemble.first(), data),
        predicted.mean(),
        Optional.of(
            UncertaintyFigures.of(
                predicted.errors(data.targets()), predicted.uncertainties(ensemble.scale()))));
  }

  private static int outside(SurfaceNetwork surface, TrainingData data) {
    int outside = 0;
    for (int row = 0; row < data.rows(); row++) {
      outside += surface.range().check(data.inputs(), row).isEmpty() ? 0 : 1;
    }
    return outside;
  }
}
