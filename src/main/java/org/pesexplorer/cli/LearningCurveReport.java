package org.pesexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.pesexplorer.core.network.LearningCurve;
import org.pesexplorer.core.network.LearningPoint;
import org.pesexplorer.core.network.LearningRun;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.core.stats.PowerLaw;
import org.pesexplorer.io.CsvTable;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.io.SettingsFile;
import org.pesexplorer.io.TrainingValues;
import org.pesexplorer.work.LearningCurveRequest;
import org.pesexplorer.work.TrainRequest;

/** A learning curve, for people, for programs and as a table. */
final class LearningCurveReport {
  private static final List<String> HEAD =
      List.of(
          "rows",
          "seed",
          "epochs",
          "mae",
          "rmse",
          "maxError",
          "dragSlopeError",
          "randomSlopeError");

  private final LearningCurve curve;
  private final LearningCurveRequest request;

  LearningCurveReport(LearningCurve curve, LearningCurveRequest request) {
    this.curve = curve;
    this.request = request;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String json() {
    PowerLaw fit = curve.fit();
    StringJoiner points = new StringJoiner(",\n", "[\n", "]");
    for (LearningPoint point : curve.points()) {
      points.add(
          "{\"rows\":"
              + point.rows()
              + ",\"epochs\":"
              + point.epochs()
              + ",\"runs\":"
              + point.runs()
              + ",\"mae\":"
              + RangeText.json(point.mae())
              + ",\"dragSlopeError\":"
              + RangeText.json(point.dragSlopeError())
              + ",\"randomSlopeError\":"
              + RangeText.json(point.randomSlopeError())
              + "}");
    }
    return "{\"judged\":"
        + Numbers.quoted(word(curve.judged()))
        + ",\"judgedRows\":"
        + curve.judgedRows()
        + ",\"trainRows\":"
        + curve.trainingRows()
        + ",\"exponent\":"
        + Numbers.json(fit.exponent())
        + ",\"standardError\":"
        + Numbers.json(fit.standardError())
        + ",\"factor\":"
        + Numbers.json(fit.factor())
        + ",\"points\":"
        + points
        + ",\"kernels\":"
        + Numbers.quoted(KernelOptions.word(request.network().kernels()))
        + "}\n";
  }

  void writeText(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "median (least to largest) over %d seeds, on the %d rows of the %s part; MAE in E_c per"
            + " particle, slopes relative%n",
        request.seeds(),
        curve.judgedRows(),
        word(curve.judged()));
    TextTable table = new TextTable("rows", "epochs", "MAE", "drag", "random");
    for (LearningPoint point : curve.points()) {
      table.add(
          Integer.toString(point.rows()),
          Integer.toString(point.epochs()),
          RangeText.text(point.mae()),
          RangeText.text(point.dragSlopeError()),
          RangeText.text(point.randomSlopeError()));
    }
    table.write(out);
    PowerLaw fit = curve.fit();
    if (Double.isNaN(fit.exponent())) {
      out.println("One number of rows has no power law: ask for several with --rows.");
    } else {
      out.printf(
          Locale.ROOT,
          "MAE = %.3g E_c rows^-%.3f, exponent +- %s%n",
          fit.factor(),
          fit.exponent(),
          Double.isNaN(fit.standardError())
              ? "unknown: three numbers of rows are needed"
              : String.format(Locale.ROOT, "%.3f", fit.standardError()));
    }
  }

  void writeCsv(Path output) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (LearningRun run : curve.runs()) {
      lines.add(
          List.of(
              Integer.toString(run.rows()),
              Long.toString(run.seed()),
              Integer.toString(run.epochs()),
              Numbers.shortest(run.errors().mae()),
              Numbers.shortest(run.errors().rmse()),
              Numbers.shortest(run.errors().maxError()),
              cell(run.dragSlopeError()),
              cell(run.randomSlopeError())));
    }
    SettingsFile.write(output, "learning-curve", request.network().settings().seed(), settings());
    CsvTable.write(output, HEAD, lines);
  }

  /** A number, or nothing where there is none. */
  private static String cell(double value) {
    return Double.isFinite(value) ? Numbers.shortest(value) : "";
  }

  private Map<String, Object> settings() {
    TrainRequest network = request.network();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("rows", curve.points().stream().map(LearningPoint::rows).toList());
    all.put("seeds", request.seeds());
    all.put("judged", word(curve.judged()));
    all.putAll(
        TrainingValues.of(
            new TrainingPlan(network.settings(), network.split(), network.descriptor())));
    all.put("kernels", KernelOptions.word(network.kernels()));
    return all;
  }
}
