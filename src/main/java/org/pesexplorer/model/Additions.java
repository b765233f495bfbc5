package org.pesexplorer.model;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.work.AddRowJob;

/**
 * Adds configurations with their true energies to a database in memory, of which a file knows
 * nothing: the one in hand when it was made so, else a new one of the rows of the one in hand and
 * the configuration. Belongs to the thread of the window.
 */
public final class Additions {
  private static final String ADDED = " + added";
  private static final String ALONE = "added";

  private final Errands errands;
  private final DatabaseShelf shelf;
  private boolean busy;

  Additions(Errands errands, DatabaseShelf shelf) {
    this.errands = errands;
    this.shelf = shelf;
  }

  /**
   * Adds a configuration in the background and shows the database that it is in. One that comes
   * while another is being added is left out, and said to be.
   *
   * @param configuration the particles
   * @param truth the model of its energy where that of the other rows is not known
   * @param done receives what has become of it, in words
   */
  public void add(Configuration configuration, EnergyModel truth, Consumer<String> done) {
    if (busy) {
      done.accept("The configuration before is still being added.");
      return;
    }
    busy = true;
    Optional<OpenDatabase> base =
        Optional.ofNullable(shelf.current().get()).filter(now -> fits(now, configuration));
    AddRowJob job = new AddRowJob(base.map(OpenDatabase::database), configuration, truth);
    errands
        .submit(
            "Add a configuration", JobPool.COMPUTE, job, added -> done.accept(take(base, added)))
        .onSettled(settled -> errands.onWindowThread(() -> busy = false));
  }

  private static boolean fits(OpenDatabase now, Configuration configuration) {
    Database database = now.database();
    return database.columns().particles() == configuration.count()
        && database.columns().dimension() == configuration.dimension();
  }

  private String take(Optional<OpenDatabase> base, AddRowJob.Added added) {
    String name = base.map(Additions::name).orElse(ALONE);
    boolean goesOn = base.filter(Additions::own).isPresent();
    boolean replaced =
        goesOn
            && shelf.replace(
                now -> now.equals(base.get()),
                now ->
                    new OpenDatabase(
                        now.id(), name, added.database(), added.survey(), Optional.empty()));
    if (!replaced) {
      shelf.take(name, added.database(), added.survey(), Optional.empty());
    }
    String words =
        String.format(
            Locale.ROOT,
            "Added to \"%s\", now %,d rows: v = %.4f E_c.",
            name,
            added.database().rows(),
            added.energy());
    return words.replace("= -", "= \u2212");
  }

  /** Whether a database was made here and has no file. */
  private static boolean own(OpenDatabase database) {
    return database.file().isEmpty()
        && (database.name().endsWith(ADDED) || database.name().equals(ALONE));
  }

  private static String name(OpenDatabase base) {
    return own(base) ? base.name() : base.name() + ADDED;
  }
}
