package org.pesexplorer.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.database.PathRequest;
import org.pesexplorer.core.database.PathWorker;
import org.pesexplorer.core.relax.Ensemble;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/** Relaxes ensembles one after the other, over all threads that are free, and studies them. */
public final class StudyJob implements Job<List<EnsembleStudy>> {
  private static final int PATHS_A_PART = 20;

  private final StudyRequest request;
  private final Consumer<? super List<EnsembleStudy>> interim;

  /**
   * Takes a request in hand.
   *
   * @param interim receives the studies so far, those of finished ensembles and that of the first
   *     members of the one under way, which is without intervals; on any thread, one call at a time
   */
  public StudyJob(StudyRequest request, Consumer<? super List<EnsembleStudy>> interim) {
    this.request = request;
    this.interim = interim;
  }

  @Override
  public List<EnsembleStudy> run(JobContext context) throws Exception {
    double all = request.ensembles().stream().mapToDouble(StudyJob::effort).sum();
    Map<PathRequest, List<double[]>> known = new HashMap<>();
    List<EnsembleStudy> done = new ArrayList<>();
    for (EnsembleRequest ensemble : request.ensembles()) {
      JobContext own = context.share(effort(ensemble) / all);
      PathRequest wanted = request.pathsFor(ensemble);
      if (!known.containsKey(wanted)) {
        known.put(wanted, paths(wanted, own.share(0.02)));
      }
      done.add(study(ensemble, known.get(wanted), List.copyOf(done), own.share(1)));
      interim.accept(List.copyOf(done));
    }
    return done;
  }

  private EnsembleStudy study(
      EnsembleRequest ensemble, List<double[]> paths, List<EnsembleStudy> before, JobContext own)
      throws Exception {
    Consumer<Ensemble> partly =
        first -> {
          List<EnsembleStudy> shown = new ArrayList<>(before);
          shown.add(EnsembleStudy.of(first, paths, request.coverage(), 0));
          interim.accept(shown);
        };
    Ensemble whole = new EnsembleJob(ensemble, partly).run(own);
    return EnsembleStudy.of(whole, paths, request.coverage(), request.resamples());
  }

  private static List<double[]> paths(PathRequest wanted, JobContext context) throws Exception {
    double[][] energies = new double[wanted.paths()][];
    try {
      context.forEach(
          1 + (energies.length - 1) / PATHS_A_PART,
          () -> new PathWorker(wanted),
          (part, own, worker) -> {
            int end = Math.min(energies.length, (part + 1) * PATHS_A_PART);
            for (int k = part * PATHS_A_PART; k < end; k++) {
              energies[k] = worker.energies(k);
            }
          });
    } catch (IllegalArgumentException e) {
      throw new JobException("The energies along paths cannot be taken", e.getMessage() + ".", e);
    }
    return Arrays.asList(energies);
  }

  /** About how long an ensemble takes, as measured: narrow cells have more neighbours. */
  private static double effort(EnsembleRequest ensemble) {
    double width = ensemble.cell().width();
    double count = ensemble.count();
    double perScan = 0.2 + 13 / (width * width);
    double longest = ensemble.scans().get(ensemble.scans().size() - 1);
    return ensemble.configurations() * (longest + 1) * count * count * perScan;
  }
}
