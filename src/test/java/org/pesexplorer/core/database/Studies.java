package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.List;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Ensemble;
import org.pesexplorer.core.relax.EnsembleMember;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.EnsembleSample;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationSettings;

/** Small ensembles, relaxed and studied on the calling thread. */
public final class Studies {
  /** Equation 10 with uniform weighting. */
  public static final EnergyModel MODEL =
      new EnergyModel(PotentialKind.parse("eq10"), EnergySettings.DEFAULT);

  private Studies() {}

  /** Four particles in the plane. */
  public static EnsembleRequest request(
      double width, Images images, int configurations, List<Long> scans) {
    return new EnsembleRequest(
        RelaxationSettings.DEFAULT.withImages(images),
        MODEL,
        new Cell(2, width),
        4,
        configurations,
        scans,
        1);
  }

  /** Relaxes all members. */
  public static Ensemble relaxed(EnsembleRequest request) {
    EnsembleMember member = new EnsembleMember(request);
    List<EnsembleSample[]> samples = new ArrayList<>();
    for (int i = 0; i < request.configurations(); i++) {
      samples.add(member.run(i, () -> false));
    }
    return new Ensemble(request, samples);
  }

  /** The energies along random paths that go with an ensemble. */
  public static List<double[]> paths(EnsembleRequest request, int paths, int points) {
    PathWorker worker =
        new PathWorker(
            new PathRequest(
                request.model(), request.cell(), request.count(), paths, points, request.seed()));
    List<double[]> all = new ArrayList<>();
    for (int k = 0; k < paths; k++) {
      all.add(worker.energies(k));
    }
    return all;
  }

  /** A study with forty paths and 50 resamples. */
  public static EnsembleStudy study(
      double width, Images images, int configurations, List<Long> scans) {
    EnsembleRequest request = request(width, images, configurations, scans);
    return EnsembleStudy.of(relaxed(request), paths(request, 40, 30), CoverageSettings.DEFAULT, 50);
  }
}
