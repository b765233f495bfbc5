package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.EarlyStopping;
import org.pesexplorer.core.network.Initialiser;
import org.pesexplorer.core.network.Loss;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.core.network.Schedule;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.ui.training.TrainSetup;
import org.pesexplorer.ui.training.TrainViewModel;
import org.pesexplorer.ui.training.TrainingScene;

class TrainingChoicesTest {
  private static TrainViewModel model() {
    DirectJobRunner runner = new DirectJobRunner();
    Notices notices = new Notices();
    Networks networks = new Networks(runner, Runnable::run, notices);
    return new TrainViewModel(
        new TrainingScene(),
        networks,
        new Trainings(runner, Runnable::run, notices, networks),
        new Databases(runner, Runnable::run, notices));
  }

  @Test
  void theFormComesBack() {
    TrainSetup other =
        new TrainSetup(
            TrainerSettings.standard(new NetworkShape(1, List.of(7, 5, 3), Activation.TANH))
                .withLoss(Loss.huber(0.3))
                .withOptimiser(OptimiserSettings.of(OptimiserKind.NADAM).withRate(1e-4))
                .withSchedule(Schedule.plateau(10, 0.3).withWarmUp(2))
                .withStopping(EarlyStopping.after(9))
                .withInitialiser(Initialiser.HE_NORMAL)
                .withLength(77, 33)
                .withSeed(12)
                .withScaling(false)
                .withSlopeWeight(0.4),
            new SplitPlan(SplitPlan.Kind.CLUSTERS, 0.3, 0.6, 5),
            new DescriptorSettings(List.of(-2, -5), 4, DescriptorKind.POWER_SUMS),
            true);
    TrainViewModel before = model();
    before.change(now -> other);
    TrainViewModel after = model();
    TrainingChoices.restore(TrainingChoices.of(before), after);
    assertEquals(other, after.setupProperty().get());
  }

  @Test
  void unknownWordsArePassedOverOneByOne() {
    TrainViewModel model = model();
    TrainSetup standard = model.setupProperty().get();
    Map<String, String> words = new TreeMap<>(TrainingChoices.of(model));
    words.put("training.optimiser", "QUANTUM");
    words.put("training.rate", "-1");
    words.put("training.layers", "64,x");
    words.put("training.epochs", "5");
    TrainingChoices.restore(words, model);
    assertEquals(
        standard.with(settings -> settings.withLength(5, 128)), model.setupProperty().get());
  }
}
