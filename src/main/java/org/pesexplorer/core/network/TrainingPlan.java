package org.pesexplorer.core.network;

import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/**
 * All that a user decides about a training, beside the database.
 *
 * @param settings how the network is trained; how many inputs its shape has is left to the database
 * @param split how rows are dealt out
 * @param descriptor what the network reads; empty for what the database is prepared with, or the
 *     thesis's where it is not
 */
public record TrainingPlan(
    TrainerSettings settings, SplitPlan split, Optional<DescriptorSettings> descriptor) {

  /** Refuses null. */
  public TrainingPlan {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(descriptor, "descriptor");
  }
}
