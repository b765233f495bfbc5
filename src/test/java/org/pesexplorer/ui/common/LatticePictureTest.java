package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.plot.MapPicture;
import org.pesexplorer.plot.PictureTheme;
import org.pesexplorer.ui.common.LatticePicture.ImageMode;
import org.pesexplorer.ui.common.LatticePicture.Move;
import org.pesexplorer.ui.common.LatticePicture.Trail;

class LatticePictureTest {
  private static final Cell CELL = new Cell(2, 5);
  private static final Configuration TWO = new Configuration(CELL, 1, 2, 4, 3);

  @Test
  void everythingIsBroughtIntoTheCell() {
    Configuration outside = new Configuration(CELL, 6, -3, -1, 13);
    LatticePicture picture =
        LatticePicture.builder(outside).fixedImages(outside.translated(0.5, 0.5), false).build();
    assertEquals(TWO, picture.configuration());
    assertEquals(new Configuration(CELL, 1.5, 2.5, 4.5, 3.5), picture.imagesOf());
  }

  @Test
  void imagesThatFollowAreThoseOfTheParticles() {
    LatticePicture picture = LatticePicture.builder(TWO).build();
    assertEquals(ImageMode.LIVE, picture.mode());
    assertEquals(TWO, picture.imagesOf());
  }

  @Test
  void aMoveOverAFaceIsUnwrapped() {
    Random random = new Random(5);
    for (int k = 0; k < 200; k++) {
      double x = 5 * random.nextDouble();
      double y = 5 * random.nextDouble();
      double dx = 4.8 * (random.nextDouble() - 0.5);
      double dy = 4.8 * (random.nextDouble() - 0.5);
      Move given = new Move(1, x, y, CELL.wrap(x + dx), CELL.wrap(y + dy), k % 2 == 0);
      Move drawn = LatticePicture.builder(TWO).move(given).build().move().orElseThrow();
      assertEquals(x, drawn.fromX());
      assertEquals(y, drawn.fromY());
      assertEquals(x + dx, drawn.triedX(), 1e-12);
      assertEquals(y + dy, drawn.triedY(), 1e-12);
      assertEquals(given.accepted(), drawn.accepted());
    }
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    Configuration space = new Configuration(new Cell(3, 5), 1, 2, 3);
    Configuration wider = TWO.withWidth(6);
    Move third = new Move(2, 1, 1, 1, 1, true);
    assertThrows(IllegalArgumentException.class, () -> LatticePicture.builder(space).build(), "3D");
    for (Configuration start : new Configuration[] {wider, TWO.without(0)}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> LatticePicture.builder(TWO).fixedImages(start, false).build());
    }
    assertThrows(
        IllegalArgumentException.class, () -> LatticePicture.builder(TWO).shells(-1).build());
    assertThrows(
        IndexOutOfBoundsException.class, () -> LatticePicture.builder(TWO).move(third).build());
    assertThrows(
        IndexOutOfBoundsException.class, () -> LatticePicture.builder(TWO).highlighted(2).build());
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> LatticePicture.builder(TWO).trails(List.of(new Trail(-1))).build());
    assertThrows(IllegalArgumentException.class, () -> new Trail(0, 1, 2, 3));
  }

  @Test
  void aTrailKeepsItsOwnPlaces() {
    double[] places = {1, 2, 3, 4};
    Trail trail = new Trail(0, places);
    places[0] = 9;
    assertArrayEquals(new double[] {1, 2, 3, 4}, trail.places());
  }

  @Test
  void itIsToldInWords() {
    LatticePicture picture =
        LatticePicture.builder(TWO)
            .caption("A run")
            .fixedImages(TWO, true)
            .move(new Move(1, 1, 1, 1, 1, false))
            .build();
    String words = LatticeWords.spoken(picture);
    for (String part :
        List.of("2 particles", "w = 5 R_c", "A run", "images fixed at start", "2: rejected")) {
      assertTrue(words.contains(part), words);
    }
  }

  @Test
  void onPaperItShowsTheSameParticlesAndImages() {
    Configuration start = new Configuration(CELL, 0, 0, 2, 2);
    Viewport view = Viewport.fit(5, 400, 300);
    Move move = new Move(0, 1, 2, 1.1, 2, false);
    LatticePicture.Builder builder =
        LatticePicture.builder(TWO).caption("A run").move(move).highlighted(1).shells(2);
    MapPicture follows = LatticeExport.picture(builder.build(), view, false);
    assertArrayEquals(TWO.positions(), follows.positions());
    assertEquals(0, follows.fixedImages().length);
    assertEquals("A run", follows.title());
    assertEquals("images updated; particle 1: rejected", follows.caption());
    assertEquals(List.of("1", "2"), follows.labels());
    assertEquals(Set.of(1), follows.selected());
    assertEquals(2, follows.shells());
    assertEquals(view.toX(0), follows.view().fromX());
    assertEquals(view.toY(0), follows.view().toY());
    assertEquals(PictureTheme.LIGHT, follows.theme());

    MapPicture fixed =
        LatticeExport.picture(builder.fixedImages(start, true).labels(false).build(), view, true);
    assertArrayEquals(start.positions(), fixed.fixedImages());
    assertEquals(List.of("", ""), fixed.labels());
    assertEquals(PictureTheme.DARK, fixed.theme());
    assertTrue(fixed.caption().startsWith("images fixed at start"), fixed.caption());
  }
}
