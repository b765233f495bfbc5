package org.pesexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.JudgedRows;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.work.NetworkContent;

class ValidateViewModelTest {
  private static final SplitPlan SPLIT = SplitPlan.standard(3);
  private static final Map<Integer, TrainedNetwork> TRAINED = new HashMap<>();

  private final ValidateCases cases =
      new ValidateCases(new DirectJobRunner(), Runnable::run, (key, work) -> work.run());
  private final ValidateViewModel model = new ValidateViewModel(cases.parts);

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), List.copyOf(cases.notices.problems()));
  }

  private OpenDatabase database(String name, int rows) {
    cases.generate(name, ValidateCases.rows(rows));
    return cases.parts.databases().currentProperty().get();
  }

  /** All databases of so many rows are the same, so one training does for them. */
  private static TrainedNetwork trained(OpenDatabase own) {
    return TRAINED.computeIfAbsent(
        own.database().rows(), rows -> ValidateCases.train(own.database(), SPLIT));
  }

  private Judgement judgement() {
    return model.judgement().orElseThrow();
  }

  @Test
  void nothingIsJudgedUntilSomebodyLooks() {
    OpenDatabase own = database("own", 120);
    cases.take("A", trained(own), own);
    assertTrue(model.judgement().isEmpty());
    model.watchedProperty().set(true);
    assertFalse(judgement().whole());
    assertEquals(own, model.answerProperty().get().database());
    assertEquals(Split.Part.TEST, judgement().judged());
    assertFalse(model.run().runningProperty().get());
  }

  @Test
  void itsOwnDatabaseIsFoundAmongThoseInHand() {
    OpenDatabase own = database("own", 120);
    OpenDatabase other = database("other", 150);
    TrainedNetwork trained = trained(own);
    cases.take("A", trained, own);
    model.watchedProperty().set(true);
    assertEquals(own, model.answerProperty().get().database());
    assertEquals(trained.figures().test(), judgement().test());
    assertEquals(trained.figures().baselines(), judgement().baselines());
    model.choose(other);
    assertTrue(judgement().whole());
    assertEquals(150, judgement().training().rows());
    assertEquals(EnumSet.of(Split.Part.TRAINING), model.shownPartsProperty().get());
    assertEquals("all rows", ValidateWords.part(Split.Part.TRAINING, true));
    cases.parts.databases().close(other);
    assertNull(model.chosenProperty().get());
    assertFalse(judgement().whole());
  }

  @Test
  void aPointOfTheParityPlotIsItsRow() {
    OpenDatabase own = database("own", 120);
    cases.take("A", trained(own), own);
    model.watchedProperty().set(true);
    model.showPart(Split.Part.VALIDATION, true);
    ParityView view = model.viewProperty().get();
    assertEquals(Set.of(Split.Part.VALIDATION, Split.Part.TEST), view.question().parts());
    assertEquals(3, view.parity().series().size(), "validation, test, y = x");
    model.row().pick(1, 4);
    JudgedRow row = model.row().property().get();
    assertEquals("test", row.part());
    assertEquals(view.parity().series().get(1).x(4), row.truth());
    assertEquals(view.parity().series().get(1).y(4), row.predicted());
    assertEquals(own.database().columns().energy(row.row()), row.truth());
    double again =
        model.subjectProperty().get().surface().predictor().energyPerParticle(row.configuration());
    assertEquals(again, row.predicted(), 1e-9);
    model.row().pick(2, 0);
    assertEquals(row, model.row().property().get(), "the line is no row");
    model.showPart(Split.Part.VALIDATION, false);
    model.showPart(Split.Part.TEST, false);
    assertEquals(Set.of(Split.Part.TEST), model.shownPartsProperty().get(), "the last stays");
  }

  @Test
  void theWorstTenAreTheWorst() {
    OpenDatabase own = database("own", 120);
    cases.take("A", trained(own), own);
    model.watchedProperty().set(true);
    ParityView view = model.viewProperty().get();
    assertEquals(10, view.worst().size());
    double[] errors =
        IntStream.range(0, view.rows().rows())
            .mapToDouble(k -> Math.abs(view.rows().predicted()[k] - view.rows().truth()[k]))
            .toArray();
    double tenth = errors[view.worst().get(9)];
    long larger =
        IntStream.range(0, errors.length)
            .filter(k -> view.rows().parts()[k] == Split.Part.TEST && errors[k] > tenth)
            .count();
    assertEquals(9, larger);
    assertEquals(judgement().test().maxError(), errors[view.worst().get(0)], 1e-12);
  }

  @Test
  void theDiceRollValidationRows() {
    OpenDatabase own = database("own", 120);
    cases.take("A", trained(own), own);
    model.watchedProperty().set(true);
    model.row().roll();
    JudgedRow first = model.row().property().get();
    assertEquals("validation", first.part());
    model.row().roll();
    assertNotEquals(first, model.row().property().get());
    model.row().putOnMap();
    assertEquals(
        model.row().property().get().configuration(),
        cases.parts.scene().particlesProperty().get());
    model.row().sendToExplore();
    assertEquals(
        model.row().property().get().configuration(),
        cases.parts.workspace().state().configuration());
  }

  @Test
  void anotherEpochIsSeenAtOnceAndJudged() {
    OpenDatabase own = database("own", 120);
    TrainedNetwork trained = trained(own);
    cases.take("A", trained, own);
    model.watchedProperty().set(true);
    double before = model.viewProperty().get().errors().mae();
    cases.parts.scene().show(shown("A", without(trained.surface()), 2));
    assertEquals("A, epoch 2", model.subjectProperty().get().words());
    assertNotEquals(before, model.viewProperty().get().errors().mae());
    assertFalse(judgement().whole(), "the same training at another epoch");
    assertEquals(judgement().test(), model.viewProperty().get().errors());
  }

  @Test
  void aTrainingThatIsHeldUpIsJudgedOnItsOwnParts() {
    OpenDatabase own = database("own", 120);
    Trainings trainings = cases.parts.trainings();
    trainings.start(ValidateCases.order(own, SPLIT, same -> same), 1);
    cases.parts.scene().show(shown(trainings.name(), trainings.viewProperty().get().latest(), 1));
    model.watchedProperty().set(true);
    assertTrue(model.subjectProperty().get().trained().isEmpty());
    assertFalse(judgement().whole(), "rows that it learns from are not those that judge it");
    assertEquals(Split.Part.TEST, judgement().judged());
    assertEquals(trainings.viewProperty().get().rows().test(), judgement().test().rows());
  }

  private static ShownNetwork shown(String name, SurfaceNetwork surface, int epoch) {
    return new ShownNetwork(name, surface, Optional.empty(), EnergySpan.UNKNOWN, epoch);
  }

  /** The same network with parameters that know nothing. */
  private static SurfaceNetwork without(SurfaceNetwork from) {
    Network old = from.network();
    Network none =
        new Network(
            old.shape(),
            new double[old.parameters().length],
            old.inputScaling(),
            old.targetScaling(),
            old.path());
    return new SurfaceNetwork(
        none, from.descriptor(), from.particles(), from.dimension(), from.range());
  }

  @Test
  void aMismatchIsExplained() {
    OpenDatabase own = database("own", 120);
    TrainedNetwork trained = trained(own);
    cases.generate("five", ValidateCases.rows(20).withParticles(5));
    OpenDatabase five = cases.parts.databases().currentProperty().get();
    cases.take("A", trained, own);
    model.watchedProperty().set(true);
    model.choose(five);
    assertTrue(model.judgement().isEmpty());
    String words = model.answerProperty().get().refusal();
    assertTrue(words.contains("4 particles") && words.contains("5"), words);
    assertNull(model.viewProperty().get());
    model.choose(null);
    assertFalse(judgement().whole());
  }

  @Test
  void aNetworkOfKerasIsJudgedOnAllRows() {
    OpenDatabase own = database("own", 90);
    TrainedNetwork trained = trained(own);
    NetworkContent keras =
        new NetworkContent(trained.surface(), Optional.empty(), Optional.empty(), List.of());
    cases.parts.networks().take("M2M3Bias_0.h5", keras, Optional.empty());
    model.watchedProperty().set(true);
    assertTrue(judgement().whole());
    assertEquals(90, judgement().errors().rows());
    assertTrue(model.trial().isEmpty(), "nobody knows how it was trained");
  }

  @Test
  void aSmallErrorWithAWrongGradientIsSaid() {
    OpenDatabase own = database("own", 120);
    cases.take("A", trained(own), own);
    model.watchedProperty().set(true);
    boolean wrong = ValidateWords.slopeError(judgement().paths()) > ValidateWords.WRONG;
    assertTrue(wrong, "after five epochs");
    assertTrue(ValidateWords.misleads(judgement(), 1e-6));
    assertTrue(ValidateWords.verdict(judgement(), 1e-6).startsWith("Small error, wrong gradient"));
    assertTrue(ValidateWords.verdict(judgement(), 1e6).startsWith("A simple model does better"));
  }

  @Test
  void mapsKnowHowFarTheNearestRowOfTrainingIs() {
    OpenDatabase own = database("own", 120);
    TrainingScene scene = cases.parts.scene();
    new SceneFeed(scene, cases.parts.networks(), cases.parts.trainings());
    cases.take("A", trained(own), own);
    MapsModel maps =
        new MapsModel(
            scene,
            cases.parts.databases(),
            cases.parts.pipelines(),
            new SimpleBooleanProperty(),
            Runnable::run);
    assertFalse(maps.readingProperty().get().inputs().contains("Nearest"), "rows are not at hand");
    model.watchedProperty().set(true);
    JudgedRows rows = model.judgement().orElseThrow().rows();
    for (int row = 0; row < 20; row++) {
      scene.particlesProperty().set(own.database().columns().configuration(row));
      MapsReading reading = maps.readingProperty().get();
      boolean learnt = rows.parts()[row] == Split.Part.TRAINING;
      assertEquals(learnt ? 0 : rows.trainingDistance()[row], reading.distance(), 1e-6);
      assertTrue(reading.inputs().contains(" Nearest training row: "), reading.inputs());
    }
    model.watchedProperty().set(false);
    scene.show(PlotCases.shown(1, -4, 2));
    assertTrue(Double.isNaN(maps.readingProperty().get().distance()), "another network's rows");
  }
}
