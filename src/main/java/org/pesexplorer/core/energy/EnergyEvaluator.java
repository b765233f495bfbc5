package org.pesexplorer.core.energy;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.PairFunction;
import org.pesexplorer.core.potential.TripletFunction;

/**
 * Evaluates a model on configurations. Owns a workspace: use one evaluator per thread. Particles
 * are taken at their image inside [0, w), so coordinates outside the cell are valid.
 */
public final class EnergyEvaluator {
  private final EnergyModel model;
  private final Shares shares;
  private double[] scratch = new double[0];
  private OrbitKernel kernel;
  private int kernelDimension;

  EnergyEvaluator(EnergyModel model) {
    this.model = model;
    this.shares = model.shares();
  }

  /** The model. */
  public EnergyModel model() {
    return model;
  }

  /**
   * The energy per particle v in E_c (docs/theory.md, "Energy per particle").
   *
   * @param configuration the particles; not modified
   * @return v; +Infinity where particles with a repulsive core coincide; 0 for an empty cell
   */
  public double energyPerParticle(Configuration configuration) {
    int count = configuration.count();
    return count == 0 ? 0 : cellEnergy(configuration) / count;
  }

  /** The energy of the cell, N v, in E_c. */
  public double cellEnergy(Configuration configuration) {
    if (isFast(configuration.cell())) {
      double[] positions = reducedPositions(configuration);
      double width = reducedWidth(configuration.cell());
      return model.potential().energyUnit()
          * kernel(configuration.dimension()).energy(positions, 0, configuration.count(), width);
    }
    return terms(configuration).cellEnergy(model.settings().counting(), shares);
  }

  /** The five ordered sums in E_c, at the depth in force. */
  public EnergyTerms terms(Configuration configuration) {
    double unit = model.potential().energyUnit();
    EnergyTerms reduced =
        sums(configuration.cell()).terms(reducedPositions(configuration), configuration.count());
    return unit == 1
        ? reduced
        : new EnergyTerms(
            unit * reduced.tripletsOneInCell(),
            unit * reduced.tripletsTwoInCell(),
            unit * reduced.tripletsThreeInCell(),
            unit * reduced.pairsOneInCell(),
            unit * reduced.pairsTwoInCell());
  }

  /**
   * The forces F_i = -d(N v)/d r_i in E_c/R_c, images moving along: the derivative of what is
   * summed. With equation 9 or a depth that is not converged that holds off the cell faces.
   *
   * @return the forces; empty where they are undefined, as for coincident particles
   */
  public Optional<Forces> forces(Configuration configuration) {
    Forces forces =
        isFast(configuration.cell()) ? fastForces(configuration) : generalForces(configuration);
    double unit = model.potential().energyUnit() / model.potential().lengthUnit();
    scale(forces.total(), unit);
    scale(forces.pair(), unit);
    scale(forces.triplet(), unit);
    return forces.defined() ? Optional.of(forces) : Optional.empty();
  }

  private Forces generalForces(Configuration configuration) {
    return sums(configuration.cell())
        .forces(
            reducedPositions(configuration),
            configuration.count(),
            shares,
            model.settings().counting().splitFactor());
  }

  private Forces fastForces(Configuration configuration) {
    int length = configuration.count() * configuration.dimension();
    double[] pairs = new double[length];
    double[] triplets = new double[length];
    kernel(configuration.dimension())
        .forces(
            reducedPositions(configuration),
            0,
            configuration.count(),
            reducedWidth(configuration.cell()),
            pairs,
            triplets);
    double[] total = new double[length];
    for (int k = 0; k < length; k++) {
      total[k] = pairs[k] + triplets[k];
    }
    return new Forces(total, pairs, triplets);
  }

  private static void scale(double[] values, double factor) {
    for (int k = 0; k < values.length; k++) {
      values[k] *= factor;
    }
  }

  /** Energy, terms, depth and forces in one. */
  public EnergyReport report(Configuration configuration) {
    EnergyTerms terms = terms(configuration);
    int count = configuration.count();
    double energy = terms.cellEnergy(model.settings().counting(), shares);
    Cell cell = configuration.cell();
    return new EnergyReport(
        count == 0 ? 0 : energy / count,
        count,
        terms,
        model.depth(cell),
        model.converged(cell),
        forces(configuration));
  }

  /**
   * The change of the cell's energy, N v, when one particle and its images move.
   *
   * @param configuration the particles before; not modified
   * @param particle index of the particle that moves
   * @param target its new coordinates in R_c, one for each axis
   * @return energy after minus energy before, in E_c; NaN when both are infinite, save that the
   *     sums of equation 10 at a converged depth leave out what the particle takes no part in
   * @throws IndexOutOfBoundsException when there is no such particle
   * @throws IllegalArgumentException when the target is not finite or of the wrong length
   */
  public double energyChange(Configuration configuration, int particle, double... target) {
    Configuration moved = configuration.withPosition(particle, target);
    Cell cell = configuration.cell();
    if (!isFast(cell)) {
      return cellEnergy(moved) - cellEnergy(configuration);
    }
    double[] place = moved.position(particle);
    scale(place, 1 / model.potential().lengthUnit());
    return model.potential().energyUnit()
        * kernel(cell.dimension())
            .change(
                reducedPositions(configuration),
                0,
                configuration.count(),
                reducedWidth(cell),
                particle,
                place);
  }

  /**
   * The surface that one particle sees.
   *
   * @param configuration the particles; not modified
   * @param request which particle, plane and grid
   * @param cancelled asked once a row; the work stops when it says yes
   * @return the surface; empty when cancelled
   * @throws IllegalArgumentException when the request does not fit the configuration
   */
  public Optional<Surface> surface(
      Configuration configuration, SurfaceRequest request, BooleanSupplier cancelled) {
    request.requireFit(configuration);
    Cell cell = configuration.cell();
    Configuration others =
        request.moved().isPresent()
            ? configuration.without(request.moved().getAsInt())
            : configuration;
    int count = others.count() + 1;
    double rest =
        cellEnergy(others) + cellEnergy(new Configuration(cell, new double[cell.dimension()]));
    double unit = model.potential().lengthUnit();
    double[] rows = new double[request.rows()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = request.y(row) / unit;
    }
    double[] values = new double[request.columns() * request.rows()];
    int depth = model.depth(cell);
    OrbitWeights weights =
        new OrbitWeights(cell.dimension(), depth, shares, model.settings().counting());
    boolean done =
        new SurfaceScan(
                rowLoops(), weights, depth, cell.dimension(), reducedWidth(cell), request, unit)
            .scan(reducedPositions(others), others.count(), rows, values, cancelled);
    for (int k = 0; k < values.length; k++) {
      values[k] = (rest + model.potential().energyUnit() * values[k]) / count;
    }
    return done ? Optional.of(new Surface(request, values, count)) : Optional.empty();
  }

  private RowLoops rowLoops() {
    if (model.potential() instanceof ForceShiftedLennardJones meanSide) {
      return MeanSideLoops.of(meanSide);
    }
    PairFunction pair = shares.pair() == 0 ? null : model.potential().pair().orElse(null);
    TripletFunction triplet =
        shares.triplet() == 0 ? null : model.potential().triplet().orElse(null);
    return new FunctionLoops(pair, triplet);
  }

  /** Whether the orbit kernel gives what is asked for: equation 10, no image left out. */
  private boolean isFast(Cell cell) {
    return model.potential() instanceof ForceShiftedLennardJones && model.converged(cell);
  }

  private OrbitKernel kernel(int dimension) {
    if (kernel == null || kernelDimension != dimension) {
      ForceShiftedLennardJones potential = (ForceShiftedLennardJones) model.potential();
      kernel = new OrbitKernel(potential, shares, model.settings().counting(), dimension);
      kernelDimension = dimension;
    }
    return kernel;
  }

  private double reducedWidth(Cell cell) {
    return cell.width() / model.potential().lengthUnit();
  }

  private ImageSums sums(Cell cell) {
    return ImageSums.of(model, cell.dimension(), reducedWidth(cell), model.depth(cell));
  }

  private double[] reducedPositions(Configuration configuration) {
    Effort.require(model, configuration);
    int length = configuration.count() * configuration.dimension();
    if (scratch.length < length) {
      scratch = new double[length];
    }
    configuration.wrapInto(scratch);
    double unit = model.potential().lengthUnit();
    if (unit != 1) {
      for (int k = 0; k < length; k++) {
        scratch[k] /= unit;
      }
    }
    return scratch;
  }
}
