package org.pesexplorer.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.ui.relaxation.EnergyScale;
import org.pesexplorer.ui.relaxation.RelaxationSetup;
import org.pesexplorer.ui.relaxation.RelaxationViewModel;
import org.pesexplorer.ui.relaxation.Shown;

/** What is to be relaxed, as words for the session file; unknown words are passed over. */
final class RelaxationChoices {
  private static final Logger LOG = Logger.getLogger(RelaxationChoices.class.getName());
  private static final String PREFIX = "relaxation.";
  private static final int MOST_PARTICLES = 400;

  private RelaxationChoices() {}

  static Map<String, String> of(RelaxationViewModel model) {
    RelaxationSetup setup = model.setupProperty().get();
    RelaxationSettings settings = setup.settings();
    Map<String, String> all = new TreeMap<>();
    all.put(PREFIX + "random", Boolean.toString(setup.random()));
    all.put(PREFIX + "count", Integer.toString(setup.count()));
    all.put(PREFIX + "width", Double.toString(setup.width()));
    all.put(PREFIX + "startSeed", Long.toString(setup.startSeed()));
    all.put(PREFIX + "shown", setup.shown().name());
    all.put(PREFIX + "seed", Long.toString(setup.seed()));
    all.put(PREFIX + "method", settings.method().id());
    all.put(PREFIX + "scans", Long.toString(settings.scans()));
    all.put(PREFIX + "largestMove", Double.toString(settings.largestMove()));
    all.put(PREFIX + "temperature", Double.toString(settings.temperature()));
    all.put(PREFIX + "depth", settings.depth().format());
    all.put(PREFIX + "window", Integer.toString(model.windowProperty().get()));
    all.put(PREFIX + "energyScale", model.energyScaleProperty().get().name());
    return all;
  }

  static void restore(Map<String, String> all, RelaxationViewModel model) {
    take(all, model, "random", (now, text) -> now.withRandom(Boolean.parseBoolean(text)));
    take(all, model, "count", (now, text) -> now.withCount(particles(text)));
    take(all, model, "width", (now, text) -> now.withWidth(width(text)));
    take(all, model, "startSeed", (now, text) -> now.withStartSeed(Long.parseLong(text)));
    take(all, model, "shown", (now, text) -> now.withShown(Shown.valueOf(text)));
    take(all, model, "seed", (now, text) -> now.withSeed(Long.parseLong(text)));
    settings(all, model, "method", (now, text) -> now.withMethod(Method.of(text)));
    settings(all, model, "scans", (now, text) -> now.withScans(Long.parseLong(text)));
    settings(
        all, model, "largestMove", (now, text) -> now.withLargestMove(Double.parseDouble(text)));
    settings(
        all, model, "temperature", (now, text) -> now.withTemperature(Double.parseDouble(text)));
    settings(all, model, "depth", (now, text) -> now.withDepth(ImageDepth.parse(text)));
    guarded(all, "window", text -> model.windowProperty().set(Math.max(1, Integer.parseInt(text))));
    guarded(all, "energyScale", text -> model.energyScaleProperty().set(EnergyScale.valueOf(text)));
  }

  private static int particles(String text) {
    return Math.max(1, Math.min(MOST_PARTICLES, Integer.parseInt(text)));
  }

  private static double width(String text) {
    double width = Double.parseDouble(text);
    if (!(width > 0 && width <= 100)) {
      throw new IllegalArgumentException("a cell's width must be above 0, was " + text);
    }
    return width;
  }

  private static void settings(
      Map<String, String> all,
      RelaxationViewModel model,
      String name,
      BiFunction<RelaxationSettings, String, RelaxationSettings> change) {
    take(all, model, name, (now, text) -> now.with(settings -> change.apply(settings, text)));
  }

  private static void take(
      Map<String, String> all,
      RelaxationViewModel model,
      String name,
      BiFunction<RelaxationSetup, String, RelaxationSetup> change) {
    guarded(all, name, text -> model.change(now -> change.apply(now, text)));
  }

  private static void guarded(Map<String, String> all, String name, Consumer<String> setter) {
    String text = all.get(PREFIX + name);
    if (text != null) {
      try {
        setter.accept(text);
      } catch (IllegalArgumentException e) {
        LOG.log(Level.INFO, "the session names an unknown " + name + ": " + text, e);
      }
    }
  }
}
