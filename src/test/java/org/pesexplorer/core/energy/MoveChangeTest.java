package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.KernelCases.Case;
import org.pesexplorer.core.random.RandomStream;

class MoveChangeTest {

  @Test
  void equalsTheDifferenceOfTheGeneralSums() {
    for (int index = 0; index < 800; index++) {
      Case c = KernelCases.of(2, index);
      RandomStream random = RandomStream.of(22, index);
      Configuration before = c.configuration();
      int particle = random.nextInt(before.count());
      double largest = new double[] {0.1, 0.5, 3, 50}[random.nextInt(4)];
      double[] target = before.position(particle);
      for (int axis = 0; axis < target.length; axis++) {
        target[axis] += random.nextDouble(-largest, largest);
      }
      double[] copy = target.clone();
      double old = c.slowEnergy(before);
      double now = c.slowEnergy(before.withPosition(particle, target));
      double change =
          c.kernel().change(c.wrappedAtTwo(), 2, before.count(), before.width(), particle, target);
      double scale = Math.max(1, Math.max(Math.abs(old), Math.abs(now)));
      assertEquals(now - old, change, 1e-11 * scale, c::toString);
      assertEquals(copy[0], target[0]);
    }
  }

  @Test
  void localEnergiesDifferAsTheCellEnergies() {
    for (int index = 0; index < 200; index++) {
      Case c = KernelCases.of(5, index);
      Configuration before = c.configuration();
      double[] place = before.position(0);
      double[] elsewhere = place.clone();
      elsewhere[0] += 0.7 * before.width() + 20;
      OrbitKernel kernel = c.kernel();
      double[] positions = c.wrappedAtTwo();
      double here = kernel.local(positions, 2, before.count(), before.width(), 0, place);
      double there = kernel.local(positions, 2, before.count(), before.width(), 0, elsewhere);
      double old = c.slowEnergy(before);
      double now = c.slowEnergy(before.withPosition(0, elsewhere));
      double scale = Math.max(1, Math.max(Math.abs(old), Math.abs(now)));
      assertEquals(now - old, there - here, 1e-11 * scale, c::toString);
    }
  }
}
