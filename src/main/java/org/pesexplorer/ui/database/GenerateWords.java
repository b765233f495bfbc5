package org.pesexplorer.ui.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pesexplorer.model.GenerationForecast;
import org.pesexplorer.model.GenerationTarget;
import org.pesexplorer.ui.common.NumberText;

/** What the page Generate says of times, sizes and what is where. */
final class GenerateWords {
  private static final double SHORT = 10;
  private static final double PERCENT = 100;

  private GenerateWords() {}

  /** A number of things: 58,824. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A time with a decimal below ten seconds. */
  static String seconds(double seconds) {
    return seconds < SHORT
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : NumberText.duration(seconds);
  }

  /** A size in MB or GB. */
  static String bytes(long bytes) {
    double mega = bytes * 1e-6;
    if (mega >= 1000) {
      return String.format(Locale.ROOT, "%.1f GB", mega * 1e-3);
    }
    return String.format(Locale.ROOT, mega < SHORT ? "%.1f MB" : "%.0f MB", mega);
  }

  /** What a database will cost on some threads. */
  static String predicted(GenerationForecast forecast, int threads, boolean toFile) {
    boolean top = forecast.settings().filter().maxEnergy().isPresent();
    return "About "
        + seconds(forecast.threadSeconds() / threads)
        + (threads == 1 ? " on 1 thread, " : " on " + threads + " threads, ")
        + count(forecast.rows())
        + " rows generated, "
        + (top ? "at most " : "about ")
        + count(forecast.kept())
        + " kept, "
        + (toFile ? "file " : "as a file ")
        + bytes(forecast.fileBytes())
        + ", memory "
        + bytes(forecast.memoryBytes())
        + ".";
  }

  /** How far a run is. */
  static String underWay(
      double progress, boolean paused, double elapsed, OptionalDouble left, double predicted) {
    StringBuilder words = new StringBuilder(paused ? "Paused at " : "Generating \u2026 ");
    words.append(String.format(Locale.ROOT, "%.0f %%", PERCENT * Math.max(0, progress)));
    words.append(", ").append(seconds(elapsed)).append(" so far");
    if (left.isPresent()) {
      words.append(", about ").append(seconds(left.getAsDouble())).append(" left");
      if (!Double.isNaN(predicted)) {
        words.append(": ").append(seconds(elapsed + left.getAsDouble()));
        words.append(" in all, predicted were ").append(seconds(predicted));
      }
    }
    return words.append('.').toString();
  }

  /** How a run ended. */
  static String done(double predicted, double took, int rows, int generated) {
    return (Double.isNaN(predicted) ? "Took " : "Predicted " + seconds(predicted) + ", took ")
        + seconds(took)
        + "; "
        + count(rows)
        + " rows kept of "
        + count(generated)
        + ".";
  }

  /** How a run ended that was not completed. */
  static String stopped(boolean failed, Optional<Path> file, int finished) {
    if (file.isEmpty() || finished == 0) {
      return failed ? "Failed: see above what to do." : "Stopped: nothing is kept.";
    }
    return (failed ? "Failed, see above: " : "Stopped: ")
        + count(finished)
        + " finished rows are kept in "
        + file.get().getFileName()
        + ".journal; Resume goes on from there.";
  }

  /** What is said of a run that was not completed. */
  static String interrupted(GenerationTarget.Interrupted run) {
    String known =
        run.rows() == 0
            ? "An interrupted run is there."
            : "An interrupted run is there ("
                + count(run.finished())
                + " of "
                + count(run.rows())
                + " rows).";
    return run.differences().isEmpty()
        ? known
        : known + " It does not go with these settings: " + run.differences() + ".";
  }
}
