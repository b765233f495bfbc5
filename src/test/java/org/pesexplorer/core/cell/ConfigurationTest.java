package org.pesexplorer.core.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Configurations are values: every change makes a new one. */
class ConfigurationTest {
  private static final Configuration THREE = new Configuration(new Cell(2, 5), 1, 2, 3, 4, -0.5, 6);

  @Test
  void coordinatesAreParticleMajor() {
    assertEquals(3, THREE.count());
    assertEquals(2, THREE.dimension());
    assertEquals(5, THREE.width());
    assertEquals(4, THREE.coordinate(1, 1));
    assertArrayEquals(new double[] {-0.5, 6}, THREE.position(2));
    assertThrows(IndexOutOfBoundsException.class, () -> THREE.coordinate(3, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> THREE.coordinate(0, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> THREE.coordinate(0, -1));
    assertThrows(IndexOutOfBoundsException.class, () -> THREE.position(-1));
  }

  @Test
  void nothingFromOutsideChangesIt() {
    double[] given = {1, 2, 3, 4};
    Configuration configuration = new Configuration(new Cell(2, 5), given);
    given[0] = 99;
    configuration.positions()[1] = 99;
    configuration.position(0)[0] = 99;
    assertArrayEquals(new double[] {1, 2, 3, 4}, configuration.positions());
  }

  @Test
  void changesLeaveTheOldOneAlone() {
    double[] before = THREE.positions();
    assertArrayEquals(new double[] {1, 2, 7, 8, -0.5, 6}, THREE.withPosition(1, 7, 8).positions());
    assertArrayEquals(new double[] {1, 2, 3, 4, -0.5, 6, 9, 9}, THREE.withAdded(9, 9).positions());
    assertArrayEquals(new double[] {1, 2, -0.5, 6}, THREE.without(1).positions());
    assertArrayEquals(new double[] {3, 4, -0.5, 6}, THREE.without(0).positions());
    assertArrayEquals(new double[] {1, 2, 3, 4}, THREE.without(2).positions());
    assertArrayEquals(new double[] {1, 2, 3, 4, 4.5, 1}, THREE.wrapped().positions());
    assertArrayEquals(before, THREE.positions());
    assertThrows(IndexOutOfBoundsException.class, () -> THREE.without(3));
    assertThrows(IndexOutOfBoundsException.class, () -> THREE.withPosition(3, 1, 1));
  }

  @Test
  void anotherWidthKeepsTheFractions() {
    Configuration wide = THREE.withWidth(12.5);
    assertEquals(12.5, wide.width());
    for (int particle = 0; particle < 3; particle++) {
      for (int axis = 0; axis < 2; axis++) {
        assertEquals(
            THREE.coordinate(particle, axis) / 5, wide.coordinate(particle, axis) / 12.5, 1e-15);
      }
    }
    assertArrayEquals(THREE.positions(), wide.withWidth(5).positions(), 1e-14);
  }

  @Test
  void fractionsAreOfTheWidth() {
    Configuration configuration = Configuration.ofFractions(new Cell(3, 8), 0.25, 0.5, 1);
    assertArrayEquals(new double[] {2, 4, 8}, configuration.positions());
  }

  @Test
  void translationMovesAllAndWraps() {
    assertArrayEquals(
        new double[] {3, 1, 0, 3, 1.5, 0}, THREE.translated(2, -1).positions(), 1e-14);
  }

  @Test
  void wrapIntoOverwritesFromTheStart() {
    double[] out = {9, 9, 9, 9, 9, 9, 9, 9};
    THREE.wrapInto(out);
    assertArrayEquals(new double[] {1, 2, 3, 4, 4.5, 1, 9, 9}, out);
    assertThrows(IndexOutOfBoundsException.class, () -> THREE.wrapInto(new double[5]));
  }

  @Test
  void equalityIsOfCellAndCoordinates() {
    Configuration same = new Configuration(new Cell(2, 5), 1, 2, 3, 4, -0.5, 6);
    assertEquals(THREE, same);
    assertEquals(THREE.hashCode(), same.hashCode());
    assertNotEquals(THREE, THREE.wrapped());
    assertNotEquals(THREE, new Configuration(new Cell(2, 6), THREE.positions()));
    assertNotEquals(THREE, new Configuration(new Cell(3, 5), THREE.positions()));
    assertTrue(THREE.toString().contains("3 particles"));
  }

  @Test
  void anEmptyCellIsAConfiguration() {
    Configuration empty = new Configuration(new Cell(2, 5));
    assertEquals(0, empty.count());
    assertEquals(1, empty.withAdded(1, 1).count());
    assertEquals(empty, empty.withAdded(1, 1).without(0));
  }
}
