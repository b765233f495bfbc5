package org.pesexplorer.core.descriptor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;

final class DragSpectrumTest {
  @Test
  void figureTenDragsTheFourthParticleThroughTheCell() {
    DragSpectrum drag = DragSpectrum.figureTen(121, DescriptorSettings.THESIS);
    assertEquals(8, drag.curves().size());
    assertEquals(-0.5, drag.places().get(0), 1e-15);
    assertEquals(5.5, drag.places().get(120), 1e-15);
    double[] inputs =
        new DescriptorEvaluator(DescriptorSettings.THESIS, 4, 2)
            .inputs(new Configuration(new Cell(2, 5), 1.5, 2.5, 3.4, 4.5, 3.5, 2, 2.5, 3));
    double[] curve = drag.curves().stream().mapToDouble(values -> values.get(70)).toArray();
    assertArrayEquals(inputs, curve, 1e-8);
    for (int input = 0; input < 8; input++) {
      double least = drag.curves().get(input).get(0);
      double same = drag.curves().get(input).get(100);
      assertEquals(least, same, 1e-8, "one width further on everything is as before");
    }
  }

  @Test
  void eigenvaluesChangeWithoutJumps() {
    DragSpectrum drag = DragSpectrum.figureTen(2401, DescriptorSettings.THESIS);
    for (var curve : drag.curves()) {
      double least = curve.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
      double most = curve.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      assertTrue(most > least);
      for (int k = 1; k < curve.size(); k++) {
        assertTrue(Math.abs(curve.get(k) - curve.get(k - 1)) < 0.03 * (most - least));
      }
    }
  }

  @Test
  void onePlaceIsNoPath() {
    assertThrows(
        IllegalArgumentException.class, () -> DragSpectrum.figureTen(1, DescriptorSettings.THESIS));
  }
}
