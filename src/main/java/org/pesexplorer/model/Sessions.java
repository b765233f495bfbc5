package org.pesexplorer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.pesexplorer.io.SessionData;
import org.pesexplorer.io.SessionFile;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;

/**
 * Keeps the session on disk, so that a crash or a closed window loses nothing. Used on the FX
 * thread; files are touched in the background.
 */
public final class Sessions {
  private final Path file;
  private final JobRunner runner;
  private final UiScheduler scheduler;
  private final Notices notices;
  private SessionData saved;
  private JobHandle<?> saving;

  /** Makes the keeper of one session file. */
  public Sessions(Path file, JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.file = file;
    this.runner = runner;
    this.scheduler = scheduler;
    this.notices = notices;
  }

  /**
   * The folder for a user's settings, by the custom of the operating system.
   *
   * @param system the name of the operating system
   * @param variable reads an environment variable; may answer null
   * @param home the user's folder
   */
  public static Path folder(String system, UnaryOperator<String> variable, String home) {
    String name = "pes-explorer";
    if (system.startsWith("Windows") && variable.apply("APPDATA") != null) {
      return Path.of(variable.apply("APPDATA"), name);
    }
    if (system.startsWith("Mac")) {
      return Path.of(home, "Library", "Application Support", name);
    }
    String base = variable.apply("XDG_CONFIG_HOME");
    return base == null || base.isBlank() ? Path.of(home, ".config", name) : Path.of(base, name);
  }

  /**
   * Reads the session of the last time.
   *
   * @param restore receives it; not called when there is none
   * @param done called afterwards in any case
   */
  public void load(Consumer<SessionData> restore, Runnable done) {
    JobHandle<Optional<SessionData>> handle =
        runner.submitQuiet("Restore the session", JobPool.FILES, context -> read());
    handle.onSettled(
        settled ->
            scheduler.run(
                () -> {
                  try {
                    settled.result().flatMap(all -> all).ifPresent(restore);
                    settled.problem().ifPresent(notices::report);
                  } finally {
                    done.run();
                  }
                }));
  }

  private Optional<SessionData> read() throws JobException {
    try {
      return SessionFile.read(file);
    } catch (IOException e) {
      throw new JobException(
          "The last session could not be restored",
          e.getMessage() + ". The program starts afresh; the next session replaces the file.",
          e);
    }
  }

  /** Saves when something changed since the last time and no saving is under way. */
  public void saveIfChanged(Supplier<SessionData> now) {
    if (saving != null && !saving.state().settled()) {
      return;
    }
    SessionData session = now.get();
    if (session.equals(saved)) {
      return;
    }
    saved = session;
    saving =
        runner.submitQuiet(
            "Save the session",
            JobPool.FILES,
            context -> {
              write(session);
              return session;
            });
    saving.onSettled(settled -> scheduler.run(() -> settled.problem().ifPresent(notices::report)));
  }

  /**
   * Saves for the last time and waits until that is done.
   *
   * @param now what to save
   * @param patience how long to wait, both for a saving under way and for the last
   */
  public void saveLast(Supplier<SessionData> now, Duration patience) {
    if (saving != null) {
      saving.awaitSettled(patience);
    }
    saveIfChanged(now);
    if (saving != null) {
      saving.awaitSettled(patience);
    }
  }

  private void write(SessionData session) throws JobException {
    try {
      SessionFile.write(file, session);
    } catch (IOException e) {
      throw new JobException(
          "The session cannot be saved",
          e.getMessage() + ". The next start will not remember what is on screen now.",
          e);
    }
  }
}
