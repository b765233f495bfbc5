package org.pesexplorer.model;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.io.DatabaseFormat;
import org.pesexplorer.io.Sample;
import org.pesexplorer.io.Samples;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.work.ReadDatabaseJob;
import org.pesexplorer.work.ReadSampleJob;
import org.pesexplorer.work.SurveyDatabaseJob;
import org.pesexplorer.work.WriteDatabaseJob;

/**
 * The databases in hand: opened, generated, saved and closed in the background. What fails becomes
 * a notice, and what was in hand stays. Belongs to the thread of the window.
 */
public final class Databases {
  /** The part of opening that reading is; the rest is the survey. */
  private static final double READING = 0.8;

  private final Errands errands;
  private final DatabaseShelf shelf = new DatabaseShelf();
  private final Generations generations;
  private Consumer<Path> fileUsed = path -> {};
  private boolean generating;

  /** Makes the service. */
  public Databases(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.errands = new Errands(runner, scheduler, notices);
    this.generations = new Generations(runner, scheduler, errands, notices);
  }

  /** Sets who is told of files that databases were opened from or went to. */
  public void onFileUsed(Consumer<Path> receiver) {
    fileUsed = receiver;
  }

  /** The databases in hand, the newest last. */
  public ObservableList<OpenDatabase> open() {
    return shelf.open();
  }

  /** The one that views show; null for none. */
  public ReadOnlyObjectProperty<OpenDatabase> currentProperty() {
    return shelf.current().getReadOnlyProperty();
  }

  /** Has views show a database that is in hand. */
  public void show(OpenDatabase database) {
    shelf.show(database);
  }

  /** Puts a database away; the one before it, or after it, takes its place on screen. */
  public void close(OpenDatabase database) {
    shelf.close(database);
  }

  /** What a file has become. */
  private record Opened(Database database, DatabaseSurvey survey) {}

  /** Opens a file and shows it; one that is in hand already is read anew. */
  public void openFile(Path path) {
    openFile(path, () -> {});
  }

  /** The same, and does something once it is shown. */
  void openFile(Path path, Runnable shown) {
    errands.submit(
        "Open " + path.getFileName(),
        JobPool.FILES,
        context -> {
          Database database = new ReadDatabaseJob(path).run(context.share(READING));
          return new Opened(database, survey(database, context));
        },
        opened -> {
          take(path.getFileName().toString(), opened, Optional.of(path.toAbsolutePath()));
          fileUsed.accept(path);
          shown.run();
        });
  }

  /** The databases that come with the program, in the background. */
  void samples(Consumer<List<Sample>> show) {
    errands.submitQuietly("Read what comes with the program", context -> Samples.all(), show);
  }

  /**
   * Opens a database that comes with the program and shows it.
   *
   * @param sample which
   * @param shown what is done then
   */
  void openSample(Sample sample, Runnable shown) {
    errands.submit(
        "Open " + sample.name(),
        JobPool.FILES,
        context -> {
          Database database = new ReadSampleJob(sample).run(context.share(READING));
          return new Opened(database, survey(database, context));
        },
        opened -> {
          take(sample.name(), opened, Optional.empty());
          shown.run();
        });
  }

  /**
   * Opens the files of an earlier session; one that is gone becomes a notice.
   *
   * @param files in the order in which they are to stand
   * @param shown the one that is to be shown; the last of them when it is none of them
   */
  public void reopen(List<Path> files, Optional<Path> shown) {
    for (Path file : files) {
      Path absolute = file.toAbsolutePath();
      errands.submit(
          "Open " + file.getFileName(),
          JobPool.FILES,
          context -> {
            requireThere(absolute);
            Database database = new ReadDatabaseJob(absolute).run(context.share(READING));
            return new Opened(database, survey(database, context));
          },
          opened -> {
            OpenDatabase before = shelf.current().get();
            take(file.getFileName().toString(), opened, Optional.of(absolute));
            boolean keep = before != null && before.file().equals(shown.map(Path::toAbsolutePath));
            if (keep) {
              shelf.show(before);
            }
          });
    }
  }

  private static void requireThere(Path file) throws JobException {
    if (!Files.exists(file)) {
      NoSuchFileException cause = new NoSuchFileException(file.toString());
      throw new JobException(
          "A database of the last session is no longer there",
          file + " was moved or deleted. Open it from its new place, or generate it again.",
          cause);
    }
  }

  /**
   * Generates a database in the background, which is then taken in hand and shown.
   *
   * @param request what is wanted
   * @param progress receives how far it is, several times a second, and how it ended; the newest
   *     alone when they come faster than they are taken. With the last one the database is in hand
   * @param ended called once when nothing more comes, as the run is complete, failed or was
   *     cancelled
   * @return the run, which may be held up and cancelled
   * @throws IllegalStateException when a run is under way already
   */
  public Generation generate(
      GenerationRequest request, Consumer<GenerationSnapshot> progress, Runnable ended) {
    if (generating) {
      throw new IllegalStateException("a database is being generated already");
    }
    generating = true;
    return generations.generate(
        request,
        made -> generated(request, made),
        progress,
        () -> {
          generating = false;
          ended.run();
        });
  }

  private void generated(GenerationRequest request, Generations.Made made) {
    Optional<Path> file = request.file().map(Path::toAbsolutePath);
    String name = file.map(path -> path.getFileName().toString()).orElse(request.name());
    take(name, new Opened(made.database(), made.survey()), file);
    file.ifPresent(fileUsed);
  }

  /**
   * Says what a database will cost, from a few rows of it that are made in the background. A newer
   * question makes older ones void.
   *
   * @param settings the database
   * @param show receives the answer
   * @param failed receives why there is none, and what can be done
   */
  public void forecast(
      DatabaseSettings settings, Consumer<GenerationForecast> show, Consumer<String> failed) {
    generations.forecast(settings, show, failed);
  }

  /**
   * Looks in the background at the place where a database is to go. A newer question makes older
   * ones void.
   *
   * @param file the file
   * @param settings what is to be generated
   * @param show receives what is there
   */
  public void lookAt(Path file, DatabaseSettings settings, Consumer<GenerationTarget> show) {
    generations.lookAt(file, settings, show);
  }

  private static DatabaseSurvey survey(Database database, JobContext context) throws Exception {
    return new SurveyDatabaseJob(database).run(context.share(1));
  }

  /** Takes rows in hand that were made and surveyed elsewhere, and shows them. */
  void take(String name, Database database, DatabaseSurvey survey) {
    shelf.take(name, database, survey, Optional.empty());
  }

  private void take(String name, Opened opened, Optional<Path> file) {
    shelf.take(name, opened.database(), opened.survey(), file);
  }

  /**
   * Saves a database, which then belongs to the file.
   *
   * @param database one that is in hand
   * @param path the file; replaced, as a whole, when everything is written
   */
  public void save(OpenDatabase database, Path path) {
    errands.submit(
        "Save " + path.getFileName(),
        JobPool.COMPUTE,
        new WriteDatabaseJob(path, database.database()),
        saved -> saved(database, path.toAbsolutePath()));
  }

  /** Which rows of a database are wanted. */
  @FunctionalInterface
  public interface Choice {
    /** The database of these rows; called on a worker thread. */
    Database of(Database whole);
  }

  /**
   * Saves some of the rows of a database as one of their own, and shows that.
   *
   * @param from a database; not modified
   * @param choice picks the rows
   * @param path the file; replaced, as a whole, when everything is written
   */
  public void saveSome(OpenDatabase from, Choice choice, Path path) {
    errands.submit(
        "Save " + path.getFileName(),
        JobPool.COMPUTE,
        context -> {
          Database some = choice.of(from.database());
          new WriteDatabaseJob(path, some).run(context.share(READING));
          return new Opened(some, survey(some, context));
        },
        opened -> take(path.getFileName().toString(), opened, Optional.of(path.toAbsolutePath())));
  }

  /** A file that cannot be read again, as one for chemiscope, holds a copy. */
  private void saved(OpenDatabase written, Path path) {
    boolean copy = DatabaseFormat.of(path).filter(DatabaseFormat::readable).isEmpty();
    if (copy) {
      return;
    }
    shelf.replace(
        each -> each.id() == written.id(), each -> each.savedAs(path, written.database()));
    fileUsed.accept(path);
  }

  /**
   * Puts inputs for learning into a database in hand; its file has not got them. Nothing happens
   * when other rows have taken its place, or none.
   *
   * @param before the database that was prepared
   * @param prepared the same rows with inputs
   */
  void takeInputs(OpenDatabase before, Database prepared) {
    shelf.replace(now -> now.sameRows(before), now -> now.changedTo(prepared));
  }
}
