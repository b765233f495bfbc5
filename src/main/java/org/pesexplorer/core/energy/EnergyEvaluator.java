package org.pesexplorer.core.energy;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;

/**
 * Evaluates a model on configurations. Owns a workspace: use one evaluator per thread. Particles
 * are taken at their image inside [0, w), so coordinates outside the cell are valid.
 */
public final class EnergyEvaluator {
  private final EnergyModel model;
  private final Shares shares;
  private double[] scratch = new double[0];

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
        sums(configuration.cell())
            .forces(
                reducedPositions(configuration),
                configuration.count(),
                shares,
                model.settings().counting().splitFactor());
    double unit = model.potential().energyUnit() / model.potential().lengthUnit();
    scale(forces.total(), unit);
    scale(forces.pair(), unit);
    scale(forces.triplet(), unit);
    return forces.defined() ? Optional.of(forces) : Optional.empty();
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
   * @return energy after minus energy before, in E_c; NaN when both are infinite
   * @throws IndexOutOfBoundsException when there is no such particle
   * @throws IllegalArgumentException when the target is not finite or of the wrong length
   */
  public double energyChange(Configuration configuration, int particle, double... target) {
    return cellEnergy(configuration.withPosition(particle, target)) - cellEnergy(configuration);
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
    requireFit(configuration, request);
    boolean probe = request.moved().isEmpty();
    Configuration start = probe ? configuration.withAdded(request.through()) : configuration;
    int particle = probe ? start.count() - 1 : request.moved().getAsInt();
    double[] values = new double[request.columns() * request.rows()];
    double[] place = request.through();
    for (int row = 0; row < request.rows(); row++) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      place[request.rowAxis()] = request.y(row);
      for (int column = 0; column < request.columns(); column++) {
        place[request.columnAxis()] = request.x(column);
        values[row * request.columns() + column] =
            energyPerParticle(start.withPosition(particle, place));
      }
    }
    return Optional.of(new Surface(request, values, start.count()));
  }

  private static void requireFit(Configuration configuration, SurfaceRequest request) {
    int dimension = configuration.dimension();
    if (request.columnAxis() >= dimension || request.rowAxis() >= dimension) {
      throw new IllegalArgumentException(
          "axes "
              + request.columnAxis()
              + " and "
              + request.rowAxis()
              + " are not both in a "
              + dimension
              + "-dimensional cell");
    }
    if (request.through().length != dimension) {
      throw new IllegalArgumentException(
          "the plane's point needs " + dimension + " coordinates, has " + request.through().length);
    }
    request.moved().ifPresent(p -> Objects.checkIndex(p, configuration.count()));
  }

  private ImageSums sums(Cell cell) {
    return ImageSums.of(
        model, cell.dimension(), cell.width() / model.potential().lengthUnit(), model.depth(cell));
  }

  private double[] reducedPositions(Configuration configuration) {
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
