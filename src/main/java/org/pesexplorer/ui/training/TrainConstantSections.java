package org.pesexplorer.ui.training;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.core.network.Schedule;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.training.TrainFields.Place;
import org.pesexplorer.ui.training.TrainFields.Range;

/** The constants of optimisers and schedules, which few will want to change. */
final class TrainConstantSections {
  private static final Range SHARE = new Range(0, 0.9999999, false);

  private final TrainFields fields;

  TrainConstantSections(TrainFields fields) {
    this.fields = fields;
  }

  private static OptimiserSettings optimiser(TrainSetup setup) {
    return setup.settings().optimiser();
  }

  private static Schedule schedule(TrainSetup setup) {
    return setup.settings().schedule();
  }

  private interface OptimiserChange {
    OptimiserSettings with(OptimiserSettings before, double value);
  }

  private interface ScheduleChange {
    Schedule with(Schedule before, double value);
  }

  private void optimiser(
      Place place, Range range, ToDoubleFunction<OptimiserSettings> value, OptimiserChange change) {
    fields.number(
        place,
        range,
        now -> value.applyAsDouble(optimiser(now)),
        (now, number) ->
            now.with(
                settings -> settings.withOptimiser(change.with(settings.optimiser(), number))));
  }

  private void schedule(
      Place place, Range range, ToDoubleFunction<Schedule> value, ScheduleChange change) {
    fields.number(
        place,
        range,
        now -> value.applyAsDouble(schedule(now)),
        (now, number) ->
            now.with(settings -> settings.withSchedule(change.with(settings.schedule(), number))));
  }

  private void tick(
      Place place,
      Function<OptimiserSettings, Boolean> value,
      Function<OptimiserSettings, OptimiserSettings> change) {
    fields.tick(
        place,
        now -> value.apply(optimiser(now)),
        (now, on) ->
            now.with(settings -> settings.withOptimiser(change.apply(settings.optimiser()))));
  }

  Section optimiser() {
    Section section = new Section("Constants of the optimiser", false);
    optimiser(
        new Place(
            section, "momentum", "Momentum", "How much of the last step goes on: SGD and RMSProp."),
        SHARE,
        OptimiserSettings::momentum,
        (now, value) -> now.withMomentum(value, now.nesterov()));
    tick(
        new Place(
            section, "nesterov", "Nesterov's momentum", "SGD looks ahead along its momentum."),
        OptimiserSettings::nesterov,
        now -> now.withMomentum(now.momentum(), !now.nesterov()));
    optimiser(
        new Place(
            section, "beta1", "beta 1", "How slowly Adam and NAdam forget the mean gradient."),
        SHARE,
        OptimiserSettings::beta1,
        (now, value) -> with(now, value, now.beta2(), now.rho()));
    optimiser(
        new Place(section, "beta2", "beta 2", "How slowly Adam and NAdam forget its mean square."),
        SHARE,
        OptimiserSettings::beta2,
        (now, value) -> with(now, now.beta1(), value, now.rho()));
    optimiser(
        new Place(section, "rho", "rho", "How slowly RMSProp and AdaDelta forget the mean square."),
        SHARE,
        OptimiserSettings::rho,
        (now, value) -> with(now, now.beta1(), now.beta2(), value));
    tick(
        new Place(
            section, "centred", "Centred", "RMSProp takes the mean's square off the mean square."),
        OptimiserSettings::centred,
        now -> now.withCentred(!now.centred()));
    optimiser(
        new Place(section, "epsilon", "epsilon", "What keeps divisions finite."),
        new Range(1e-300, 1, false),
        OptimiserSettings::epsilon,
        (now, value) -> withSmall(now, value, now.accumulator()));
    optimiser(
        new Place(
            section, "accumulator", "Accumulator", "What AdaGrad's sum of squares begins with."),
        new Range(0, 1e6, false),
        OptimiserSettings::accumulator,
        (now, value) -> withSmall(now, now.epsilon(), value));
    return section;
  }

  private static OptimiserSettings with(
      OptimiserSettings now, double beta1, double beta2, double rho) {
    return new OptimiserSettings(
        now.kind(),
        now.rate(),
        now.momentum(),
        now.nesterov(),
        beta1,
        beta2,
        rho,
        now.centred(),
        now.epsilon(),
        now.accumulator());
  }

  private static OptimiserSettings withSmall(
      OptimiserSettings now, double epsilon, double accumulator) {
    return new OptimiserSettings(
        now.kind(),
        now.rate(),
        now.momentum(),
        now.nesterov(),
        now.beta1(),
        now.beta2(),
        now.rho(),
        now.centred(),
        epsilon,
        accumulator);
  }

  Section schedule() {
    Section section = new Section("Constants of the schedule", false);
    schedule(
        new Place(
            section,
            "warm-up",
            "Warm-up / epochs",
            "The rate rises from nothing over so many epochs, which need not be whole."),
        new Range(0, 1e6, false),
        Schedule::warmUp,
        Schedule::withWarmUp);
    schedule(
        new Place(section, "every", "Step every", "Steps down: epochs between two drops."),
        new Range(1, 1e6, true),
        Schedule::every,
        (now, value) ->
            with(now, (int) value, now.drop(), now.patience(), now.gain(), now.floor()));
    schedule(
        new Place(
            section,
            "drop",
            "Drop to",
            "Steps down and drop on plateau: what a drop multiplies the rate by."),
        new Range(1e-9, 0.9999999, false),
        Schedule::drop,
        (now, value) -> with(now, now.every(), value, now.patience(), now.gain(), now.floor()));
    schedule(
        new Place(
            section,
            "plateau-patience",
            "Plateau / epochs",
            "Drop on plateau: epochs without a better error before a drop."),
        new Range(1, 1e6, true),
        Schedule::patience,
        (now, value) -> with(now, now.every(), now.drop(), (int) value, now.gain(), now.floor()));
    schedule(
        new Place(
            section,
            "plateau-gain",
            "Better by",
            "Drop on plateau: the share by which an error must be below the best."),
        SHARE,
        Schedule::gain,
        (now, value) -> with(now, now.every(), now.drop(), now.patience(), value, now.floor()));
    schedule(
        new Place(
            section,
            "floor",
            "Least factor",
            "Cosine and drop on plateau: the rate does not go below this share of it."),
        new Range(0, 1, false),
        Schedule::floor,
        Schedule::withFloor);
    return section;
  }

  private static Schedule with(
      Schedule now, int every, double drop, int patience, double gain, double floor) {
    return new Schedule(now.kind(), every, drop, patience, gain, floor, now.warmUp());
  }
}
