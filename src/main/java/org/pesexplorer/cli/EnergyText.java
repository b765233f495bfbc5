package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyReport;
import org.pesexplorer.core.energy.EnergyTerms;
import org.pesexplorer.core.energy.Forces;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.io.ConfigurationEntry;

/** Energies as a table for people, with what should be known about them below it. */
final class EnergyText {
  private static final int MOST_NAMED = 10;

  private final Potential potential;
  private final Counting counting;
  private final List<ConfigurationEntry> entries;
  private final List<EnergyReport> reports;

  EnergyText(
      Potential potential,
      Counting counting,
      List<ConfigurationEntry> entries,
      List<EnergyReport> reports) {
    this.potential = potential;
    this.counting = counting;
    this.entries = entries;
    this.reports = reports;
  }

  void write(PrintWriter out) {
    out.println("Potential  " + PotentialKind.format(potential) + ", " + title());
    out.println(
        "Weighting  "
            + (counting == Counting.INVARIANT ? "uniform" : "equation 9")
            + " (--counting "
            + counting.id()
            + ")");
    out.println("Units      energies in E_c, lengths in R_c, forces in E_c/R_c");
    out.println("Terms      c1, c2, c3: triplets with one, two, three corners in the cell;");
    out.println("           p1, p2: pairs with one, two particles in the cell; ordered sums");
    out.println();
    energies().write(out);
    if (reports.size() == 1 && reports.get(0).forces().isPresent()) {
      out.println();
      forces(entries.get(0).configuration(), reports.get(0).forces().get()).write(out);
    } else if (reports.size() > 1) {
      out.println();
      out.println("The forces of several configurations: --format json.");
    }
    notes(out);
  }

  private String title() {
    return PotentialKind.of(potential.id()).title();
  }

  private TextTable energies() {
    TextTable table =
        new TextTable(
            "#", "N", "width", "v", "N v", "c1", "c2", "c3", "p1", "p2", "depth", "converged");
    for (int k = 0; k < reports.size(); k++) {
      EnergyReport report = reports.get(k);
      EnergyTerms terms = report.terms();
      table.add(
          Integer.toString(k + 1),
          Integer.toString(report.count()),
          TextTable.number(entries.get(k).configuration().width()),
          TextTable.number(report.energyPerParticle()),
          TextTable.number(report.cellEnergy()),
          TextTable.number(terms.tripletsOneInCell()),
          TextTable.number(terms.tripletsTwoInCell()),
          TextTable.number(terms.tripletsThreeInCell()),
          TextTable.number(terms.pairsOneInCell()),
          TextTable.number(terms.pairsTwoInCell()),
          Integer.toString(report.depth()),
          report.converged() ? "yes" : "no");
    }
    return table;
  }

  private static TextTable forces(Configuration configuration, Forces forces) {
    int dimension = configuration.dimension();
    String[] cells = new String[1 + 2 * dimension];
    cells[0] = "particle";
    for (int axis = 0; axis < dimension; axis++) {
      String name = dimension <= 3 ? "xyz".substring(axis, axis + 1) : Integer.toString(axis + 1);
      cells[1 + axis] = name;
      cells[1 + dimension + axis] = "F" + name;
    }
    TextTable table = new TextTable(cells);
    for (int particle = 0; particle < configuration.count(); particle++) {
      cells[0] = Integer.toString(particle + 1);
      for (int axis = 0; axis < dimension; axis++) {
        cells[1 + axis] = TextTable.number(configuration.coordinate(particle, axis));
        cells[1 + dimension + axis] = TextTable.number(forces.total()[particle * dimension + axis]);
      }
      table.add(cells);
    }
    return table;
  }

  private void notes(PrintWriter out) {
    boolean endless = Double.isInfinite(potential.reach());
    note(
        out,
        report -> !report.converged(),
        endless
            ? "not converged: the potential has no cut-off, so every depth is a truncation."
            : "not converged: image cells beyond this depth would change the energy; use --depth"
                + " auto.");
    note(
        out,
        report -> report.forces().isEmpty(),
        "forces undefined: particles coincide, or stand where the potential has a cusp.");
  }

  private void note(PrintWriter out, Predicate<EnergyReport> concerned, String text) {
    List<Integer> numbers = new ArrayList<>();
    for (int k = 0; k < reports.size(); k++) {
      if (concerned.test(reports.get(k))) {
        numbers.add(k + 1);
      }
    }
    if (!numbers.isEmpty()) {
      out.println();
      out.println("Note on configuration " + named(numbers) + ": " + text);
    }
  }

  private static String named(List<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < Math.min(MOST_NAMED, numbers.size()); k++) {
      text.append(k == 0 ? "" : ", ").append(numbers.get(k));
    }
    int more = numbers.size() - MOST_NAMED;
    return more > 0 ? text + " and " + more + " more" : text.toString();
  }
}
