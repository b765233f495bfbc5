package org.pesexplorer.core.relax;

import java.util.List;

/**
 * A relaxed ensemble.
 *
 * @param request what was asked for
 * @param samples for each member, in order, its samples after each number of scans
 */
public record Ensemble(EnsembleRequest request, List<EnsembleSample[]> samples) {

  /** Copies the list. */
  public Ensemble {
    samples = List.copyOf(samples);
  }

  /** How many members there are; fewer than asked for while it is being made. */
  public int size() {
    return samples.size();
  }

  /** The true energies per particle of all members after the k-th number of scans, in E_c. */
  public double[] energies(int k) {
    return samples.stream().mapToDouble(member -> member[k].energy()).toArray();
  }

  /** What each member's relaxation goes by as v after the k-th number of scans, in E_c. */
  public double[] believed(int k) {
    return samples.stream().mapToDouble(member -> member[k].believed()).toArray();
  }

  /** Each member's distance to the nearest image after the k-th number of scans, in R_c. */
  public double[] nearestImages(int k) {
    return samples.stream().mapToDouble(member -> member[k].nearestImage()).toArray();
  }

  /** Each member's share of accepted steps among its last ten, 0 to 1. */
  public double[] acceptances(int k) {
    return samples.stream().mapToDouble(member -> member[k].acceptance()).toArray();
  }
}
