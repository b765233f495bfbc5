package org.pesexplorer.ui.training;

import java.util.Arrays;
import javafx.scene.control.ComboBox;
import org.pesexplorer.core.network.EarlyStopping;
import org.pesexplorer.core.network.Initialiser;
import org.pesexplorer.core.network.KernelChoice;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.Loss;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.core.network.Schedule;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.training.TrainFields.Place;
import org.pesexplorer.ui.training.TrainFields.Range;

/** What the form says of how a network learns. */
final class TrainLearningSections {
  private static final double MOST_SEED = 1e15;
  private static final double MOST_EPOCHS = 1e6;
  private static final double BELOW_ONE = 0.999999;
  private static final Range RATE = new Range(1e-12, 1e300, false);

  private final TrainFields fields;

  TrainLearningSections(TrainFields fields) {
    this.fields = fields;
  }

  Section training() {
    Section section = new Section("Training", true);
    ComboBox<OptimiserKind> optimiser =
        fields.choice(
            new Place(
                section,
                "optimiser",
                "Optimiser",
                "How weights are changed. The thesis used Adam. Levenberg-Marquardt takes all rows"
                    + " at once: for small networks and square losses; the loss then becomes MSE"
                    + " and forces are not fitted."),
            Arrays.asList(OptimiserKind.values()),
            TrainNames::of,
            now -> now.settings().optimiser().kind(),
            (now, value) -> now.with(settings -> withOptimiser(settings, value)));
    optimiser.setVisibleRowCount(OptimiserKind.values().length);
    fields.number(
        new Place(
            section,
            "rate",
            "Learning rate",
            "How large steps are; for Levenberg-Marquardt the first damping. Too high and numbers"
                + " grow beyond all bounds, too low and nothing is learnt. In the thesis: learning"
                + " rate, 1e-5."),
        RATE,
        now -> now.settings().optimiser().rate(),
        (now, value) ->
            now.with(settings -> settings.withOptimiser(settings.optimiser().withRate(value))));
    fields.choice(
        new Place(
            section,
            "schedule",
            "Schedule",
            "How the rate goes over the epochs: down half a wave of a cosine, in steps, when"
                + " nothing gets better, or not at all as in the thesis."),
        Arrays.asList(Schedule.Kind.values()),
        TrainNames::of,
        now -> now.settings().schedule().kind(),
        (now, value) -> now.with(settings -> settings.withSchedule(of(settings, value))));
    fields.number(
        new Place(
            section,
            "epochs",
            "Epochs",
            "How often it goes through all training rows. Continue adds as many again."),
        new Range(1, MOST_EPOCHS, true),
        now -> now.settings().epochs(),
        (now, value) ->
            now.with(settings -> settings.withLength((int) (double) value, settings.batch())));
    fields.number(
        new Place(
            section,
            "batch",
            "Batch / rows",
            "How many rows a step is made from. Small ones make more steps an epoch."),
        new Range(1, TrainerSettings.MAX_BATCH, true),
        now -> now.settings().batch(),
        (now, value) ->
            now.with(settings -> settings.withLength(settings.epochs(), (int) (double) value)));
    fields.choice(
        new Place(
            section,
            "loss",
            "Loss",
            "What is made small. The thesis used MAE, so that few rows of high energy do not rule"
                + " all others."),
        Arrays.asList(Loss.Kind.values()),
        TrainNames::of,
        now -> now.settings().loss().kind(),
        (now, value) ->
            now.with(settings -> settings.withLoss(new Loss(value, settings.loss().delta()))));
    fields.number(
        new Place(
            section,
            "force-weight",
            "Force weight",
            "Fits the slopes of the energy, too: what their loss counts beside that of energies. 0"
                + " fits none, as in the thesis. With 0.1 the gradient becomes several times"
                + " better; an epoch takes about five times as long."),
        new Range(0, 1e6, false),
        now -> now.settings().slopeWeight(),
        (now, value) -> now.with(settings -> settings.withSlopeWeight(value)));
    fields.number(
        new Place(
            section,
            "seed",
            "Seed",
            "Fixes first weights and the order of rows: the same seed gives the same network."),
        new Range(0, MOST_SEED, true),
        now -> now.settings().seed(),
        (now, value) -> now.with(settings -> settings.withSeed((long) (double) value)));
    section.add(fields.refusal());
    return section;
  }

  private static TrainerSettings withOptimiser(TrainerSettings settings, OptimiserKind kind) {
    OptimiserSettings next = OptimiserSettings.of(kind);
    if (kind == OptimiserKind.LEVENBERG_MARQUARDT) {
      return settings.withLoss(Loss.MSE).withSlopeWeight(0).withOptimiser(next);
    }
    boolean fast = kind == OptimiserKind.ADAM || kind == OptimiserKind.NADAM;
    return settings.withOptimiser(fast ? next.withRate(3e-3) : next);
  }

  private static Schedule of(TrainerSettings settings, Schedule.Kind kind) {
    double warmUp = settings.schedule().warmUp();
    Schedule next =
        switch (kind) {
          case CONSTANT -> Schedule.CONSTANT;
          case COSINE -> Schedule.COSINE;
          case STEP -> Schedule.step(Math.max(1, settings.epochs() / 10), 0.3);
          case PLATEAU -> Schedule.plateau(10, 0.3);
        };
    return next.withWarmUp(warmUp);
  }

  Section parts() {
    Section section = new Section("Parts of the rows", false);
    fields.number(
        new Place(
            section,
            "validation-share",
            "Validation / %",
            "The share of rows that choose the epoch that is kept."),
        new Range(0, 90, false),
        now -> 100 * now.split().validation(),
        (now, value) ->
            now.withSplit(
                new SplitPlan(
                    now.split().kind(), value / 100, now.split().test(), now.split().seed())));
    fields.number(
        new Place(
            section,
            "test-share",
            "Test / %",
            "The share of rows that nothing sees but the headline figure. The thesis had none."),
        new Range(0, 90, false),
        now -> 100 * now.split().test(),
        (now, value) ->
            now.withSplit(
                new SplitPlan(
                    now.split().kind(),
                    now.split().validation(),
                    value / 100,
                    now.split().seed())));
    fields.choice(
        new Place(
            section,
            "split",
            "Split",
            "How rows are dealt out. At random, test rows have near twins among those of"
                + " training; the others ask for more."),
        Arrays.asList(SplitPlan.Kind.values()),
        TrainNames::of,
        now -> now.split().kind(),
        (now, value) ->
            now.withSplit(
                new SplitPlan(
                    value, now.split().validation(), now.split().test(), now.split().seed())));
    fields.number(
        new Place(section, "split-seed", "Seed of the parts", "Fixes which rows go where."),
        new Range(0, MOST_SEED, true),
        now -> now.split().seed(),
        (now, value) ->
            now.withSplit(
                new SplitPlan(
                    now.split().kind(),
                    now.split().validation(),
                    now.split().test(),
                    (long) (double) value)));
    return section;
  }

  Section more() {
    Section section = new Section("More", false);
    fields.tick(
        new Place(
            section,
            "scaling",
            "Scale inputs and energies",
            "Brings each input and the energies to mean 0 and deviation 1 by the training part."
                + " Off as in the thesis, whose inputs run from -60,000 to 60,000."),
        now -> now.settings().scaling(),
        (now, value) -> now.with(settings -> settings.withScaling(value)));
    fields.number(
        new Place(
            section,
            "patience",
            "Stop early after",
            "Stops after so many epochs without a better validation error; 0 never. The best epoch"
                + " is kept in any case."),
        new Range(0, MOST_EPOCHS, true),
        now -> now.settings().stopping().patience(),
        (now, value) ->
            now.with(
                settings ->
                    settings.withStopping(
                        new EarlyStopping((int) (double) value, settings.stopping().gain()))));
    fields.number(
        new Place(
            section,
            "stopping-gain",
            "Better by",
            "The share by which an error must be below the best to count as better."),
        new Range(0, BELOW_ONE, false),
        now -> now.settings().stopping().gain(),
        (now, value) ->
            now.with(
                settings ->
                    settings.withStopping(
                        new EarlyStopping(settings.stopping().patience(), value))));
    fields.choice(
        new Place(
            section,
            "initialiser",
            "First weights",
            "What weights begin with; biases begin at 0. Keras, and so the thesis, has Glorot,"
                + " uniform."),
        Arrays.asList(Initialiser.values()),
        TrainNames::of,
        now -> now.settings().initialiser(),
        (now, value) -> now.with(settings -> settings.withInitialiser(value)));
    fields.number(
        new Place(
            section,
            "huber",
            "Huber delta / E_c",
            "Where Huber's loss goes over from square to straight; other losses do not use it."),
        new Range(1e-9, 1e9, false),
        now -> now.settings().loss().delta(),
        (now, value) ->
            now.with(settings -> settings.withLoss(new Loss(settings.loss().kind(), value))));
    fields.tick(
        new Place(
            section,
            "plain",
            "Plain arithmetic",
            "The same bits wherever Java runs. Off takes the fastest that this computer has: "
                + (KernelChoice.best() == KernelPath.PLAIN
                    ? "here that is the plain one, too."
                    : "here its vector registers.")),
        TrainSetup::plain,
        (now, value) -> now.withPlain(value));
    return section;
  }
}
