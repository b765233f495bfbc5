package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.descriptor.RelativeDistances;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/**
 * The database that was prepared with the thesis's program, 900 rows. It is not ours to pass on:
 * the test looks for it in the folder that the property pesexplorer.thesisData names, or beside the
 * project, and is skipped where it is missing.
 */
final class ThesisPreparedTest {
  private static final int ROWS = 900;
  private static final List<Integer> ORDERS = List.of(-2, -3, -4);

  private static JsonNode columns;

  @BeforeAll
  static void read() throws IOException {
    Path file =
        Path.of(System.getProperty("pesexplorer.thesisData", "../shared/thesis-data"))
            .resolve("prepared-900rows-width5-orders-2-3-4.json");
    assumeTrue(Files.exists(file), "the thesis's prepared database is not there");
    columns = new ObjectMapper().readTree(file.toFile());
  }

  private static Configuration configuration(int row) {
    JsonNode particles = columns.get("particleCoordinates").get(Integer.toString(row));
    double[] positions = new double[8];
    for (int k = 0; k < 8; k++) {
      positions[k] = particles.get(k / 2).get(k % 2).asDouble();
    }
    double width = columns.get("widthOfCell").get(Integer.toString(row)).asDouble();
    return new Configuration(new Cell(2, width), positions);
  }

  private static double[] numbers(String column, int row) {
    JsonNode list = columns.get(column).get(Integer.toString(row));
    double[] numbers = new double[list.size()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = list.get(k).asDouble();
    }
    return numbers;
  }

  @Test
  void eigenvaluesAreThoseOfTheFile() {
    DescriptorEvaluator evaluator =
        new DescriptorEvaluator(
            new DescriptorSettings(ORDERS, 20, DescriptorKind.EIGENVALUES), 4, 2);
    double worst = 0;
    for (int row = 0; row < ROWS; row++) {
      double[] wanted = numbers("eigenvalues", row);
      double[] found = evaluator.inputs(configuration(row));
      assertEquals(wanted.length, found.length);
      for (int order = 0; order < ORDERS.size(); order++) {
        double largest = 0;
        for (int k = 4 * order; k < 4 * order + 4; k++) {
          largest = Math.max(largest, Math.abs(wanted[k]));
        }
        for (int k = 4 * order; k < 4 * order + 4; k++) {
          worst = Math.max(worst, Math.abs(wanted[k] - found[k]) / largest);
        }
      }
    }
    assertTrue(worst <= 1e-8, "worst " + worst);
  }

  @Test
  void relativeDistancesAreThoseOfTheFile() {
    for (int row = 0; row < ROWS; row++) {
      Configuration one = configuration(row);
      double[] wanted = numbers("relativeDistances", row);
      double[] found = RelativeDistances.of(one.positions(), 2, one.width(), ORDERS);
      assertEquals(wanted.length, found.length);
      for (int k = 0; k < wanted.length; k++) {
        assertEquals(wanted[k], found[k], 1e-8 * Math.max(1, wanted[k]), "row " + row);
      }
    }
  }

  @Test
  void energiesWereMadeWithAnOlderPotential() {
    EnergySettings settings =
        EnergySettings.DEFAULT.withCounting(Counting.THESIS).withDepth(ImageDepth.of(3));
    EnergyEvaluator evaluator =
        new EnergyModel(ForceShiftedLennardJones.standard(), settings).evaluator();
    double[] before = new double[ROWS];
    double[] after = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      before[row] = columns.get("potentialEnergy").get(Integer.toString(row)).asDouble();
      after[row] = evaluator.energyPerParticle(configuration(row));
    }
    Rescore rescore = Rescore.of(before, after);
    assertEquals(ROWS, rescore.rows());
    assertTrue(rescore.alike() < ROWS / 10, rescore.verdict());
    assertTrue(rescore.maxAbsDifference() > 0.1, rescore.verdict());
    assertTrue(rescore.verdict().contains("another potential"), rescore.verdict());
  }
}
