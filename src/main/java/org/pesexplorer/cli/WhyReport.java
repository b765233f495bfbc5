package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.study.WhyDatabase;
import org.pesexplorer.core.study.WhyGround;
import org.pesexplorer.core.study.WhyLine;
import org.pesexplorer.core.study.WhySettings;
import org.pesexplorer.core.study.WhySlopes;
import org.pesexplorer.core.study.WhyStep;
import org.pesexplorer.core.study.WhyStory;
import org.pesexplorer.core.study.WhyStudy;
import org.pesexplorer.core.study.WhyWords;
import org.pesexplorer.io.Numbers;

/** Why the thesis stopped at 0.47 E_c, for people and for programs. */
final class WhyReport {
  private static final int LINE = 100;

  private final WhyStudy study;

  WhyReport(WhyStudy study) {
    this.study = study;
  }

  void writeText(PrintWriter out) {
    WhySettings settings = study.settings();
    out.printf(
        Locale.ROOT,
        "about %d rows a database, %d epochs a network, seed %d, %s kernels%n",
        settings.points(),
        settings.epochs(),
        settings.seed(),
        KernelOptions.word(settings.kernels()));
    out.println("test MAE in E_c per particle; error of the gradient relative, in per cent");
    out.println();
    for (WhyDatabase database : WhyDatabase.values()) {
      study.ground(database).ifPresent(ground -> writeGround(out, ground));
    }
    for (WhyStep step : WhyStory.of(study)) {
      out.println(step.title());
      writeWrapped(out, step.text());
      out.println();
    }
  }

  private void writeGround(PrintWriter out, WhyGround ground) {
    EnergySpan energies = ground.energies();
    out.printf(
        Locale.ROOT,
        "%s: %d rows, energies of training %.2f to %.2f E_c%n",
        ground.which().title(),
        ground.database().rows(),
        energies.lowest(),
        energies.highest());
    out.printf(
        Locale.ROOT,
        "  constant %s, nearest neighbour %s, five neighbours %s%n",
        WhyWords.error(ground.baselines().constant().mae()),
        WhyWords.error(ground.baselines().nearest().mae()),
        WhyWords.error(ground.baselines().fiveNearest().mae()));
    TextTable table =
        new TextTable("model", "inputs", "test MAE", "dv/ds", "d(Nv)/ds", "random", "unseen");
    for (WhyLine line : WhyLine.of(study)) {
      if (line.database() == ground.which()) {
        table.add(
            line.model(),
            line.cell().isPresent() ? line.inputs() : "-",
            plain(WhyWords.error(line.mae().orElse(Double.NaN))),
            percent(line, WhySlopes::drag),
            percent(line, WhySlopes::dragOfCell),
            percent(line, WhySlopes::random),
            percent(line, WhySlopes::outside));
      }
    }
    table.write(out);
    out.println();
  }

  private static String percent(WhyLine line, ToDoubleFunction<WhySlopes> figure) {
    return plain(
        WhyWords.percent(
            line.slopes().map(slopes -> figure.applyAsDouble(slopes)).orElse(Double.NaN)));
  }

  private static String plain(String words) {
    return words.replace('\u2013', '-');
  }

  private static void writeWrapped(PrintWriter out, String text) {
    StringBuilder line = new StringBuilder(" ");
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > LINE) {
        out.println(line);
        line.setLength(0);
        line.append(' ');
      }
      line.append(' ').append(word);
    }
    out.println(line);
  }

  String json() {
    WhySettings settings = study.settings();
    StringJoiner cells = new StringJoiner(",\n", "[\n", "]");
    WhyLine.of(study).forEach(line -> cells.add(json(line)));
    StringJoiner story = new StringJoiner(",\n", "[\n", "]");
    WhyStory.of(study)
        .forEach(
            step ->
                story.add(
                    "{\"title\":"
                        + Numbers.quoted(step.title())
                        + ",\"text\":"
                        + Numbers.quoted(step.text())
                        + "}"));
    return "{\"points\":"
        + settings.points()
        + ",\"epochs\":"
        + settings.epochs()
        + ",\"paths\":"
        + settings.paths()
        + ",\"seed\":"
        + settings.seed()
        + ",\"kernels\":"
        + Numbers.quoted(KernelOptions.word(settings.kernels()))
        + ",\"cells\":"
        + cells
        + ",\"story\":"
        + story
        + "}\n";
  }

  private static String json(WhyLine line) {
    WhyGround ground = line.ground().orElseThrow();
    WhySlopes slopes = line.slopes().orElseThrow();
    StringJoiner all = new StringJoiner(",", "{", "}");
    all.add("\"id\":" + Numbers.quoted(line.id()));
    all.add("\"images\":" + Numbers.quoted(line.database().imagesWords()));
    all.add("\"weighting\":" + Numbers.quoted(line.database().countingWords()));
    all.add("\"scans\":" + Numbers.quoted(line.database().scans()));
    all.add("\"model\":" + Numbers.quoted(line.model()));
    all.add(
        "\"scaled\":" + line.cell().map(cell -> Boolean.toString(cell.scaled())).orElse("null"));
    all.add("\"rows\":" + ground.database().rows());
    number(all, "testMae", line.mae().orElse(Double.NaN));
    number(all, "constantMae", ground.baselines().constant().mae());
    number(all, "nearestMae", ground.baselines().nearest().mae());
    number(all, "fiveNearestMae", ground.baselines().fiveNearest().mae());
    number(all, "linearOptimumMae", ground.linear());
    number(all, "dragSlopeError", slopes.drag());
    number(all, "dragSlopeErrorOfCell", slopes.dragOfCell());
    number(all, "randomSlopeError", slopes.random());
    number(all, "dragOutside", slopes.outside());
    return all.toString();
  }

  private static void number(StringJoiner all, String name, double value) {
    all.add(Numbers.quoted(name) + ":" + Numbers.json(value));
  }
}
