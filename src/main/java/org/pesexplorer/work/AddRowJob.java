package org.pesexplorer.work;

import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseAddition;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Adds a configuration with its true energy to a database. The energy is of the model of the other
 * rows where that is known, so that all rows of a database are of one model.
 */
public final class AddRowJob implements Job<AddRowJob.Added> {
  private static final String TITLE = "The configuration cannot be added";
  private static final double ADDING = 0.3;

  private final Optional<Database> database;
  private final Configuration configuration;
  private final EnergyModel truth;

  /**
   * A database with one row more.
   *
   * @param database all its rows
   * @param survey what was found out about them
   * @param energy of the new row, per particle in E_c
   */
  public record Added(Database database, DatabaseSurvey survey, double energy) {}

  /**
   * Takes a configuration in hand.
   *
   * @param database to which it is added; empty for a new one
   * @param truth the model of its energy where that of the other rows is not known
   */
  public AddRowJob(Optional<Database> database, Configuration configuration, EnergyModel truth) {
    this.database = database;
    this.configuration = configuration;
    this.truth = truth;
  }

  @Override
  public Added run(JobContext context) throws Exception {
    context.message("adding a row");
    EnergyModel model = database.flatMap(KnownModel::of).orElse(truth);
    double energy = model.evaluator().energyPerParticle(configuration);
    if (!Double.isFinite(energy)) {
      throw new JobException(
          TITLE, "Two of its particles coincide, so that its energy is not finite.");
    }
    int depth = model.depth(configuration.cell());
    try {
      Database next =
          database
              .map(before -> DatabaseAddition.of(before, configuration, energy, depth))
              .orElseGet(() -> DatabaseAddition.alone(configuration, energy, depth));
      context.progress(ADDING, "surveying the rows");
      return new Added(next, new SurveyDatabaseJob(next).run(context.share(1)), energy);
    } catch (IllegalArgumentException e) {
      throw new JobException(TITLE, e.getMessage() + ".", e);
    }
  }
}
