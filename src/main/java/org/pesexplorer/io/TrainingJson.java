package org.pesexplorer.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** How a network was trained, in files. */
final class TrainingJson {
  private TrainingJson() {}

  static void writeShape(ObjectNode to, NetworkShape shape) {
    to.put("inputs", shape.inputs());
    shape.layers().forEach(to.putArray("layers")::add);
    to.put("activation", JsonPlace.word(shape.activation()));
  }

  static NetworkShape shape(JsonPlace at) throws DataException {
    return at.make(
        own ->
            new NetworkShape(
                own.get("inputs").whole(),
                own.get("layers").wholes(),
                own.get("activation").choice(Activation.class)));
  }

  static void write(ObjectNode to, TrainerSettings settings) {
    to.put("loss", JsonPlace.word(settings.loss().kind()));
    to.put("huberDelta", settings.loss().delta());
    write(to.putObject("optimizer"), settings.optimiser());
    write(to.putObject("schedule"), settings.schedule());
    ObjectNode stopping = to.putObject("earlyStopping");
    stopping.put("patience", settings.stopping().patience());
    stopping.put("gain", settings.stopping().gain());
    to.put("initializer", JsonPlace.word(settings.initialiser()));
    to.put("epochs", settings.epochs());
    to.put("batch", settings.batch());
    to.put("seed", settings.seed());
    to.put("scaling", settings.scaling());
    to.put("forceWeight", settings.slopeWeight());
  }

  private static void write(ObjectNode to, OptimiserSettings optimiser) {
    to.put("kind", JsonPlace.word(optimiser.kind()));
    to.put("rate", optimiser.rate());
    to.put("momentum", optimiser.momentum());
    to.put("nesterov", optimiser.nesterov());
    to.put("beta1", optimiser.beta1());
    to.put("beta2", optimiser.beta2());
    to.put("rho", optimiser.rho());
    to.put("centered", optimiser.centred());
    to.put("epsilon", optimiser.epsilon());
    to.put("accumulator", optimiser.accumulator());
  }

  private static void write(ObjectNode to, Schedule schedule) {
    to.put("kind", JsonPlace.word(schedule.kind()));
    to.put("every", schedule.every());
    to.put("drop", schedule.drop());
    to.put("patience", schedule.patience());
    to.put("gain", schedule.gain());
    to.put("floor", schedule.floor());
    to.put("warmUp", schedule.warmUp());
  }

  static TrainerSettings settings(JsonPlace at, NetworkShape shape) throws DataException {
    return at.make(
        own ->
            new TrainerSettings(
                shape,
                new Loss(own.get("loss").choice(Loss.Kind.class), own.get("huberDelta").number()),
                own.get("optimizer").make(TrainingJson::optimiser),
                own.get("schedule").make(TrainingJson::schedule),
                own.get("earlyStopping").make(TrainingJson::stopping),
                own.get("initializer").choice(Initialiser.class),
                own.get("epochs").whole(),
                own.get("batch").whole(),
                own.get("seed").wholeLong(),
                own.get("scaling").flag(),
                own.get("forceWeight").number()));
  }

  private static OptimiserSettings optimiser(JsonPlace at) throws DataException {
    return new OptimiserSettings(
        at.get("kind").choice(OptimiserKind.class),
        at.get("rate").number(),
        at.get("momentum").number(),
        at.get("nesterov").flag(),
        at.get("beta1").number(),
        at.get("beta2").number(),
        at.get("rho").number(),
        at.get("centered").flag(),
        at.get("epsilon").number(),
        at.get("accumulator").number());
  }

  private static Schedule schedule(JsonPlace at) throws DataException {
    return new Schedule(
        at.get("kind").choice(Schedule.Kind.class),
        at.get("every").whole(),
        at.get("drop").number(),
        at.get("patience").whole(),
        at.get("gain").number(),
        at.get("floor").number(),
        at.get("warmUp").number());
  }

  private static EarlyStopping stopping(JsonPlace at) throws DataException {
    return new EarlyStopping(at.get("patience").whole(), at.get("gain").number());
  }

  static void write(ObjectNode to, SplitPlan split) {
    to.put("kind", JsonPlace.word(split.kind()));
    to.put("validation", split.validation());
    to.put("test", split.test());
    to.put("seed", split.seed());
  }

  static SplitPlan split(JsonPlace at) throws DataException {
    return at.make(
        own ->
            new SplitPlan(
                own.get("kind").choice(SplitPlan.Kind.class),
                own.get("validation").number(),
                own.get("test").number(),
                own.get("seed").wholeLong()));
  }
}
