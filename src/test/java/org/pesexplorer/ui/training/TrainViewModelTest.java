package org.pesexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.DivergenceReport;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.TrainingCommand;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.plot.LossCharts;

class TrainViewModelTest {
  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger LOG = Logger.getLogger("org.pesexplorer.jobs");

  private final DirectJobRunner runner = new DirectJobRunner();
  private final Notices notices = new Notices();
  private final Databases databases = new Databases(runner, Runnable::run, notices);
  private final Networks networks = new Networks(runner, Runnable::run, notices);
  private final Trainings trainings = new Trainings(runner, Runnable::run, notices, networks);
  private final TrainingScene scene = new TrainingScene();
  private final TrainViewModel model = new TrainViewModel(scene, networks, trainings, databases);

  @BeforeEach
  void small() {
    model.change(now -> small(3));
  }

  @AfterEach
  void logAgain() {
    LOG.setFilter(null);
  }

  private static TrainSetup small(int epochs) {
    TrainSetup preset = TrainPreset.BEST_KNOWN.setup();
    return preset
        .withDescriptor(DescriptorSettings.THESIS)
        .withShape(new NetworkShape(1, List.of(8), Activation.SILU))
        .with(settings -> settings.withSlopeWeight(0).withLength(epochs, 128));
  }

  @Test
  void startTrainsOnASampleWhereNoDatabaseIsInHand() {
    assertTrue(model.empty());
    model.start();
    assertFalse(model.empty());
    OpenNetwork network = networks.currentProperty().get();
    assertEquals("8 #1", network.name());
    assertEquals("Width 5, mixed scans", databases.currentProperty().get().name());
    assertEquals("3", model.figuresProperty().get().epoch().value());
    assertTrue(model.figuresProperty().get().test().value().startsWith("0."));
    assertTrue(model.hintProperty().get().startsWith("8 #1: best epoch"));
    assertEquals(4, scene.epochs().size());
    assertEquals(3, scene.shown().orElseThrow().epoch());
    assertEquals(3, scene.bestEpochProperty().get());
    assertFalse(model.chartProperty().get().series().isEmpty());
  }

  @Test
  void settingsThatASearchFoundGoIntoTheForm() {
    TrainSetup found = small(7).withShape(new NetworkShape(1, List.of(5, 6), Activation.TANH));
    scene.takeSettings(
        new TrainingPlan(found.settings(), found.split(), Optional.of(DescriptorSettings.THESIS)));
    assertEquals(found, model.setupProperty().get());
    scene.takeSettings(new TrainingPlan(found.settings(), found.split(), Optional.empty()));
    assertEquals(DescriptorSettings.THESIS, model.setupProperty().get().descriptor());
  }

  @Test
  void plotsFollowStepsAndEpochsThatAreChosen() {
    model.step();
    assertEquals(1, scene.shown().orElseThrow().epoch());
    model.step();
    assertEquals(2, scene.shown().orElseThrow().epoch());
    assertTrue(model.hintProperty().get().contains("held up after epoch 2 of 3"));
    scene.followProperty().set(false);
    scene.show(scene.epochs().get(0));
    model.pauseOrContinue();
    assertEquals(Trainings.State.IDLE, model.stateProperty().get());
    assertTrue(model.canPauseOrContinue(), "it gets more epochs on request");
  }

  @Test
  void resetAndNewSeedShowFirstWeights() {
    model.reset();
    double[] first = scene.shown().orElseThrow().surface().network().parameters();
    model.newSeed();
    assertEquals(2, model.setupProperty().get().settings().seed());
    assertEquals(0, scene.shown().orElseThrow().epoch());
    assertFalse(Arrays.equals(first, scene.shown().orElseThrow().surface().network().parameters()));
    model.discard();
    assertTrue(model.empty());
  }

  @Test
  void curvesAreDrawnInTheQuantityThatIsChosen() {
    model.start();
    model.quantityProperty().set(LossCharts.Quantity.RATE);
    assertEquals("Learning rate", model.chartProperty().get().title());
    model.logProperty().set(false);
    assertFalse(model.chartProperty().get().y().scale().logarithmic());
  }

  @Test
  void anotherNetworkStandsBeside() {
    model.start();
    OpenNetwork first = networks.currentProperty().get();
    model.start();
    int alone = model.chartProperty().get().series().size();
    scene.compared().add(SceneFeed.result(first));
    assertEquals(alone + 1, model.chartProperty().get().series().size());
    networks.close(first);
    assertEquals(List.of(), scene.compared());
  }

  @Test
  void aTrainingThatDivergesIsExplainedAndCured() {
    LOG.setFilter(entry -> false); // a failure is wanted here
    model.change(
        now ->
            now.with(
                settings ->
                    settings.withOptimiser(OptimiserSettings.of(OptimiserKind.SGD).withRate(1e9))));
    model.start();
    DivergenceReport report = model.divergenceProperty().get();
    assertTrue(report.cause().contains("rate"), report.cause());
    TrainCure cure = model.cure().orElseThrow();
    assertEquals("Rate 0.01 and start again", cure.words());
    model.applyCure();
    assertEquals(0.01, model.setupProperty().get().settings().optimiser().rate());
    assertTrue(networks.currentProperty().get() != null);
  }

  @Test
  void scalingCuresInputsThatAreNotScaled() {
    TrainerSettings settings = small(3).settings().withScaling(false);
    DivergenceReport report =
        new DivergenceReport(
            2,
            0,
            DivergenceReport.What.WEIGHT,
            "Inputs are not scaled.",
            List.of("scaling switched on", "a smaller rate, such as 1e-4"));
    TrainCure cure = TrainCure.of(report, settings);
    assertEquals("Scale inputs and start again", cure.words());
    assertTrue(cure.settings().scaling());
  }

  @Test
  void whatCannotBeIsRefused() {
    TrainSetup before = model.setupProperty().get();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            model.change(
                now ->
                    now.with(
                        settings ->
                            settings.withOptimiser(
                                OptimiserSettings.of(OptimiserKind.LEVENBERG_MARQUARDT)))));
    assertEquals(before, model.setupProperty().get());
  }

  @Test
  void theCommandLineTrainsTheSame() {
    String command =
        TrainingCommand.of(
            TrainPreset.BEST_KNOWN.setup().withPlain(true).recipe(),
            Optional.of(Path.of("rows.json")));
    assertEquals(
        "java -jar pes-explorer.jar train --in rows.json --orders=-2,-3,-4 --r0p 3 --descriptor"
            + " eigenvalues --layers=64,64 --activation silu --loss mae --optimizer adam --rate"
            + " 0.003 --schedule cosine --initializer glorot-uniform --epochs 100 --batch 128"
            + " --scaling on --force-weight 0.1 --validation 0.15 --test 0.15 --split random"
            + " --seed 1 --kernels plain --out network.json",
        command);
    model.newSeed();
    assertTrue(model.command().contains("seed of the parts (1)"), model.command());
  }

  @Test
  void presetsKeepWhatTheThesisDid() {
    TrainerSettings linear = TrainPreset.THESIS_LINEAR.setup().settings();
    assertFalse(linear.scaling());
    assertEquals(List.of(), linear.shape().layers());
    assertEquals(1e-5, linear.optimiser().rate());
    assertEquals(DescriptorSettings.THESIS, TrainPreset.THESIS_LINEAR.setup().descriptor());
  }
}
