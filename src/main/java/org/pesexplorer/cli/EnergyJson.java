package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.util.List;
import org.pesexplorer.core.energy.EnergyReport;
import org.pesexplorer.core.energy.EnergyTerms;
import org.pesexplorer.io.ConfigurationEntry;
import org.pesexplorer.io.Numbers;

/** Energies as JSON: a list of objects in input order (docs/command-line.md). */
final class EnergyJson {
  private EnergyJson() {}

  static void write(PrintWriter out, List<EnergyReport> reports, List<ConfigurationEntry> entries) {
    out.print('[');
    for (int k = 0; k < reports.size(); k++) {
      out.print(k == 0 ? "\n" : ",\n");
      out.print(object(reports.get(k), entries.get(k).configuration().dimension()));
    }
    out.print("\n]\n");
  }

  private static String object(EnergyReport report, int dimension) {
    EnergyTerms terms = report.terms();
    StringBuilder text = new StringBuilder("{");
    number(text, "energyPerParticle", report.energyPerParticle());
    number(text, "tripletsOneInCell", terms.tripletsOneInCell());
    number(text, "tripletsTwoInCell", terms.tripletsTwoInCell());
    number(text, "tripletsThreeInCell", terms.tripletsThreeInCell());
    number(text, "pairsOneInCell", terms.pairsOneInCell());
    number(text, "pairsTwoInCell", terms.pairsTwoInCell());
    text.append("\"depth\":").append(report.depth());
    text.append(",\"converged\":").append(report.converged());
    text.append(",\"forces\":");
    report
        .forces()
        .ifPresentOrElse(f -> rows(text, f.total(), dimension), () -> text.append("null"));
    return text.append('}').toString();
  }

  private static void number(StringBuilder text, String key, double value) {
    text.append('"').append(key).append("\":").append(Numbers.json(value)).append(',');
  }

  private static void rows(StringBuilder text, double[] values, int dimension) {
    text.append('[');
    for (int k = 0; k < values.length; k++) {
      boolean first = k % dimension == 0;
      text.append(first ? (k == 0 ? "[" : "],[") : ",").append(Numbers.json(values[k]));
    }
    text.append(values.length == 0 ? "]" : "]]");
  }
}
