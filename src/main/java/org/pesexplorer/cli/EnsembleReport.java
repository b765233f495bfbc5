package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.network.Calibration;
import org.pesexplorer.core.network.TrainedEnsemble;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.core.network.UncertaintyFigures;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.work.TrainEnsembleResult;

/** What an ensemble came to, for people and for programs. */
final class EnsembleReport {
  private static final Map<String, ToDoubleFunction<TrainingFigures>> FIGURES = figures();

  private final TrainEnsembleResult result;
  private final TrainedEnsemble ensemble;

  EnsembleReport(TrainEnsembleResult result) {
    this.result = result;
    this.ensemble = result.ensemble();
  }

  private static Map<String, ToDoubleFunction<TrainingFigures>> figures() {
    Map<String, ToDoubleFunction<TrainingFigures>> all = new LinkedHashMap<>();
    all.put("bestEpoch", TrainingFigures::bestEpoch);
    all.put("trainMae", one -> one.training().mae());
    all.put("validationMae", one -> one.validation().mae());
    all.put("validationRmse", one -> one.validation().rmse());
    all.put("validationMaxError", one -> one.validation().maxError());
    all.put("testMae", one -> one.test().mae());
    all.put("testRmse", one -> one.test().rmse());
    all.put("testMaxError", one -> one.test().maxError());
    all.put("dragSlopeError", one -> one.paths().dragSlopeError());
    all.put("randomSlopeError", one -> one.paths().randomSlopeError());
    return all;
  }

  String json() {
    Calibration calibration = ensemble.calibration();
    StringJoiner words = new StringJoiner(",", "{", "}\n");
    words.add("\"networks\":" + ensemble.members().size());
    put(words, "validationMae", ensemble.validation().mae());
    put(words, "testMae", ensemble.test().mae());
    put(words, "testRmse", ensemble.test().rmse());
    put(words, "testMaxError", ensemble.test().maxError());
    put(words, "scale", calibration.scale());
    put(words, "nominal", calibration.nominal());
    words.add("\"calibrationRows\":" + calibration.rows());
    words.add("\"testRows\":" + calibration.test().rows());
    words.add(json(calibration.test()));
    StringJoiner ranges = new StringJoiner(",", "{", "}");
    FIGURES.forEach(
        (name, figure) ->
            ranges.add(Numbers.quoted(name) + ":" + RangeText.json(ensemble.range(figure))));
    words.add("\"ranges\":" + ranges);
    StringJoiner members = new StringJoiner(",", "[", "]");
    ensemble.members().forEach(member -> members.add(json(member)));
    words.add("\"members\":" + members);
    put(words, "seconds", result.seconds());
    words.add(
        "\"kernels\":"
            + Numbers.quoted(KernelOptions.word(ensemble.surface().first().network().path())));
    return words.toString();
  }

  private static String json(TrainedNetwork member) {
    StringJoiner words = new StringJoiner(",", "{", "}");
    words.add("\"seed\":" + member.settings().seed());
    FIGURES.forEach((name, figure) -> put(words, name, figure.applyAsDouble(member.figures())));
    return words.toString();
  }

  private static void put(StringJoiner words, String name, double value) {
    words.add(Numbers.quoted(name) + ":" + Numbers.json(value));
  }

  /** What uncertainties are worth, as members of an object without its braces. */
  static String json(UncertaintyFigures figures) {
    StringJoiner words = new StringJoiner(",");
    put(words, "coverage1", figures.withinOne());
    put(words, "coverage2", figures.withinTwo());
    put(words, "medianUncertainty", figures.median());
    put(words, "rankCorrelation", figures.rankCorrelation());
    put(words, "uncertainTenthMae", figures.uncertainTenthMae());
    put(words, "othersMae", figures.othersMae());
    return words.toString();
  }

  void writeText(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%d networks in %.1f s of epochs, %s kernels; errors in E_c per particle, slopes relative%n",
        ensemble.members().size(),
        result.seconds(),
        KernelOptions.word(ensemble.surface().first().network().path()));
    TextTable table =
        new TextTable("seed", "best epoch", "validation MAE", "test MAE", "drag", "random");
    for (TrainedNetwork member : ensemble.members()) {
      TrainingFigures figures = member.figures();
      table.add(
          Long.toString(member.settings().seed()),
          Integer.toString(figures.bestEpoch()),
          RangeText.number(figures.validation().mae()),
          RangeText.number(figures.test().mae()),
          RangeText.number(figures.paths().dragSlopeError()),
          RangeText.number(figures.paths().randomSlopeError()));
    }
    table.add(
        "mean",
        "",
        RangeText.number(ensemble.validation().mae()),
        RangeText.number(ensemble.test().mae()),
        "",
        "");
    table.write(out);
    out.println("Of one network, median and range over the seeds:");
    TextTable ranges = new TextTable("figure", "median (least to largest)");
    FIGURES.forEach((name, figure) -> ranges.add(name, RangeText.text(ensemble.range(figure))));
    ranges.write(out);
    Calibration calibration = ensemble.calibration();
    out.printf(
        Locale.ROOT,
        "uncertainty = %.4g times the spread, so that %.1f %% of %d validation rows are within it%n",
        calibration.scale(),
        100 * calibration.nominal(),
        calibration.rows());
    writeText(out, calibration.test());
  }

  /** What uncertainties are worth on some rows. */
  static void writeText(PrintWriter out, UncertaintyFigures figures) {
    if (figures.rows() == 0) {
      out.println("There is no test part that would say whether the uncertainty holds.");
      return;
    }
    out.printf(
        Locale.ROOT,
        "of %d rows %.1f %% are within one uncertainty and %.1f %% within two; its median is"
            + " %.3g E_c%n",
        figures.rows(),
        100 * figures.withinOne(),
        100 * figures.withinTwo(),
        figures.median());
    out.printf(
        Locale.ROOT,
        "the most uncertain tenth has a MAE of %s E_c, all others %s E_c; rank correlation of"
            + " uncertainty and error %.2f%n",
        RangeText.number(figures.uncertainTenthMae()),
        RangeText.number(figures.othersMae()),
        figures.rankCorrelation());
  }
}
