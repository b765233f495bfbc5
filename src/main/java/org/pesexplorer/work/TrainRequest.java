package org.pesexplorer.work;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;

/**
 * A network that is wanted.
 *
 * @param settings how it is trained; how many inputs its shape has is not looked at, as the
 *     database says that
 * @param split how rows are dealt out
 * @param descriptor what it reads; empty for what the database is prepared with, or the thesis's
 *     where it is not
 * @param kernels the arithmetic, one of {@link
 *     org.pesexplorer.core.network.KernelChoice#available}; with the seed it makes the bits
 * @param file where it goes, with a checkpoint beside it while it is trained; empty to have it in
 *     memory alone
 * @param resume whether a run is to be gone on with; without, a checkpoint of the same run is gone
 *     on with all the same, and any other is replaced
 */
public record TrainRequest(
    TrainerSettings settings,
    SplitPlan split,
    Optional<DescriptorSettings> descriptor,
    KernelPath kernels,
    Optional<Path> file,
    boolean resume) {

  /** Refuses null. */
  public TrainRequest {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(descriptor, "descriptor");
    Objects.requireNonNull(kernels, "kernels");
    Objects.requireNonNull(file, "file");
  }

  /** A network in memory, of the inputs that the database has. */
  public static TrainRequest inMemory(
      TrainerSettings settings, SplitPlan split, KernelPath kernels) {
    return new TrainRequest(settings, split, Optional.empty(), kernels, Optional.empty(), false);
  }
}
