package org.pesexplorer.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
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
import org.pesexplorer.ui.training.TrainSetup;
import org.pesexplorer.ui.training.TrainViewModel;

/**
 * What is chosen on the page Train, as words for the session file; unknown words are passed over
 * one by one. Constants of optimisers and schedules begin anew with each session.
 */
final class TrainingChoices {
  /** Which page of the view was on screen. */
  static final String PAGE = "training.page";

  private static final Logger LOG = Logger.getLogger(TrainingChoices.class.getName());
  private static final String PREFIX = "training.";

  private final Map<String, String> all;
  private final TrainViewModel model;

  private TrainingChoices(Map<String, String> all, TrainViewModel model) {
    this.all = all;
    this.model = model;
  }

  static Map<String, String> of(TrainViewModel model) {
    TrainSetup setup = model.setupProperty().get();
    TrainerSettings settings = setup.settings();
    Map<String, String> all = new TreeMap<>();
    put(
        all,
        "layers",
        settings.shape().layers().stream().map(String::valueOf).collect(Collectors.joining(",")));
    put(all, "activation", settings.shape().activation());
    put(all, "optimiser", settings.optimiser().kind());
    put(all, "rate", settings.optimiser().rate());
    put(all, "schedule", settings.schedule().kind());
    put(all, "warmUp", settings.schedule().warmUp());
    put(all, "patience", settings.stopping().patience());
    put(all, "initialiser", settings.initialiser());
    put(all, "loss", settings.loss().kind());
    put(all, "huber", settings.loss().delta());
    put(all, "epochs", settings.epochs());
    put(all, "batch", settings.batch());
    put(all, "seed", settings.seed());
    put(all, "scaling", settings.scaling());
    put(all, "forceWeight", settings.slopeWeight());
    put(all, "split", setup.split().kind());
    put(all, "validation", setup.split().validation());
    put(all, "test", setup.split().test());
    put(all, "splitSeed", setup.split().seed());
    put(all, "orders", setup.descriptor().formatOrders());
    put(all, "r0p", setup.descriptor().r0p());
    put(all, "descriptor", setup.descriptor().kind().id());
    put(all, "plain", setup.plain());
    return all;
  }

  private static void put(Map<String, String> all, String name, Object value) {
    all.put(PREFIX + name, value.toString());
  }

  /** Takes what an earlier session said. */
  static void restore(Map<String, String> all, TrainViewModel model) {
    TrainingChoices choices = new TrainingChoices(all, model);
    choices.restoreNetwork();
    choices.restoreOptimiser();
    choices.restoreRest();
    choices.restoreSplit();
    choices.restoreDescriptor();
  }

  private void restoreNetwork() {
    take("layers", word -> shape(now -> new NetworkShape(1, numbers(word), now.activation())));
    take(
        "activation",
        word -> shape(now -> new NetworkShape(1, now.layers(), Activation.valueOf(word))));
    take("initialiser", word -> settings(now -> now.withInitialiser(Initialiser.valueOf(word))));
    take(
        "loss",
        word ->
            settings(now -> now.withLoss(new Loss(Loss.Kind.valueOf(word), now.loss().delta()))));
    take("huber", word -> settings(now -> now.withLoss(new Loss(now.loss().kind(), number(word)))));
    take("forceWeight", word -> settings(now -> now.withSlopeWeight(number(word))));
  }

  private void restoreOptimiser() {
    take(
        "optimiser",
        word ->
            settings(now -> now.withOptimiser(OptimiserSettings.of(OptimiserKind.valueOf(word)))));
    take(
        "rate", word -> settings(now -> now.withOptimiser(now.optimiser().withRate(number(word)))));
    take(
        "schedule",
        word -> settings(now -> now.withSchedule(schedule(Schedule.Kind.valueOf(word), now))));
    take(
        "warmUp",
        word -> settings(now -> now.withSchedule(now.schedule().withWarmUp(number(word)))));
    take(
        "patience",
        word -> settings(now -> now.withStopping(EarlyStopping.after(Integer.parseInt(word)))));
  }

  private static Schedule schedule(Schedule.Kind kind, TrainerSettings now) {
    return switch (kind) {
      case CONSTANT -> Schedule.CONSTANT;
      case COSINE -> Schedule.COSINE;
      case STEP -> Schedule.step(Math.max(1, now.epochs() / 10), 0.3);
      case PLATEAU -> Schedule.plateau(10, 0.3);
    };
  }

  private void restoreRest() {
    take("epochs", word -> settings(now -> now.withLength(Integer.parseInt(word), now.batch())));
    take("batch", word -> settings(now -> now.withLength(now.epochs(), Integer.parseInt(word))));
    take("seed", word -> settings(now -> now.withSeed(Long.parseLong(word))));
    take("scaling", word -> settings(now -> now.withScaling(Boolean.parseBoolean(word))));
    take("plain", word -> model.change(now -> now.withPlain(Boolean.parseBoolean(word))));
  }

  private void restoreSplit() {
    take(
        "split",
        word ->
            split(
                now ->
                    new SplitPlan(
                        SplitPlan.Kind.valueOf(word), now.validation(), now.test(), now.seed())));
    take(
        "test",
        word ->
            split(now -> new SplitPlan(now.kind(), now.validation(), number(word), now.seed())));
    take(
        "validation",
        word -> split(now -> new SplitPlan(now.kind(), number(word), now.test(), now.seed())));
    take(
        "splitSeed",
        word ->
            split(
                now ->
                    new SplitPlan(now.kind(), now.validation(), now.test(), Long.parseLong(word))));
  }

  private void restoreDescriptor() {
    take(
        "orders",
        word ->
            descriptor(
                now ->
                    new DescriptorSettings(
                        DescriptorSettings.parseOrders(word), now.r0p(), now.kind())));
    take(
        "r0p",
        word -> descriptor(now -> new DescriptorSettings(now.orders(), number(word), now.kind())));
    take("descriptor", word -> descriptor(now -> now.withKind(DescriptorKind.of(word))));
  }

  private void settings(UnaryOperator<TrainerSettings> change) {
    model.change(now -> now.with(change));
  }

  private void shape(UnaryOperator<NetworkShape> change) {
    settings(now -> now.withShape(change.apply(now.shape())));
  }

  private void split(UnaryOperator<SplitPlan> change) {
    model.change(now -> now.withSplit(change.apply(now.split())));
  }

  private void descriptor(UnaryOperator<DescriptorSettings> change) {
    model.change(now -> now.withDescriptor(change.apply(now.descriptor())));
  }

  private static double number(String word) {
    return Double.parseDouble(word);
  }

  private static List<Integer> numbers(String word) {
    List<Integer> numbers = new ArrayList<>();
    for (String each : word.isEmpty() ? new String[0] : word.split(",", -1)) {
      numbers.add(Integer.valueOf(each));
    }
    return numbers;
  }

  private void take(String name, Consumer<String> setter) {
    String word = all.get(PREFIX + name);
    if (word != null) {
      try {
        setter.accept(word);
      } catch (IllegalArgumentException e) {
        LOG.log(Level.INFO, e, () -> "the session names an unknown " + name + ": " + word);
      }
    }
  }
}
