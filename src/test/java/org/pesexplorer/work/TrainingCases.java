package org.pesexplorer.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.SettingsCases;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;

/** Small trainings. */
final class TrainingCases {
  static final DescriptorSettings SMOOTH =
      new DescriptorSettings(List.of(-2, -3), 4, DescriptorKind.POWER_SUMS);

  private TrainingCases() {}

  /** A mixed database that is not prepared. */
  static Database database(int points) {
    return JobRuns.result(
        new GenerateJob(GenerateRequest.inMemory(SettingsCases.mixed(points))), 2);
  }

  static TrainerSettings settings(int epochs) {
    return TrainerSettings.standard(new NetworkShape(1, List.of(8, 8), Activation.SILU))
        .withLength(epochs, 32);
  }

  static TrainRequest request(TrainerSettings settings, Optional<Path> file) {
    return new TrainRequest(
        settings, SplitPlan.standard(3), Optional.of(SMOOTH), KernelPath.PLAIN, file, false);
  }
}
