package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.StringJoiner;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.work.TrainResult;

/** What a training came to, for people and for programs. */
final class TrainReport {
  private final TrainResult result;
  private final TrainedNetwork network;
  private final TrainingFigures figures;

  TrainReport(TrainResult result) {
    this.result = result;
    this.network = result.network();
    this.figures = network.figures();
  }

  String json() {
    PathFigures paths = figures.paths();
    Baselines baselines = figures.baselines();
    StringJoiner words = new StringJoiner(",", "{", "}\n");
    put(words, "trainMae", figures.training().mae());
    put(words, "validationMae", figures.validation().mae());
    put(words, "validationRmse", figures.validation().rmse());
    put(words, "validationMaxError", figures.validation().maxError());
    put(words, "testMae", figures.test().mae());
    put(words, "testRmse", figures.test().rmse());
    put(words, "testMaxError", figures.test().maxError());
    put(words, "dragSlopeError", paths.dragSlopeError());
    put(words, "dragOutside", paths.dragOutside());
    put(words, "randomSlopeError", paths.randomSlopeError());
    words.add("\"randomPaths\":" + paths.paths());
    put(words, "maskedShare", paths.maskedShare());
    words.add(
        "\"baselines\":{\"constant\":"
            + Numbers.json(baselines.constant().mae())
            + ",\"nearestNeighbor\":"
            + Numbers.json(baselines.nearest().mae())
            + ",\"fiveNearestNeighbors\":"
            + Numbers.json(baselines.fiveNearest().mae())
            + ",\"linear\":"
            + Numbers.json(baselines.linear().mae())
            + "}");
    words.add("\"epochs\":" + figures.epochs());
    words.add("\"bestEpoch\":" + figures.bestEpoch());
    words.add("\"trainRows\":" + figures.training().rows());
    words.add("\"validationRows\":" + figures.validation().rows());
    words.add("\"testRows\":" + figures.test().rows());
    words.add("\"constantInputs\":" + figures.constantInputs());
    put(words, "seconds", result.seconds());
    words.add("\"parameters\":" + network.settings().shape().parameters());
    words.add("\"kernels\":" + Numbers.quoted(kernels()));
    return words.toString();
  }

  private static void put(StringJoiner words, String name, double value) {
    words.add(Numbers.quoted(name) + ":" + Numbers.json(value));
  }

  private String kernels() {
    return network.surface().network().path().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void writeText(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%d epochs in %.1f s, the best is number %d; %d parameters, %s kernels%n",
        figures.epochs(),
        result.seconds(),
        figures.bestEpoch(),
        network.settings().shape().parameters(),
        kernels());
    TextTable errors = new TextTable("E_c per particle", "rows", "MAE", "RMSE", "largest");
    add(errors, "training", figures.training());
    add(errors, "validation", figures.validation());
    add(errors, "test", figures.test());
    Baselines baselines = figures.baselines();
    add(errors, "constant", baselines.constant());
    add(errors, "nearest neighbour", baselines.nearest());
    add(errors, "five neighbours", baselines.fiveNearest());
    add(errors, "exact linear", baselines.linear());
    errors.write(out);
    writePaths(out, figures.paths());
    if (!figures.constantInputs().isEmpty()) {
      out.println(
          "Inputs without spread, which teach nothing (from 0): " + figures.constantInputs());
    }
  }

  private static void writePaths(PrintWriter out, PathFigures paths) {
    if (!Double.isNaN(paths.dragSlopeError())) {
      out.printf(
          Locale.ROOT,
          "gradient along the thesis's path: %.1f %% wrong (%.0f %% of its points outside the"
              + " energies of training)%n",
          100 * paths.dragSlopeError(),
          100 * paths.dragOutside());
    }
    if (paths.paths() > 0) {
      out.printf(
          Locale.ROOT,
          "gradient along random paths: %.1f %% wrong in the median of %d (quartiles %.1f and"
              + " %.1f %%), %.0f %% of points masked%n",
          100 * paths.randomSlopeError(),
          paths.paths(),
          100 * paths.lowQuartile(),
          100 * paths.highQuartile(),
          100 * paths.maskedShare());
    } else if (!Double.isNaN(paths.maskedShare())) {
      out.println("gradient along random paths: none stays within the energies of training");
    } else {
      out.println("gradient along paths: not known, as the model of these energies is not");
    }
  }

  private static void add(TextTable table, String name, ErrorFigures errors) {
    if (errors.rows() > 0) {
      table.add(
          name,
          Integer.toString(errors.rows()),
          TextTable.number(errors.mae()),
          TextTable.number(errors.rmse()),
          TextTable.number(errors.maxError()));
    }
  }
}
