package org.pesexplorer.core.descriptor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.ReferenceFiles;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorCases.Case;
import org.pesexplorer.core.random.RandomStream;

final class DescriptorEvaluatorTest {
  private static final int CASES = 120;

  private static double[] doubles(JsonNode list) {
    List<Double> all = new ArrayList<>();
    for (JsonNode entry : list) {
      if (entry.isArray()) {
        entry.forEach(number -> all.add(number.asDouble()));
      } else {
        all.add(entry.asDouble());
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void publishedFiguresAreMet() throws IOException {
    int compared = 0;
    for (JsonNode one : ReferenceFiles.read("descriptors.json").get("cases")) {
      List<Integer> orders = new ArrayList<>();
      one.get("orders").forEach(order -> orders.add(order.asInt()));
      Cell cell = new Cell(one.get("dimension").asInt(), one.get("widthOfCell").asDouble());
      double[] positions = doubles(one.get("particleCoordinates"));
      DescriptorSettings settings =
          new DescriptorSettings(orders, one.get("R0p").asDouble(), DescriptorKind.EIGENVALUES);
      double[] found = new Case(new Configuration(cell, positions), settings).inputs();
      double[] wanted = doubles(one.get("eigenvalues"));
      assertEquals(wanted.length, found.length);
      for (int k = 0; k < wanted.length; k++) {
        assertEquals(wanted[k], found[k], 1e-9 * Math.abs(wanted[k]), one + " " + k);
        compared++;
      }
      double[] distances = doubles(one.get("relativeDistances"));
      double[] ours = RelativeDistances.of(positions, cell.dimension(), cell.width(), orders);
      assertEquals(distances.length, ours.length);
      for (int k = 0; k < distances.length; k++) {
        assertEquals(distances[k], ours[k], 1e-12 * distances[k]);
      }
    }
    assertEquals(67, compared);
  }

  /** Equation 11 as literally as can be: all cells, powers, and traces instead of eigenvalues. */
  private static double[] literalPowerSums(Case one, int order) {
    Configuration all = one.configuration();
    int n = all.count();
    double r0p = one.settings().r0p();
    int o = one.settings().orders().get(order);
    double[][] matrix = new double[n][n];
    int depth = (int) Math.ceil(r0p / all.width() + 1);
    int[] cell = new int[all.dimension()];
    Arrays.fill(cell, -depth);
    boolean more = true;
    while (more) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double square = 0;
          for (int axis = 0; axis < cell.length; axis++) {
            double step =
                all.coordinate(i, axis) - all.coordinate(j, axis) - cell[axis] * all.width();
            square += step * step;
          }
          double r = Math.sqrt(square);
          if (r > 0 && r < r0p) {
            matrix[i][j] += Math.pow((r0p / r - r / r0p) / r0p, -o);
          }
        }
      }
      more = false;
      for (int axis = 0; axis < cell.length && !more; axis++) {
        more = cell[axis] < depth;
        cell[axis] = more ? cell[axis] + 1 : -depth;
      }
    }
    return traces(matrix);
  }

  private static double[] traces(double[][] matrix) {
    int n = matrix.length;
    double[] traces = new double[n];
    double[][] power = new double[n][n];
    for (int i = 0; i < n; i++) {
      power[i][i] = 1;
    }
    for (int m = 0; m < n; m++) {
      double[][] next = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          for (int k = 0; k < n; k++) {
            next[i][j] += power[i][k] * matrix[k][j];
          }
        }
        traces[m] += next[i][i];
      }
      power = next;
    }
    return traces;
  }

  @Test
  void powerSumsAreTracesOfPowersOfTheLiteralMatrix() {
    for (long k = 0; k < CASES; k++) {
      Case one = DescriptorCases.random(k).of(DescriptorKind.POWER_SUMS);
      double[] found = one.inputs();
      int n = one.configuration().count();
      double[] eigenvalues = one.of(DescriptorKind.EIGENVALUES).inputs();
      for (int order = 0; order < one.settings().orders().size(); order++) {
        double[] wanted = literalPowerSums(one, order);
        double scale = Math.pow(one.settings().r0p(), -one.settings().orders().get(order));
        double largest = DescriptorCases.largest(eigenvalues, order, n) / scale;
        for (int m = 0; m < n; m++) {
          double size = n * Math.pow(largest, m + 1);
          assertEquals(wanted[m], found[order * n + m], 1e-12 * size, one.toString());
        }
      }
    }
  }

  @Test
  void movesPermutationsAndTurnsChangeNothing() {
    for (long k = 0; k < CASES; k++) {
      Case one = DescriptorCases.random(k);
      RandomStream random = RandomStream.of(77, k);
      Configuration from = one.configuration();
      int d = from.dimension();
      double[] shift = new double[d];
      Arrays.setAll(shift, axis -> random.nextDouble(-5, 5));
      double[] turned = from.positions();
      double[] mixed = new double[turned.length];
      int offset = 1 + random.nextInt(from.count());
      for (int i = 0; i < from.count(); i++) {
        int to = (i + offset) % from.count();
        System.arraycopy(turned, i * d, mixed, to * d, d);
      }
      for (int i = 0; i < turned.length && d > 1; i += d) {
        double x = turned[i];
        turned[i] = -turned[i + 1];
        turned[i + 1] = x;
      }
      double[] before = one.inputs();
      requireSame(one, before, from.translated(shift));
      requireSame(one, before, new Configuration(from.cell(), mixed));
      requireSame(one, before, new Configuration(from.cell(), turned));
      for (int i = 0; i < mixed.length; i++) {
        mixed[i] += from.width() * (random.nextInt(5) - 2);
      }
      requireSame(one, before, new Configuration(from.cell(), mixed));
    }
  }

  private static void requireSame(Case one, double[] before, Configuration moved) {
    double[] after = one.with(moved).inputs();
    int n = moved.count();
    for (int k = 0; k < before.length; k++) {
      double size = DescriptorCases.largest(before, k / n, n);
      assertEquals(before[k], after[k], 1e-10 * size, one.toString());
    }
  }

  @Test
  void gradientsAreThoseOfCentralDifferences() {
    for (long k = 0; k < CASES; k++) {
      for (DescriptorKind kind : DescriptorKind.values()) {
        requireGradients(DescriptorCases.random(k).of(kind));
      }
    }
  }

  /** Close eigenvalues turn fast into each other: there differences need smaller steps. */
  private static boolean nearCrossing(Case one) {
    double[] values = one.of(DescriptorKind.EIGENVALUES).inputs();
    int n = one.configuration().count();
    for (int k = 1; k < values.length; k++) {
      double gap = values[k] - values[k - 1];
      if (k % n != 0 && gap < 0.02 * DescriptorCases.largest(values, k / n, n)) {
        return true;
      }
    }
    return false;
  }

  static void requireGradients(Case one) {
    if (one.settings().kind() == DescriptorKind.EIGENVALUES && nearCrossing(one)) {
      return;
    }
    DescriptorEvaluator evaluator = one.evaluator();
    Configuration at = one.configuration();
    double[] inputs = new double[evaluator.length()];
    double[] jacobian = evaluator.jacobian(at, inputs);
    assertArrayEquals(evaluator.inputs(at), inputs, 1e-9 * Arrays.stream(inputs).max().orElse(0));
    int coordinates = at.count() * at.dimension();
    double step = 1e-4;
    double[][] differences = new double[coordinates][];
    double[] largest = sizes(one);
    for (int c = 0; c < coordinates; c++) {
      double[] far = difference(evaluator, at, c, 2 * step);
      double[] near = difference(evaluator, at, c, step);
      for (int k = 0; k < near.length; k++) {
        near[k] = (4 * near[k] - far[k]) / 3;
        largest[k] = Math.max(largest[k], Math.abs(near[k]));
      }
      differences[c] = near;
    }
    for (int k = 0; k < inputs.length; k++) {
      for (int c = 0; c < coordinates; c++) {
        assertEquals(
            differences[c][k], jacobian[k * coordinates + c], 1e-6 * largest[k], one + " " + k);
      }
    }
  }

  /** How large inputs can be: the largest eigenvalue of their order, or N times its power. */
  private static double[] sizes(Case one) {
    int n = one.configuration().count();
    double[] sizes = one.of(DescriptorKind.EIGENVALUES).inputs();
    double[] all = sizes.clone();
    for (int k = 0; k < sizes.length; k++) {
      sizes[k] = DescriptorCases.largest(all, k / n, n);
      if (one.settings().kind() == DescriptorKind.POWER_SUMS) {
        double scale = Math.pow(one.settings().r0p(), -one.settings().orders().get(k / n));
        sizes[k] = n * Math.pow(sizes[k] / scale, 1 + k % n);
      }
      sizes[k] = Math.max(sizes[k], 1e-3);
    }
    return sizes;
  }

  private static double[] difference(
      DescriptorEvaluator evaluator, Configuration at, int coordinate, double step) {
    double[] positions = at.positions();
    double before = positions[coordinate];
    positions[coordinate] = before + step;
    double[] above = evaluator.inputs(new Configuration(at.cell(), positions));
    positions[coordinate] = before - step;
    double[] below = evaluator.inputs(new Configuration(at.cell(), positions));
    for (int k = 0; k < above.length; k++) {
      above[k] = (above[k] - below[k]) / (2 * step);
    }
    return above;
  }

  @Test
  void mostCasesTestGradientsOfEigenvalues() {
    int tested = 0;
    for (long k = 0; k < CASES; k++) {
      tested += nearCrossing(DescriptorCases.random(k)) ? 0 : 1;
    }
    assertTrue(tested > CASES / 2, tested + " cases");
  }

  @Test
  void widthsMayChangeFromRowToRow() {
    Case one = DescriptorCases.random(3);
    DescriptorEvaluator evaluator = one.evaluator();
    double[] first = evaluator.inputs(one.configuration());
    double[] wide = evaluator.inputs(one.configuration().withWidth(11));
    assertArrayEquals(first, evaluator.inputs(one.configuration()));
    assertArrayEquals(one.with(one.configuration().withWidth(11)).inputs(), wide);
  }

  @Test
  void coincidentParticlesLeaveTheirTermOutAsEquationElevenSays() {
    Configuration twice = new Configuration(new Cell(2, 5), 1, 2, 1, 2);
    double[] found = new Case(twice, DescriptorSettings.THESIS).inputs();
    double own =
        new Case(new Configuration(new Cell(2, 5), 1, 2), DescriptorSettings.THESIS).inputs()[0];
    assertEquals(0, found[0], 1e-9);
    assertEquals(2 * own, found[1], 1e-9 * own);
  }

  @Test
  void whatCannotBeDescribedIsRefusedWithTheReason() {
    Configuration close = new Configuration(new Cell(2, 5), 0, 0, 1e-130, 0);
    Case one = new Case(close, DescriptorSettings.THESIS);
    assertEquals(
        "two particles are so close that the descriptor exceeds the range of numbers",
        assertThrows(IllegalArgumentException.class, one::inputs).getMessage());
    Case narrow =
        new Case(new Configuration(new Cell(3, 0.01), 0, 0, 0), DescriptorSettings.THESIS);
    assertEquals(
        "a cell of width 0.01 has too many images within R0p = 20.0: take a shorter R0p",
        assertThrows(IllegalArgumentException.class, narrow::inputs).getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> new DescriptorEvaluator(DescriptorSettings.THESIS, 4, 2).inputs(close));
    assertThrows(
        IllegalArgumentException.class,
        () -> new DescriptorEvaluator(DescriptorSettings.THESIS, 0, 2));
  }
}
