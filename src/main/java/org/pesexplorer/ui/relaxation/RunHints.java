package org.pesexplorer.ui.relaxation;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationPoint;
import org.pesexplorer.ui.common.NumberText;

/** The sentence above the lattices: what the runs show, or what to do next. */
final class RunHints {
  static final String EMPTY_CELL =
      "The cell in Explore is empty: add a particle there, or choose a random start.";
  static final String STALE = "The settings have changed: press Run (Ctrl+Enter).";

  static final String FIRST =
      "Press play (Space): both runs try the same moves, only their images differ.";

  private static final int PERCENT = 100;

  private RunHints() {}

  /** While a run is under way. */
  static String running(double progress, OptionalDouble secondsLeft) {
    String left =
        secondsLeft.isPresent()
            ? ", about " + NumberText.duration(secondsLeft.getAsDouble()) + " left"
            : "";
    return String.format(Locale.ROOT, "Running: %.0f %%%s", PERCENT * progress, left);
  }

  /**
   * How much was recorded, for the status bar.
   *
   * @param runs what is shown
   * @param growing whether more will be recorded
   */
  static String recorded(RunPair runs, boolean growing) {
    long steps = runs.length();
    if (steps == 0) {
      return "";
    }
    String words =
        growing ? "Recorded so far: " : runs.complete() ? "Recorded: " : "Stopped after ";
    return !runs.oneByOne()
        ? words + String.format(Locale.ROOT, "%,d steps", steps)
        : words
            + String.format(
                Locale.ROOT, "%,d scans, %,d moves", steps / runs.stepsPerScan(), steps);
  }

  /**
   * What recordings show at their end.
   *
   * @param runs the recordings
   * @param looked whether a run was ever played; before that two runs give nothing away
   */
  static String found(RunPair runs, boolean looked) {
    if (runs.updated().isPresent() && runs.fixed().isPresent() && !looked) {
      return FIRST;
    }
    if (runs.updated().isEmpty() && runs.fixed().isEmpty()) {
      return "Press Run (Ctrl+Enter), then Space to play.";
    }
    if (runs.fixed().isEmpty()) {
      return one(runs.updated().get());
    }
    RelaxationPoint end = last(runs.fixed().get());
    boolean astray = RunCharts.differ(end.believed(), end.energy());
    String fixed =
        astray
            ? "with images fixed it believes v = "
                + NumberText.compact(end.believed())
                + " in the end, true is "
                + NumberText.compact(end.energy())
                + "."
            : "with images fixed the run is not misled here: it met no image out of place.";
    return runs.updated().isPresent()
        ? "Same moves; " + fixed
        : fixed.substring(0, 1).toUpperCase(Locale.ROOT) + fixed.substring(1);
  }

  private static String one(Recording recording) {
    List<RelaxationPoint> points = recording.points();
    RelaxationPoint end = last(recording);
    return "v falls from "
        + NumberText.compact(points.get(0).energy())
        + " to "
        + NumberText.compact(end.energy())
        + " E_c in "
        + String.format(Locale.ROOT, "%,d", end.steps())
        + (recording.request().settings().method().oneByOne() ? " attempted moves." : " steps.");
  }

  private static RelaxationPoint last(Recording recording) {
    return recording.points().get(recording.points().size() - 1);
  }
}
