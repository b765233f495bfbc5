package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.SurfaceCases;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.Judgements;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.model.UiScheduler;
import org.pesexplorer.model.WhyStudies;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.Pipelines;

/** Scenes with networks of random weights. */
final class PlotCases {
  static final EnergyModel MODEL =
      new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);

  final TrainingScene scene = new TrainingScene();
  final Notices notices = new Notices();
  final List<String> asked = new ArrayList<>();
  final Databases databases;
  final Networks networks;
  final Pipelines pipelines;
  private final JobRunner runner;
  private final UiScheduler scheduler;

  PlotCases(JobRunner runner, UiScheduler scheduler, Pipelines.LatestPoster poster) {
    this.runner = runner;
    this.scheduler = scheduler;
    databases = new Databases(runner, scheduler, notices);
    networks = new Networks(runner, scheduler, notices);
    pipelines = new Pipelines(runner, poster, notices::report);
    scene.onCure(() -> asked.add("cure"));
    scene.onRetrain(() -> asked.add("retrain"));
  }

  /** A network of random weights. */
  static SurfaceNetwork surface(int particles, int dimension, long seed) {
    return SurfaceCases.random(
        DescriptorKind.POWER_SUMS, Activation.SILU, particles, dimension, seed);
  }

  /** A network of four particles in the plane that learnt energies of a span. */
  static ShownNetwork shown(long seed, double lowest, double highest) {
    return new ShownNetwork(
        "random " + seed,
        surface(4, 2, seed),
        Optional.of(MODEL),
        new EnergySpan(lowest, highest),
        0);
  }

  /** What panes are made of. */
  TrainingParts parts() {
    Workspace workspace = new Workspace();
    return new TrainingParts(
        scene,
        networks,
        new Trainings(runner, scheduler, notices, networks),
        new Judgements(runner, scheduler, notices),
        new WhyStudies(runner, scheduler, notices),
        databases,
        workspace,
        pipelines,
        new Documents(workspace, runner, scheduler, notices),
        new ReadOnlyBooleanWrapper(false),
        new AskedDoors(asked));
  }
}
