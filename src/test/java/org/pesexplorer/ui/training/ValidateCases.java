package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingRecipe;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.GenerationRequest;
import org.pesexplorer.model.Judgements;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.TrainingOrder;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.model.UiScheduler;
import org.pesexplorer.model.WhyStudies;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.work.NetworkContent;
import org.pesexplorer.work.TrainJob;
import org.pesexplorer.work.TrainRequest;

/** Small networks and databases in hand for tests of the page that judges them. */
final class ValidateCases {
  static final DescriptorSettings INPUTS =
      new DescriptorSettings(List.of(-2, -3), 4, DescriptorKind.POWER_SUMS);

  final Notices notices = new Notices();
  final List<String> asked = new ArrayList<>();
  final TrainingParts parts;

  ValidateCases(JobRunner runner, UiScheduler scheduler, Pipelines.LatestPoster poster) {
    Workspace workspace = new Workspace();
    Networks networks = new Networks(runner, scheduler, notices);
    parts =
        new TrainingParts(
            new TrainingScene(),
            networks,
            new Trainings(runner, scheduler, notices, networks),
            new Judgements(runner, scheduler, notices),
            new WhyStudies(runner, scheduler, notices),
            new Databases(runner, scheduler, notices),
            workspace,
            new Pipelines(runner, poster, notices::report),
            new Documents(workspace, runner, scheduler, notices),
            new ReadOnlyBooleanWrapper(false),
            new AskedDoors(asked));
  }

  /** Rows of width 5 after three scans. */
  static DatabaseSettings rows(int points) {
    return DatabasePreset.OVER_RELAXED
        .settings()
        .withPoints(points)
        .withScans(new ScanPlan.Fixed(3))
        .withFilter(EnergyFilter.NONE);
  }

  /** Generates a database in memory; it is in hand when the run has ended. */
  void generate(String name, DatabaseSettings settings) {
    parts
        .databases()
        .generate(
            new GenerationRequest(
                name, settings, Optional.empty(), GenerationRequest.Earlier.REFUSE, 1),
            progress -> {},
            () -> {});
  }

  private static TrainerSettings small() {
    return TrainerSettings.standard(new NetworkShape(1, List.of(8), Activation.SILU))
        .withLength(5, 32);
  }

  /** The order for such a network, with a change of its settings. */
  static TrainingOrder order(
      OpenDatabase database, SplitPlan split, UnaryOperator<TrainerSettings> change) {
    return new TrainingOrder(
        "8",
        database.database(),
        database.name(),
        new TrainingRecipe(change.apply(small()), split, Optional.of(INPUTS), KernelPath.PLAIN));
  }

  /** A small network that has learnt from a database for a few epochs. */
  static TrainedNetwork train(Database database, SplitPlan split) {
    TrainerSettings settings = small();
    return new DirectJobRunner()
        .submit(
            "train",
            JobPool.COMPUTE,
            new TrainJob(
                database,
                new TrainRequest(
                    settings,
                    split,
                    Optional.of(INPUTS),
                    KernelPath.PLAIN,
                    Optional.empty(),
                    false)))
        .result()
        .orElseThrow()
        .network();
  }

  /** Takes a network in hand. */
  OpenNetwork take(String name, TrainedNetwork trained, OpenDatabase of) {
    Optional<EnergyModel> truth = of.database().settings().map(DatabaseSettings::model);
    return parts
        .networks()
        .take(
            name,
            new NetworkContent(trained.surface(), Optional.of(trained), truth, List.of()),
            Optional.empty());
  }
}
