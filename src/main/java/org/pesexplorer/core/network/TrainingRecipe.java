package org.pesexplorer.core.network;

import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/**
 * How a network is trained, whatever its rows are.
 *
 * @param settings how it is trained; how many inputs its shape has is not looked at, as the
 *     database says that
 * @param split how rows are dealt out
 * @param descriptor what it reads; empty for what the database is prepared with, or the thesis's
 *     where it is not
 * @param kernels the arithmetic, one of {@link KernelChoice#available}
 */
public record TrainingRecipe(
    TrainerSettings settings,
    SplitPlan split,
    Optional<DescriptorSettings> descriptor,
    KernelPath kernels) {

  /** Refuses null. */
  public TrainingRecipe {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(descriptor, "descriptor");
    Objects.requireNonNull(kernels, "kernels");
  }

  /** The same with other first weights and another order of rows; the parts stay. */
  public TrainingRecipe withSeed(long seed) {
    return new TrainingRecipe(settings.withSeed(seed), split, descriptor, kernels);
  }

  /** The same with other settings. */
  public TrainingRecipe withSettings(TrainerSettings other) {
    return new TrainingRecipe(other, split, descriptor, kernels);
  }
}
