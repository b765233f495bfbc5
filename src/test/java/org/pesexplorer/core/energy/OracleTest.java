package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;

/** The energy and its five terms against the literal ordered sums, over random cases. */
class OracleTest {
  private static final long SEED = 20200725;
  private static final int CASES_PER_KIND = 150;

  /** The most ordered triangles of one case: keeps the suite to a few seconds. */
  private static final double MOST_TRIANGLES = 300_000;

  /** One drawn case. */
  private record Case(EnergyModel model, Configuration configuration, int depth) {
    @Override
    public String toString() {
      return PotentialKind.format(model.potential())
          + " "
          + model.settings()
          + " "
          + configuration
          + " "
          + Arrays.toString(configuration.positions());
    }
  }

  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void energyAndTermsEqualTheLiteralSums(PotentialKind kind) {
    double tolerance = kind == PotentialKind.EQ8 ? 1e-8 : 1e-11;
    for (int index = 0; index < CASES_PER_KIND; index++) {
      Case drawn = draw(kind, index);
      compare(drawn, tolerance, kind + " case " + index + ": " + drawn);
    }
  }

  private static void compare(Case drawn, double tolerance, String message) {
    EnergyModel model = drawn.model();
    Configuration configuration = drawn.configuration();
    EnergyEvaluator evaluator = model.evaluator();
    assertEquals(drawn.depth(), model.depth(configuration.cell()), message);
    Shares shares = model.shares();
    LiteralSums literal = LiteralSums.of(model.potential(), configuration.dimension());
    EnergyTerms terms = counted(literal.terms(configuration, drawn.depth()), shares);
    double energy =
        literal.energyPerParticle(
            configuration, drawn.depth(), model.settings().counting(), shares);
    double bound = tolerance * Math.max(1, Math.abs(energy));
    assertEquals(energy, evaluator.energyPerParticle(configuration), bound, message);
    int n = configuration.count();
    assertEquals(energy, evaluator.cellEnergy(configuration) / n, bound, message);
    EnergyReport report = evaluator.report(configuration);
    assertEquals(energy, report.energyPerParticle(), bound, message);
    compareTerms(terms, report.terms(), tolerance, message);
    compareTerms(terms, evaluator.terms(configuration), tolerance, message);
  }

  private static void compareTerms(
      EnergyTerms expected, EnergyTerms actual, double tolerance, String message) {
    double[] wanted = array(expected);
    double[] got = array(actual);
    for (int k = 0; k < wanted.length; k++) {
      double bound = tolerance * Math.max(1, Math.abs(wanted[k]));
      assertEquals(wanted[k], got[k], bound, "term " + k + " of " + message);
    }
  }

  private static double[] array(EnergyTerms terms) {
    return new double[] {
      terms.tripletsOneInCell(),
      terms.tripletsTwoInCell(),
      terms.tripletsThreeInCell(),
      terms.pairsOneInCell(),
      terms.pairsTwoInCell()
    };
  }

  /** A sum with the share 0 is not taken: its terms are 0. */
  private static EnergyTerms counted(EnergyTerms terms, Shares shares) {
    double triplets = shares.triplet() == 0 ? 0 : 1;
    double pairs = shares.pair() == 0 ? 0 : 1;
    return new EnergyTerms(
        triplets * terms.tripletsOneInCell(),
        triplets * terms.tripletsTwoInCell(),
        triplets * terms.tripletsThreeInCell(),
        pairs * terms.pairsOneInCell(),
        pairs * terms.pairsTwoInCell());
  }

  private static Case draw(PotentialKind kind, int index) {
    RandomCases cases = new RandomCases(SEED + kind.id().hashCode(), index);
    while (true) {
      Potential potential = cases.potential(kind);
      Counting counting = cases.counting();
      Optional<Shares> shares = cases.shares();
      int dimension = cases.pick(1, 2, 2, 3, 3, 4);
      int count = 1 + cases.random().nextInt(6);
      // Sides of own images lie on lines, where equation 8 turns rounding e into sqrt(e) / w^4.
      double least = kind == PotentialKind.EQ8 ? 2 : 0.9;
      double width = least * Math.pow(12 / least, cases.random().nextDouble());
      Shares inForce =
          shares.orElseGet(() -> new Shares(potential.tripletShare(), potential.pairShare()));
      int converged = convergedDepth(potential, inForce, width);
      boolean automatic = converged >= 0 && cases.random().nextInt(3) == 0;
      int depth = automatic ? converged : cases.random().nextInt(4);
      double points = count * Math.pow(2 * depth + 1, dimension);
      double closest = 0.05 * Math.min(1, width);
      if (count * points * points <= MOST_TRIANGLES) {
        ImageDepth shells = automatic ? ImageDepth.AUTO : ImageDepth.of(depth);
        EnergyModel model =
            new EnergyModel(potential, new EnergySettings(counting, shells, shares));
        Cell cell = new Cell(dimension, width);
        return new Case(model, cases.configuration(cell, count, closest, 0), depth);
      }
    }
  }

  /** ceil(reach / w); -1 without cut-off. */
  private static int convergedDepth(Potential potential, Shares shares, double width) {
    if (potential.parameters().get("R0") == null) {
      return shares.triplet() * potential.tripletShare() + shares.pair() * potential.pairShare() > 0
          ? -1
          : 0;
    }
    double cutoff = potential.parameters().get("R0") * potential.parameters().get("Rc");
    double reach = shares.triplet() > 0 ? 1.5 * cutoff : shares.pair() > 0 ? cutoff : 0;
    return (int) Math.ceil(reach / width);
  }

  @Test
  void theCasesCoverWhatTheyShould() {
    int[] byDepth = new int[3];
    int[] byDimension = new int[5];
    int[] byCount = new int[7];
    int automatic = 0;
    int thesis = 0;
    for (int index = 0; index < CASES_PER_KIND; index++) {
      Case drawn = draw(PotentialKind.EQ10, index);
      EnergyModel model = drawn.model();
      int converged =
          convergedDepth(model.potential(), model.shares(), drawn.configuration().width());
      byDepth[1 + Integer.signum(drawn.depth() - converged)]++;
      byDimension[drawn.configuration().dimension()]++;
      byCount[drawn.configuration().count()]++;
      automatic += model.settings().depth().shells().isEmpty() ? 1 : 0;
      thesis += model.settings().counting() == Counting.THESIS ? 1 : 0;
      assertEquals(
          drawn.depth() >= converged, model.converged(drawn.configuration().cell()), "" + drawn);
    }
    assertTrue(CASES_PER_KIND * PotentialKind.values().length >= 500);
    for (int least : byDepth) {
      assertTrue(least >= 10, "below, at and above: " + Arrays.toString(byDepth));
    }
    assertTrue(Arrays.stream(byDimension).skip(1).min().orElse(0) >= 5);
    assertTrue(Arrays.stream(byCount).skip(1).min().orElse(0) >= 5);
    assertTrue(automatic >= 20 && thesis >= 30);
  }

  @Test
  void shellsBeyondTheConvergedDepthChangeNothing() {
    for (int index = 0; index < 40; index++) {
      RandomCases cases = new RandomCases(77, index);
      Potential potential = cases.potential(PotentialKind.EQ10);
      double width = cases.random().nextDouble(1.5, 6);
      Configuration configuration =
          cases.configuration(new Cell(2, width), 1 + cases.random().nextInt(4), 0.3, 0);
      EnergyModel auto = new EnergyModel(potential, EnergySettings.DEFAULT);
      int depth = auto.depth(configuration.cell());
      double energy = auto.evaluator().energyPerParticle(configuration);
      double bound = 1e-11 * Math.max(1, Math.abs(energy));
      double literal =
          LiteralSums.of(potential, 2)
              .energyPerParticle(configuration, depth + 1, Counting.INVARIANT, auto.shares());
      assertEquals(literal, energy, bound, "case " + index);
      ImageDepth more = ImageDepth.of(depth + 1);
      assertEquals(
          energy,
          new EnergyModel(potential, EnergySettings.DEFAULT.withDepth(more))
              .evaluator()
              .energyPerParticle(configuration),
          bound,
          "case " + index);
    }
  }
}
