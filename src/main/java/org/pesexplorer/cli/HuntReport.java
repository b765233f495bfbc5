package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.StringJoiner;
import org.pesexplorer.core.network.HuntRound;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.work.HuntResult;

/** What a hole hunt has found, for people and for programs. */
final class HuntReport {
  private static final int PERCENT = 100;
  private static final double LARGE = 1e4;

  private final HuntResult result;

  HuntReport(HuntResult result) {
    this.result = result;
  }

  String json() {
    StringJoiner rounds = new StringJoiner(",\n", "[\n", "]");
    for (HuntRound round : result.rounds()) {
      rounds.add(
          "{\"round\":"
              + round.round()
              + ",\"starts\":"
              + round.starts()
              + ",\"holes\":"
              + round.holes()
              + ",\"share\":"
              + Numbers.json(round.share())
              + ",\"meanDepth\":"
              + Numbers.json(round.meanDepth())
              + ",\"worstDepth\":"
              + Numbers.json(round.worstDepth())
              + ",\"validationMae\":"
              + Numbers.json(round.validationMae())
              + ",\"testMae\":"
              + Numbers.json(round.testMae())
              + ",\"dragSlopeError\":"
              + Numbers.json(round.dragSlopeError())
              + ",\"randomSlopeError\":"
              + Numbers.json(round.randomSlopeError())
              + ",\"rowsAdded\":"
              + round.added()
              + "}");
    }
    return "{\"rounds\":"
        + rounds
        + ",\"rows\":"
        + result.database().rows()
        + ",\"kernels\":"
        + Numbers.quoted(KernelOptions.word(result.network().surface().network().path()))
        + "}\n";
  }

  void writeText(PrintWriter out) {
    out.println(
        "depths and MAE in E_c per particle, slopes along paths relative; each line is a look at"
            + " the network after so many rounds");
    TextTable table =
        new TextTable(
            "round",
            "holes",
            "share",
            "mean depth",
            "worst",
            "test MAE",
            "drag",
            "random",
            "rows added");
    for (HuntRound round : result.rounds()) {
      table.add(
          Integer.toString(round.round()),
          Integer.toString(round.holes()),
          String.format(Locale.ROOT, "%.1f %%", PERCENT * round.share()),
          number(round.meanDepth(), "%.3f"),
          number(round.worstDepth(), "%.3f"),
          number(round.testMae(), "%.5f"),
          number(round.dragSlopeError(), "%.4f"),
          number(round.randomSlopeError(), "%.4f"),
          Integer.toString(round.added()));
    }
    table.write(out);
  }

  private static String number(double value, String format) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    return String.format(Locale.ROOT, value < LARGE ? format : "%.3e", value);
  }
}
