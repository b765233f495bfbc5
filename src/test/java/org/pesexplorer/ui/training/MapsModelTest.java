package org.pesexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.SurfacePredictor;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.plot.MapsPicture;
import org.pesexplorer.plot.MapsTable;

class MapsModelTest {
  private final PlotCases cases =
      new PlotCases(new DirectJobRunner(), Runnable::run, (key, work) -> work.run());
  private final SimpleBooleanProperty dark = new SimpleBooleanProperty();
  private final MapsModel model =
      new MapsModel(cases.scene, cases.databases, cases.pipelines, dark, Runnable::run);

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), List.copyOf(cases.notices.problems()));
  }

  private MapsAnswer maps() {
    return model.drawnProperty().get().maps();
  }

  @Test
  void mapsArePredictionsPointByPoint() {
    ShownNetwork shown = PlotCases.shown(1, -4, 0.1);
    cases.scene.show(shown);
    SurfacePredictor predictor = shown.surface().predictor();
    Configuration particles = cases.scene.particlesProperty().get();
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < maps().network().length; k += 331) {
      double x = maps().request().x(k % MapsModel.FINE);
      double y = maps().request().y(k / MapsModel.FINE);
      Configuration here = particles.withPosition(3, x, y);
      double truth = PlotCases.MODEL.evaluator().energyPerParticle(here);
      assertEquals(predictor.energyPerParticle(here), maps().network()[k], 1e-12);
      assertEquals(truth, maps().truth().orElseThrow()[k], 1e-9 * Math.max(1, Math.abs(truth)));
      assertEquals(!predictor.extrapolation(here).isEmpty(), maps().outside()[k]);
      if (truth <= 0.1) {
        highest = Math.max(highest, Math.abs(maps().network()[k] - truth));
      }
    }
    MapsAnswer.Worst worst = maps().worst().orElseThrow();
    assertTrue(Math.abs(worst.difference()) >= highest);
    Configuration there = particles.withPosition(3, worst.x(), worst.y());
    double truth = PlotCases.MODEL.evaluator().energyPerParticle(there);
    assertTrue(truth <= 0.1);
    assertEquals(predictor.energyPerParticle(there) - truth, worst.difference(), 1e-9);
  }

  @Test
  void colourEndsAreHeldWhileAParticleIsDragged() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    MapsAnswer before = maps();
    model.begin(0);
    model.drag(2.4, 2.2);
    assertEquals(MapsModel.COARSE, maps().question().grid());
    assertEquals(before.scale(), maps().scale());
    assertEquals(before.bound(), maps().bound());
    assertEquals(2.4, cases.scene.particlesProperty().get().coordinate(0, 0));
    model.drag(-1, 2);
    assertEquals(4, cases.scene.particlesProperty().get().coordinate(0, 0), 1e-12);
    model.end();
    assertEquals(MapsModel.FINE, maps().question().grid());
    assertNotEquals(before.network()[0], maps().network()[0]);
  }

  @Test
  void aDragIsOneStepThatCanBeTakenBack() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    Configuration start = cases.scene.particlesProperty().get();
    model.begin(1);
    model.drag(1, 4);
    model.drag(2, 4);
    model.end();
    Configuration moved = cases.scene.particlesProperty().get();
    model.steps().undo();
    assertEquals(start, cases.scene.particlesProperty().get());
    assertFalse(model.steps().undoableProperty().get());
    model.steps().redo();
    assertEquals(moved, cases.scene.particlesProperty().get());
    cases.scene.show(
        new ShownNetwork(
            "three", PlotCases.surface(3, 2, 1), Optional.empty(), EnergySpan.UNKNOWN, 0));
    model.steps().undo();
    assertEquals(3, cases.scene.particlesProperty().get().count(), "another network's are left");
  }

  @Test
  void mapsAreSavedAsOnePictureAndAsNumbers() throws IOException {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    MapsPicture picture = MapsMenu.picture(model.drawnProperty().get(), model);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    picture.png(600, 200, 96, png);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    assertEquals(600, image.getWidth());
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < 600; x++) {
      colours.add(image.getRGB(x, 100));
    }
    assertTrue(colours.size() > 50, "there were " + colours.size() + " colours");
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    MapsAnswer maps = maps();
    MapsTable.csv(maps.request(), maps.truth(), maps.network(), maps.outside(), csv);
    List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(MapsModel.FINE * MapsModel.FINE + 1, lines.size());
    String[] first = lines.get(1).split(",", -1);
    assertEquals(maps.truth().orElseThrow()[0], Double.parseDouble(first[2]));
    assertEquals(maps.network()[0], Double.parseDouble(first[3]));
  }

  @Test
  void thePlaceOfTheLastParticleDoesNotChangeItsOwnMaps() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    MapsPictures before = model.drawnProperty().get();
    cases.scene.particlesProperty().set(maps().question().particles().withPosition(3, 1, 1));
    assertSame(before, model.drawnProperty().get());
    assertTrue(model.readingProperty().get().energies().endsWith("at x 1.000, y 1.000 R_c"));
  }

  @Test
  void aNetworkThatLearnsIsDrawnCoarselyUntilItRests() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    cases.scene.show(PlotCases.shown(2, -4, 2));
    assertEquals(MapsModel.COARSE, maps().question().grid());
    model.settle();
    assertEquals(MapsModel.FINE, maps().question().grid());
  }

  @Test
  void theReadingSaysWhichInputLiesOutside() {
    ShownNetwork shown = PlotCases.shown(1, -4, 2);
    cases.scene.show(shown);
    Configuration particles = cases.scene.particlesProperty().get();
    model.cursorProperty().set(new double[] {1.5, 2.8});
    MapsReading reading = model.readingProperty().get();
    Configuration here = particles.withPosition(3, 1.5, 2.8);
    assertEquals(shown.surface().predictor().energyPerParticle(here), reading.network());
    assertEquals(
        PlotCases.MODEL.evaluator().energyPerParticle(here), reading.truth().orElseThrow());
    assertEquals(shown.surface().predictor().extrapolation(here), reading.outside());
    assertTrue(reading.inputs().startsWith("Outside the training data: input "), reading.inputs());
    assertTrue(reading.inputs().contains("exponent \u2212"), reading.inputs());
  }

  @Test
  void withoutATruthTheNetworkStandsAlone() {
    cases.scene.show(
        new ShownNetwork(
            "alone", PlotCases.surface(4, 2, 1), Optional.empty(), EnergySpan.UNKNOWN, 0));
    assertEquals(Optional.empty(), maps().truth());
    assertEquals(Optional.empty(), model.drawnProperty().get().difference());
    assertEquals(Optional.empty(), maps().worst());
    assertFalse(model.canAdd());
    assertTrue(model.readingProperty().get().energies().startsWith("network "));
  }

  @Test
  void inSpaceThereAreNoMaps() {
    cases.scene.show(
        new ShownNetwork(
            "space", PlotCases.surface(3, 3, 1), Optional.empty(), EnergySpan.UNKNOWN, 0));
    assertFalse(model.drawable());
    assertNull(model.drawnProperty().get());
    assertEquals(3, cases.scene.particlesProperty().get().dimension());
  }

  @Test
  void theShownConfigurationIsAddedWithItsTrueEnergy() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    model.add();
    var columns = cases.databases.currentProperty().get().database().columns();
    Configuration particles = cases.scene.particlesProperty().get();
    assertEquals(particles.wrapped(), columns.configuration(0));
    assertEquals(
        PlotCases.MODEL.evaluator().energyPerParticle(particles), columns.energy(0), 1e-12);
    assertTrue(model.addedProperty().get().startsWith("Added to"), model.addedProperty().get());
    model.retrain();
    assertEquals(List.of("retrain"), cases.asked);
  }

  @Test
  void hatchingCoversWhatLiesOutside() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    double[] lines = model.drawnProperty().get().hatching();
    assertTrue(lines.length > 0);
    for (int k = 0; k < lines.length; k += 4) {
      double x = (lines[k] + lines[k + 2]) / 2;
      double y = (lines[k + 1] + lines[k + 3]) / 2;
      int column = (int) (x * MapsModel.FINE);
      int row = (int) (y * MapsModel.FINE);
      boolean near = false;
      for (int c = Math.max(0, column - 1); c <= Math.min(MapsModel.FINE - 1, column + 1); c++) {
        near |= maps().outside()[row * MapsModel.FINE + c];
      }
      assertTrue(near, "line " + k / 4);
    }
  }
}
