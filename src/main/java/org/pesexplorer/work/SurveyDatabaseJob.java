package org.pesexplorer.work;

import java.util.Objects;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.core.database.DatabaseSurveyor;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/** Surveys the rows of a database: structures over all threads that are free, then the rest. */
public final class SurveyDatabaseJob implements Job<DatabaseSurvey> {
  private static final double STRUCTURES = 0.4;
  private static final double ORDER = 0.2;

  private final Database database;

  /** The survey of a database. */
  public SurveyDatabaseJob(Database database) {
    this.database = Objects.requireNonNull(database, "database");
  }

  @Override
  public DatabaseSurvey run(JobContext context) throws Exception {
    DatabaseSurveyor surveyor = new DatabaseSurveyor(database);
    context.message("structures");
    context
        .share(STRUCTURES)
        .forEach(surveyor.structureParts(), (part, own) -> surveyor.classify(part));
    context.checkCancelled();
    context.progress(STRUCTURES, "order of energies");
    surveyor.sort();
    double left = 1 - STRUCTURES - ORDER;
    for (int column = 0; column < surveyor.summaryParts(); column++) {
      context.checkCancelled();
      double done = STRUCTURES + ORDER + left * column / surveyor.summaryParts();
      context.progress(done, "figures of " + surveyor.summaryName(column));
      surveyor.summarise(column);
    }
    context.checkCancelled();
    return surveyor.survey();
  }
}
