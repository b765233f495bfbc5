package org.pesexplorer.core.energy;

import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/**
 * Equation 10 at the converged depth on flat arrays: energy, and its change when one particle
 * moves. Every pair and every triangle is counted once for all its periodic images and weighted:
 * triangles 6 t times, 4 t where equation 9 sees them split 2 + 1 over cells, pairs 2 q times
 * (docs/theory.md, "Orbits"). Any dimension, exponent, cut-off and width of the cell.
 *
 * <p>Reduced units, R_c = E_c = 1. Positions are particle-major in [0, width) and not modified.
 * Nothing is checked; {@link EnergyEvaluator} is the checked way in. Owns a workspace: one kernel a
 * thread. Once the workspace has grown to the size of the work nothing is allocated.
 */
public final class OrbitKernel {
  private static final int BLOCK = 1024;

  private final int dimension;
  private final boolean thesis;
  private final double reach;
  private final OrbitSums sums;
  private final OrbitForces forces;
  private final PlaneKernel plane;
  private final ImageNeighbours images;
  private final ParticleGrid grid;
  private final NeighbourList list;
  private final double[] place;

  private double ownWidth;
  private double ownEnergy;

  /**
   * Makes a kernel.
   *
   * @param potential equation 10; its units are left to the caller
   * @param shares the shares of triplets and pairs
   * @param counting how triangles split over cells count
   * @param dimension number of axes
   */
  public OrbitKernel(
      ForceShiftedLennardJones potential, Shares shares, Counting counting, int dimension) {
    MeanSideLoops loops = MeanSideLoops.of(potential);
    this.dimension = dimension;
    this.thesis = counting == Counting.THESIS;
    this.reach = loops.reach();
    this.sums = new OrbitSums(loops, shares, counting);
    this.forces = new OrbitForces(loops, shares, counting);
    this.grid = new ParticleGrid(dimension);
    this.images = new ImageNeighbours(dimension, reach);
    this.list = new NeighbourList(dimension);
    this.plane = dimension == 2 && !thesis ? new PlaneKernel(loops, shares, sums, grid) : null;
    this.place = new double[dimension];
  }

  /**
   * The energy of a cell, N v.
   *
   * @param positions particle-major coordinates in [0, width); not modified
   * @param offset index of the first coordinate
   * @param count number of particles N
   * @param width width of the cell
   * @return N v; +Infinity where particles coincide, never NaN. Cost O(N m^2) with m neighbours
   *     within 1.5 R0; finding them O(N) in cells wider than 4.5 R0, otherwise O(N^2)
   */
  public double energy(double[] positions, int offset, int count, double width) {
    if (plane != null && width >= reach) {
      return plane.energy(positions, offset, count, width);
    }
    boolean weighted = thesis || width < reach;
    boolean sorted = grid.build(positions, offset, count, width, reach);
    images.setWidth(width);
    double energy = width < reach ? count * ownEnergy(width) : 0;
    list.clear();
    for (int i = 0; i < count; i++) {
      addRow(positions, offset, count, i, sorted);
      if (list.size >= BLOCK || i == count - 1) {
        energy += weighted ? sums.weighted(list) : sums.plain(list);
        list.clear();
      }
    }
    return energy;
  }

  /** Adds the neighbours that a particle owns its pairs and triangles with. */
  private void addRow(double[] positions, int offset, int count, int i, boolean sorted) {
    if (sorted) {
      grid.addLater(list, i, reach * reach);
    } else {
      images.add(list, positions, offset, i + 1, count, positions, offset + i * dimension);
    }
    list.endRow();
  }

  /**
   * The forces F_i = -d(N v)/d r_i, images moving along, of pairs and of triangles apart. Under
   * equation 9 they hold off the faces of the cell.
   *
   * @param positions as for {@link #energy}
   * @param offset as for {@link #energy}
   * @param count as for {@link #energy}
   * @param width as for {@link #energy}
   * @param pairs receives the part of the pairs, particle-major from index 0
   * @param triplets receives the part of the triangles; components of both are NaN or infinite for
   *     coincident particles
   */
  public void forces(
      double[] positions, int offset, int count, double width, double[] pairs, double[] triplets) {
    boolean sorted = grid.build(positions, offset, count, width, reach);
    images.setWidth(width);
    forces.begin(pairs, triplets, count * dimension);
    for (int i = 0; i < count; i++) {
      list.clear();
      addRow(positions, offset, count, i, sorted);
      forces.addRow(list, i);
    }
  }

  /** The energy of one particle with its own images alone. */
  private double ownEnergy(double width) {
    if (width != ownWidth) {
      list.clear();
      images.addOwn(list);
      list.endRow();
      ownEnergy = sums.own(list);
      ownWidth = width;
    }
    return ownEnergy;
  }

  /**
   * The part of N v that one particle has with the others, were it somewhere else: all pairs and
   * triangles of it or its images with at least one other particle.
   *
   * @param positions as for {@link #energy}
   * @param offset as for {@link #energy}
   * @param count as for {@link #energy}
   * @param width as for {@link #energy}
   * @param particle index of the particle; its own coordinates are not read
   * @param target its place, any finite coordinates, one for each axis; not modified
   * @return the energy; +Infinity where the place is another particle's, never NaN
   */
  public double local(
      double[] positions, int offset, int count, double width, int particle, double[] target) {
    for (int axis = 0; axis < dimension; axis++) {
      place[axis] = Cell.wrap(target[axis], width);
    }
    return local(positions, offset, count, width, particle, place, 0);
  }

  private double local(
      double[] positions, int offset, int count, double width, int particle, double[] at, int k) {
    images.setWidth(width);
    list.clear();
    images.add(list, positions, offset, 0, particle, at, k);
    images.add(list, positions, offset, particle + 1, count, at, k);
    list.endRow();
    return thesis || width < reach ? sums.weighted(list) : sums.plain(list);
  }

  /**
   * The change of N v when one particle and its images move.
   *
   * @param positions as for {@link #energy}, the particles before the move
   * @param offset as for {@link #energy}
   * @param count as for {@link #energy}
   * @param width as for {@link #energy}
   * @param particle index of the particle that moves
   * @param target its new place, any finite coordinates, one for each axis; not modified
   * @return energy after minus energy before, what the particle takes no part in left out; NaN when
   *     its part is infinite before and after. Cost O(N + m^2)
   */
  public double change(
      double[] positions, int offset, int count, double width, int particle, double[] target) {
    if (plane != null && plane.takes(positions, offset, width, particle, target)) {
      return plane.change(positions, offset, count, width, particle);
    }
    double before =
        local(positions, offset, count, width, particle, positions, offset + particle * dimension);
    return local(positions, offset, count, width, particle, target) - before;
  }
}
