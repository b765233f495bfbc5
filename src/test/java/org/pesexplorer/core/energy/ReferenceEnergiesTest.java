package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.ReferenceFiles;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/** Energies of the functions published with the thesis, and its counts of terms. */
class ReferenceEnergiesTest {
  private static final ForceShiftedLennardJones STANDARD = ForceShiftedLennardJones.standard();

  @Test
  void energiesAndTermsEqualThePublishedFunctions() throws IOException {
    JsonNode cases = ReferenceFiles.read("energies.json").get("cases");
    assertEquals(20, cases.size());
    for (JsonNode one : cases) {
      Configuration configuration = configuration(one);
      int depth = one.get("depthOfSurroundingCells").asInt();
      compare(one, configuration, evaluator(Counting.INVARIANT, depth), "Invariant");
      compare(one, configuration, evaluator(Counting.THESIS, depth), "Thesis");
    }
  }

  /** So that what the other tests compare with is itself compared with something. */
  @Test
  void theLiteralSumsEqualThePublishedFunctions() throws IOException {
    Shares shares = new Shares(0.75, 0.25);
    for (JsonNode one : ReferenceFiles.read("energies.json").get("cases")) {
      Configuration configuration = configuration(one);
      int depth = one.get("depthOfSurroundingCells").asInt();
      LiteralSums literal = LiteralSums.of(STANDARD, configuration.dimension());
      for (Counting counting : Counting.values()) {
        String name =
            "energyPerParticle" + (counting == Counting.INVARIANT ? "Invariant" : "Thesis");
        double wanted = one.get(name).asDouble();
        double got = literal.energyPerParticle(configuration, depth, counting, shares);
        assertEquals(wanted, got, 1e-10 * Math.abs(wanted), one.toString());
      }
    }
  }

  private static void compare(
      JsonNode one, Configuration configuration, EnergyEvaluator evaluator, String count) {
    same(one, "energyPerParticle" + count, evaluator.energyPerParticle(configuration));
    EnergyTerms terms = evaluator.terms(configuration);
    same(one, "tripletsOneInCell", terms.tripletsOneInCell());
    same(one, "tripletsTwoInCell", terms.tripletsTwoInCell());
    same(one, "tripletsThreeInCell", terms.tripletsThreeInCell());
    same(one, "pairsOneInCell", terms.pairsOneInCell());
    same(one, "pairsTwoInCell", terms.pairsTwoInCell());
  }

  private static void same(JsonNode one, String name, double got) {
    double wanted = one.get(name).asDouble();
    assertEquals(wanted, got, 1e-10 * Math.abs(wanted), name + " of " + one);
  }

  private static EnergyEvaluator evaluator(Counting counting, int depth) {
    EnergySettings settings =
        EnergySettings.DEFAULT.withCounting(counting).withDepth(ImageDepth.of(depth));
    return new EnergyModel(STANDARD, settings).evaluator();
  }

  private static Configuration configuration(JsonNode one) {
    int dimension = one.get("dimension").asInt();
    JsonNode rows = one.get("particleCoordinates");
    double[] positions = new double[rows.size() * dimension];
    for (int k = 0; k < positions.length; k++) {
      positions[k] = rows.get(k / dimension).get(k % dimension).asDouble();
    }
    return new Configuration(new Cell(dimension, one.get("widthOfCell").asDouble()), positions);
  }

  @Test
  void theLiteralSumsVisitAsManyTermsAsAppendixBCounts() throws IOException {
    int compared = 0;
    for (JsonNode row : ReferenceFiles.read("term-counts.json").get("rows")) {
      if (row.get("triangles").asLong() > 1_000_000) {
        continue;
      }
      int dimension = row.get("dimension").asInt();
      int count = row.get("particles").asInt();
      RandomCases cases = new RandomCases(11, compared);
      Configuration configuration = cases.configuration(new Cell(dimension, 10), count, 0.1, 0);
      LiteralSums literal = LiteralSums.of(STANDARD, dimension);
      literal.terms(configuration, row.get("depth").asInt());
      assertEquals(row.get("pairs").asLong(), literal.pairs(), row.toString());
      assertEquals(row.get("triangles").asLong(), literal.triangles(), row.toString());
      compared++;
    }
    assertTrue(compared >= 6, "compared " + compared);
  }
}
