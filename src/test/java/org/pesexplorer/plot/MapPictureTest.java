package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.energy.SurfaceRequest.Region;

class MapPictureTest {

  @Test
  void showsTheCellAndAllShellsUnlessTold() {
    assertEquals(new Region(0, 5, 0, 5), MapPicture.builder(5).build().view());
    assertEquals(new Region(-5, 10, -5, 10), MapPicture.builder(5).shells(1).build().view());
    Region part = new Region(1, 2, 0, 3);
    assertEquals(part, MapPicture.builder(5).shells(1).view(part).build().view());
    assertFalse(MapPicture.builder(5).build().hasMap());
  }

  @Test
  void numbersTheParticlesFromOne() {
    MapPicture picture = MapPicture.builder(5).particles(1, 1, 2, 2).build();
    assertEquals(List.of("1", "2"), picture.labels());
    assertEquals(2, picture.count());
  }

  @Test
  void keepsItsOwnCopies() {
    double[] values = {1, 2, 3, 4};
    double[] positions = {1, 2};
    ColourScale scale = ColourScale.linear(ColourMap.VIRIDIS, 0, 1);
    MapPicture picture =
        MapPicture.builder(5).map(values, 2, 2, scale).particles(positions).build();
    values[0] = 9;
    positions[0] = 9;
    assertEquals(1, picture.values()[0]);
    assertEquals(1, picture.positions()[0]);
  }

  @Test
  void refusesWhatDoesNotFit() {
    ColourScale scale = ColourScale.linear(ColourMap.VIRIDIS, 0, 1);
    assertThrows(IllegalArgumentException.class, () -> MapPicture.builder(0).build());
    assertThrows(IllegalArgumentException.class, () -> MapPicture.builder(5).shells(-1).build());
    assertThrows(
        IllegalArgumentException.class,
        () -> MapPicture.builder(5).particles(1, 1).fixedImages(1, 1, 2, 2).build());
    assertThrows(
        IllegalArgumentException.class,
        () -> MapPicture.builder(5).map(new double[3], 2, 2, scale).build());
    assertThrows(
        IllegalArgumentException.class, () -> MapPicture.builder(5).particles(1, 2, 3).build());
    ForceArrows arrows = new ForceArrows(ForceArrows.Part.TOTAL, new double[4]);
    assertThrows(
        IllegalArgumentException.class,
        () -> MapPicture.builder(5).particles(1, 2).arrows(List.of(arrows)).build());
  }
}
