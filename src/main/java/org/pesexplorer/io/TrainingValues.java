package org.pesexplorer.io;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingPlan;

/** All settings of a training as values for JSON, in files that say what a result was made with. */
public final class TrainingValues {
  private TrainingValues() {}

  /** The settings of a training but its seed as values for JSON, under names in camelCase. */
  public static Map<String, Object> of(TrainingPlan plan) {
    TrainerSettings own = plan.settings();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("layers", own.shape().layers());
    all.put("activation", JsonPlace.word(own.shape().activation()));
    all.put("loss", JsonPlace.word(own.loss().kind()));
    all.put("huberDelta", own.loss().delta());
    all.put("optimizer", JsonPlace.word(own.optimiser().kind()));
    all.put("rate", own.optimiser().rate());
    all.put("momentum", own.optimiser().momentum());
    all.put("schedule", JsonPlace.word(own.schedule().kind()));
    all.put("warmUp", own.schedule().warmUp());
    all.put("patience", own.stopping().patience());
    all.put("initializer", JsonPlace.word(own.initialiser()));
    all.put("epochs", own.epochs());
    all.put("batch", own.batch());
    all.put("scaling", own.scaling() ? "on" : "off");
    all.put("forceWeight", own.slopeWeight());
    all.put("split", JsonPlace.word(plan.split().kind()));
    all.put("validation", plan.split().validation());
    all.put("test", plan.split().test());
    plan.descriptor()
        .ifPresent(
            descriptor -> {
              all.put("descriptor", descriptor.kind().id());
              all.put("orders", descriptor.orders());
              all.put("r0p", descriptor.r0p());
            });
    return all;
  }
}
