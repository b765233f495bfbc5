package org.pesexplorer.work;

import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;

/**
 * A network that is to be watched while it learns.
 *
 * @param settings how it is trained; how many inputs its shape has is not looked at, as the
 *     database says that
 * @param split how rows are dealt out
 * @param descriptor what it reads; empty for what the database is prepared with, or the thesis's
 *     where it is not
 * @param kernels the arithmetic, one of {@link org.pesexplorer.core.network.KernelChoice#available}
 */
public record LiveRequest(
    TrainerSettings settings,
    SplitPlan split,
    Optional<DescriptorSettings> descriptor,
    KernelPath kernels) {

  /** Refuses null. */
  public LiveRequest {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(descriptor, "descriptor");
    Objects.requireNonNull(kernels, "kernels");
  }
}
