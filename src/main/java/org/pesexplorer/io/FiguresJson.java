package org.pesexplorer.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.TrainingFigures;

/** Figures of a training, in files. What is no number is null. */
final class FiguresJson {
  private static final String ENERGIES = "trainingEnergies";

  private FiguresJson() {}

  static void put(ObjectNode to, String name, double value) {
    if (Double.isFinite(value)) {
      to.put(name, value);
    } else {
      to.putNull(name);
    }
  }

  static void write(ArrayNode to, List<EpochFigures> history) {
    for (EpochFigures one : history) {
      ObjectNode epoch = to.addObject();
      epoch.put("epoch", one.epoch());
      put(epoch, "rate", one.rate());
      put(epoch, "trainLoss", one.trainLoss());
      put(epoch, "trainMae", one.trainMae());
      write(epoch.putObject("validation"), one.validation());
      put(epoch, "validationSlopeMae", one.validationSlopeMae());
    }
  }

  static EpochFigures epoch(JsonPlace at) throws DataException {
    return new EpochFigures(
        at.get("epoch").whole(),
        at.get("rate").numberOrNull(),
        at.get("trainLoss").numberOrNull(),
        at.get("trainMae").numberOrNull(),
        errors(at.get("validation")),
        at.get("validationSlopeMae").numberOrNull());
  }

  static void write(ObjectNode to, ErrorFigures errors) {
    to.put("rows", errors.rows());
    put(to, "mae", errors.mae());
    put(to, "rmse", errors.rmse());
    put(to, "maxError", errors.maxError());
  }

  static ErrorFigures errors(JsonPlace at) throws DataException {
    return new ErrorFigures(
        at.get("rows").whole(),
        at.get("mae").numberOrNull(),
        at.get("rmse").numberOrNull(),
        at.get("maxError").numberOrNull());
  }

  static void write(ObjectNode to, TrainingFigures figures) {
    to.put("epochs", figures.epochs());
    to.put("bestEpoch", figures.bestEpoch());
    write(to.putObject("training"), figures.training());
    write(to.putObject("validation"), figures.validation());
    write(to.putObject("test"), figures.test());
    ObjectNode baselines = to.putObject("baselines");
    write(baselines.putObject("constant"), figures.baselines().constant());
    write(baselines.putObject("nearestNeighbor"), figures.baselines().nearest());
    write(baselines.putObject("fiveNearestNeighbors"), figures.baselines().fiveNearest());
    write(baselines.putObject("linear"), figures.baselines().linear());
    PathFigures paths = figures.paths();
    ObjectNode slopes = to.putObject("paths");
    put(slopes, "dragSlopeError", paths.dragSlopeError());
    put(slopes, "dragOutside", paths.dragOutside());
    put(slopes, "randomSlopeError", paths.randomSlopeError());
    put(slopes, "lowQuartile", paths.lowQuartile());
    put(slopes, "highQuartile", paths.highQuartile());
    slopes.put("randomPaths", paths.paths());
    put(slopes, "maskedShare", paths.maskedShare());
    put(slopes, "widthOfCell", paths.width());
    ObjectNode energies = to.putObject(ENERGIES);
    put(energies, "lowest", figures.energies().lowest());
    put(energies, "highest", figures.energies().highest());
    figures.constantInputs().forEach(to.putArray("constantInputs")::add);
  }

  static TrainingFigures figures(JsonPlace at) throws DataException {
    JsonPlace baselines = at.get("baselines");
    JsonPlace paths = at.get("paths");
    return new TrainingFigures(
        at.get("epochs").whole(),
        at.get("bestEpoch").whole(),
        errors(at.get("training")),
        errors(at.get("validation")),
        errors(at.get("test")),
        new Baselines(
            errors(baselines.get("constant")),
            errors(baselines.get("nearestNeighbor")),
            errors(baselines.get("fiveNearestNeighbors")),
            errors(baselines.get("linear"))),
        new PathFigures(
            paths.get("dragSlopeError").numberOrNull(),
            paths.get("dragOutside").numberOrNull(),
            paths.get("randomSlopeError").numberOrNull(),
            paths.get("lowQuartile").numberOrNull(),
            paths.get("highQuartile").numberOrNull(),
            paths.get("randomPaths").whole(),
            paths.get("maskedShare").numberOrNull(),
            paths.get("widthOfCell").numberOrNull()),
        energies(at),
        at.get("constantInputs").wholes());
  }

  /** Files of the first version have none. */
  private static EnergySpan energies(JsonPlace at) throws DataException {
    if (!at.has(ENERGIES)) {
      return EnergySpan.UNKNOWN;
    }
    JsonPlace own = at.get(ENERGIES);
    return new EnergySpan(own.get("lowest").numberOrNull(), own.get("highest").numberOrNull());
  }
}
