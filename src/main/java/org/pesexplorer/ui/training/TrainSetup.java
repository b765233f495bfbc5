package org.pesexplorer.ui.training;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.KernelChoice;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.core.network.TrainingRecipe;

/**
 * What the form of the page Train says.
 *
 * @param settings how a network is trained; its number of inputs has no meaning
 * @param split how rows are dealt out
 * @param descriptor what it reads
 * @param plain whether the arithmetic is to be the one that is the same wherever Java runs
 */
public record TrainSetup(
    TrainerSettings settings, SplitPlan split, DescriptorSettings descriptor, boolean plain) {

  /** Refuses null. */
  public TrainSetup {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(descriptor, "descriptor");
  }

  /** With other settings. */
  public TrainSetup with(UnaryOperator<TrainerSettings> change) {
    return new TrainSetup(change.apply(settings), split, descriptor, plain);
  }

  /** With another network. */
  public TrainSetup withShape(NetworkShape shape) {
    return with(now -> now.withShape(shape));
  }

  /** With other parts. */
  public TrainSetup withSplit(SplitPlan other) {
    return new TrainSetup(settings, other, descriptor, plain);
  }

  /** With all that a plan decides. */
  TrainSetup withPlan(TrainingPlan plan) {
    return new TrainSetup(
        plan.settings(), plan.split(), plan.descriptor().orElse(descriptor), plain);
  }

  /** With other inputs. */
  public TrainSetup withDescriptor(DescriptorSettings other) {
    return new TrainSetup(settings, split, other, plain);
  }

  /** With other arithmetic. */
  public TrainSetup withPlain(boolean other) {
    return new TrainSetup(settings, split, descriptor, other);
  }

  /** The training that it asks for. */
  TrainingRecipe recipe() {
    return new TrainingRecipe(
        settings, split, Optional.of(descriptor), plain ? KernelPath.PLAIN : KernelChoice.best());
  }

  /** The network in a word: 64-64, or linear. */
  String words() {
    return settings.shape().layers().isEmpty()
        ? "linear"
        : settings.shape().layers().stream().map(String::valueOf).collect(Collectors.joining("-"));
  }
}
