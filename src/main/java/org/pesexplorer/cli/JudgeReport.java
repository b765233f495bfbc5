package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.StringJoiner;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.ErrorGroup;
import org.pesexplorer.core.network.ForceErrors;
import org.pesexplorer.core.network.GroupKind;
import org.pesexplorer.core.network.GroupedErrors;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.io.Numbers;

/** Where a network is wrong, for people and for programs. */
final class JudgeReport {
  private final Judgement judgement;

  JudgeReport(Judgement judgement) {
    this.judgement = judgement;
  }

  private String part() {
    return judgement.judged().name().toLowerCase(Locale.ROOT);
  }

  private static String name(GroupKind kind) {
    return switch (kind) {
      case ENERGY -> "energy";
      case WIDTH -> "width";
      case STRUCTURE -> "structure";
      case NEAREST_DISTANCE -> "nearestDistance";
      case TRAINING_DISTANCE -> "trainingDistance";
    };
  }

  String json() {
    StringJoiner groups = new StringJoiner(",\n", "{\n", "}");
    for (GroupedErrors one : judgement.groups()) {
      StringJoiner list = new StringJoiner(",\n", "[\n", "]");
      one.groups().forEach(group -> list.add(json(group)));
      groups.add(Numbers.quoted(name(one.kind())) + ":" + list);
    }
    Baselines baselines = judgement.baselines();
    return "{\"judged\":"
        + Numbers.quoted(part())
        + ","
        + json(judgement.errors())
        + ",\"groups\":"
        + groups
        + ",\"forces\":"
        + judgement.forces().map(JudgeReport::json).orElse("null")
        + ",\"baselines\":{\"constant\":"
        + Numbers.json(baselines.constant().mae())
        + ",\"nearestNeighbor\":"
        + Numbers.json(baselines.nearest().mae())
        + ",\"fiveNearestNeighbors\":"
        + Numbers.json(baselines.fiveNearest().mae())
        + ",\"linear\":"
        + Numbers.json(baselines.linear().mae())
        + "},\"dragSlopeError\":"
        + Numbers.json(judgement.paths().dragSlopeError())
        + ",\"randomSlopeError\":"
        + Numbers.json(judgement.paths().randomSlopeError())
        + "}\n";
  }

  private static String json(ErrorFigures errors) {
    return "\"rows\":"
        + errors.rows()
        + ",\"mae\":"
        + Numbers.json(errors.mae())
        + ",\"rmse\":"
        + Numbers.json(errors.rmse())
        + ",\"maxError\":"
        + Numbers.json(errors.maxError());
  }

  private static String json(ErrorGroup group) {
    return "{\"label\":"
        + Numbers.quoted(group.label())
        + ",\"lower\":"
        + Numbers.json(group.lower())
        + ",\"upper\":"
        + Numbers.json(group.upper())
        + ","
        + json(group.errors())
        + "}";
  }

  private static String json(ForceErrors forces) {
    return "{\"components\":"
        + forces.components()
        + ",\"mae\":"
        + Numbers.json(forces.mae())
        + ",\"rmse\":"
        + Numbers.json(forces.rmse())
        + ",\"maxError\":"
        + Numbers.json(forces.maxError())
        + ",\"angles\":"
        + forces.angles()
        + ",\"leastForce\":"
        + Numbers.json(ForceErrors.LEAST_FORCE)
        + ",\"medianAngle\":"
        + Numbers.json(forces.medianAngle())
        + ",\"angle90\":"
        + Numbers.json(forces.highAngle())
        + "}";
  }

  void writeText(PrintWriter out) {
    ErrorFigures errors = judgement.errors();
    out.printf(
        Locale.ROOT,
        "%s part: %d rows, MAE %s, RMSE %s, largest %s E_c per particle%n",
        part(),
        errors.rows(),
        TextTable.number(errors.mae()),
        TextTable.number(errors.rmse()),
        TextTable.number(errors.maxError()));
    if (judgement.judged() == Split.Part.TRAINING) {
      out.println("There is neither a test nor a validation part: these rows were learnt from.");
    }
    judgement.groups().forEach(groups -> write(out, groups));
    judgement
        .forces()
        .ifPresentOrElse(
            forces -> write(out, forces),
            () -> out.println("forces: not known, as the model of these energies is not"));
  }

  private static void write(PrintWriter out, GroupedErrors groups) {
    String unit = groups.kind().unit();
    String title = groups.kind().title() + (unit.isEmpty() ? "" : ", " + unit);
    TextTable table = new TextTable(title, "from", "to", "rows", "MAE", "RMSE", "largest");
    for (ErrorGroup group : groups.groups()) {
      ErrorFigures errors = group.errors();
      table.add(
          group.label(),
          RangeText.number(group.lower()),
          RangeText.number(group.upper()),
          Integer.toString(errors.rows()),
          TextTable.number(errors.mae()),
          TextTable.number(errors.rmse()),
          TextTable.number(errors.maxError()));
    }
    table.write(out);
  }

  private static void write(PrintWriter out, ForceErrors forces) {
    out.printf(
        Locale.ROOT,
        "forces: %d components, MAE %s, RMSE %s, largest %s E_c/R_c%n",
        forces.components(),
        TextTable.number(forces.mae()),
        TextTable.number(forces.rmse()),
        TextTable.number(forces.maxError()));
    if (forces.angles() > 0) {
      out.printf(
          Locale.ROOT,
          "their direction: %.2f degrees off in the median and %.2f in the 90 %% quantile of %d"
              + " forces of at least %s E_c/R_c%n",
          forces.medianAngle(),
          forces.highAngle(),
          forces.angles(),
          Numbers.shortest(ForceErrors.LEAST_FORCE));
    }
  }
}
