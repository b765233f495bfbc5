package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.Loss;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.Schedule;
import org.pesexplorer.core.network.SearchAxis;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingPlan;

class TrainingWordsTest {

  @Test
  void withoutWordsItIsTheUsualTraining() {
    TrainingPlan plan = TrainingWords.plan(Map.of());
    NetworkShape shape = new NetworkShape(1, List.of(32, 32), Activation.SILU);
    assertEquals(
        TrainerSettings.standard(shape).withLoss(new Loss(Loss.Kind.MAE, 0.1)), plan.settings());
    assertEquals(SplitPlan.standard(1), plan.split());
    assertEquals(Optional.empty(), plan.descriptor());
  }

  @Test
  void everyWordCounts() {
    Map<String, String> words =
        Map.ofEntries(
            Map.entry("layers", ""),
            Map.entry("loss", "huber"),
            Map.entry("huber-delta", "0.5"),
            Map.entry("optimizer", "sgd"),
            Map.entry("momentum", "0.9"),
            Map.entry("schedule", "step"),
            Map.entry("epochs", "40"),
            Map.entry("scaling", "off"),
            Map.entry("force-weight", "0.1"),
            Map.entry("validation", "0.2"),
            Map.entry("split", "width"),
            Map.entry("seed", "9"),
            Map.entry("r0p", "3"),
            Map.entry("orders", "-2,-4"));
    TrainingPlan plan = TrainingWords.plan(words);
    TrainerSettings settings = plan.settings();
    assertEquals(List.of(), settings.shape().layers());
    assertEquals(0.5, settings.loss().delta());
    assertEquals(0.9, settings.optimiser().momentum());
    assertEquals(Schedule.step(4, 0.3), settings.schedule());
    assertTrue(!settings.scaling());
    assertEquals(0.1, settings.slopeWeight());
    assertEquals(new SplitPlan(SplitPlan.Kind.WIDTH, 0.2, 0, 9), plan.split());
    assertEquals(9, settings.seed());
    assertEquals(
        Optional.of(new DescriptorSettings(List.of(-2, -4), 3, DescriptorKind.EIGENVALUES)),
        plan.descriptor());
    assertEquals("width", TrainingValues.of(plan).get("split"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layers | 3,x | layers: expected whole numbers",
        "rate | fast | rate: expected a number",
        "epochs | 1.5 | epochs: expected a whole number",
        "loss | l2 | loss: expected one of mae, mse, rmse, huber",
        "speed | 1 | there is no setting \"speed\"",
        "rate | 0 | must be above 0",
        "orders | -1 | must be -2 or lower"
      })
  void aWrongWordIsRefusedByName(String name, String word, String reason) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> TrainingWords.plan(Map.of(name, word)));
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
  }

  @Test
  void axesAreReadFromWords() {
    assertEquals(
        new SearchAxis.Choice("rate", List.of("1e-3", "3e-3")),
        SearchWords.choice("rate=1e-3, 3e-3"));
    assertEquals(
        new SearchAxis.Choice("layers", List.of("", "32,32", "64")),
        SearchWords.choice("layers=;32,32;64"));
    assertEquals(
        new SearchAxis.Range("rate", 1e-4, 1e-2, true, false), SearchWords.range("rate=1e-4:1e-2"));
    assertEquals(
        new SearchAxis.Range("momentum", 0, 0.9, false, false),
        SearchWords.range("momentum=0:0.9"));
    assertEquals(
        new SearchAxis.Range("batch", 16, 64, false, true),
        SearchWords.range("batch=16:64:linear"));
    for (String bad :
        List.of("rate", "=1:2", "layers=1:2", "rate=1", "rate=1:2:3", "batch=1:2.5")) {
      assertThrows(IllegalArgumentException.class, () -> SearchWords.range(bad), bad);
    }
  }
}
