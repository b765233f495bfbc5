package org.pesexplorer.core.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DragSlopesTest {
  private static final double STEP = 1e-5;

  /** The slopes at the middle of three close places, against the difference of the outer two. */
  @Test
  void slopesAreThoseOfTheCurves() {
    for (DescriptorKind kind : DescriptorKind.values()) {
      DescriptorSettings settings = DescriptorSettings.THESIS.withKind(kind);
      for (double place : List.of(-0.4, 0.7, 1.9, 3.3, 5.2)) {
        DragSpectrum drag =
            DragSpectrum.of(
                DragSpectrum.figureTenStart(), 3, place - STEP, place + STEP, 3, settings);
        for (int input = 0; input < drag.curves().size(); input++) {
          List<Double> curve = drag.curves().get(input);
          double slope = drag.slopes().get(input).get(1);
          double difference = (curve.get(2) - curve.get(0)) / (2 * STEP);
          double size = Math.abs(slope) + 1e-3 * Math.abs(curve.get(1));
          assertEquals(difference, slope, 1e-5 * size, kind + " " + input + " at " + place);
        }
      }
    }
  }

  @Test
  void theFigureIsPeriodicAlongThePath() {
    DragSpectrum drag = DragSpectrum.figureTen(121, DescriptorSettings.THESIS);
    for (int input = 0; input < drag.curves().size(); input++) {
      List<Double> curve = drag.curves().get(input);
      List<Double> slope = drag.slopes().get(input);
      assertEquals(curve.get(5), curve.get(105), 1e-9 * Math.abs(curve.get(5)));
      assertEquals(slope.get(5), slope.get(105), 1e-7 * (1 + Math.abs(slope.get(5))));
    }
  }
}
