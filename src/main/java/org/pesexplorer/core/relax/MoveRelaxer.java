package org.pesexplorer.core.relax;

import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.MoveKernel;
import org.pesexplorer.core.energy.MoveKernels;
import org.pesexplorer.core.random.RandomStream;

/**
 * Random moves, one particle after the other: by an independent uniform number from -m to m along
 * every axis, wrapped into the cell, taken when the energy does not rise or, at a temperature, with
 * the probability exp(-dE / T) (docs/theory.md, "Relaxation").
 */
final class MoveRelaxer implements Relaxer {
  /** The carried sum is taken afresh when it has fallen below its largest value by this factor. */
  private static final double LARGEST_DROP = 1000;

  /** Steps after which it is taken afresh in any case. */
  private static final long FRESH_EVERY = 8192;

  private final EnergyModel model;
  private Configuration start;
  private final MoveKernel kernel;
  private final int count;
  private final int dimension;
  private final double width;
  private final double move;
  private final boolean thermal;
  private final double inverseTemperature;

  private RandomStream random;
  private final double[] places;
  private final double[] tried;
  private final double[] target;
  private double energy;
  private double largest;
  private long steps;
  private long accepted;
  private long recent;
  private int turn;
  private int last = -1;

  MoveRelaxer(
      RelaxationSettings settings,
      EnergyModel steering,
      Configuration start,
      MoveKernel kernel,
      RandomStream random) {
    this.model = steering;
    this.start = start;
    this.kernel = kernel;
    this.random = random;
    this.count = start.count();
    this.dimension = start.dimension();
    this.width = MoveKernels.width(steering, start.cell());
    this.move = settings.largestMove() / steering.potential().lengthUnit();
    this.thermal = settings.method() == Method.METROPOLIS;
    this.inverseTemperature = steering.potential().energyUnit() / settings.temperature();
    this.places = new double[count * dimension];
    this.tried = new double[dimension];
    this.target = new double[dimension];
    kernel.copyTo(places);
    sumAfresh();
  }

  @Override
  public void restart(Configuration next, RandomStream itsRandom) {
    Relaxers.requireAlike(start, next);
    start = next;
    random = itsRandom;
    steps = 0;
    accepted = 0;
    recent = 0;
    turn = 0;
    last = -1;
    kernel.start(MoveKernels.reduced(model, next));
    kernel.copyTo(places);
    sumAfresh();
  }

  @Override
  public Configuration start() {
    return start;
  }

  @Override
  public int stepsPerScan() {
    return count;
  }

  @Override
  public void advance(long more) {
    for (long k = 0; k < more; k++) {
      step();
    }
  }

  private void step() {
    int particle = turn;
    turn = particle + 1 < count ? particle + 1 : 0;
    for (int axis = 0; axis < dimension; axis++) {
      double coordinate =
          places[particle * dimension + axis] + move * (2 * random.nextDouble() - 1);
      tried[axis] = coordinate;
      target[axis] = Cell.wrap(coordinate, width);
    }
    double change = kernel.change(particle, target);
    boolean accept = thermal ? acceptsAt(change) : !(change > 0);
    steps++;
    last = particle;
    recent = recent << 1 | (accept ? 1 : 0);
    if (accept) {
      take(particle, change);
    }
    if (steps % FRESH_EVERY == 0) {
      sumAfresh();
    }
  }

  /** The number is drawn in any case, so that runs keep in step with each other. */
  private boolean acceptsAt(double change) {
    double drawn = random.nextDouble();
    return !(change > 0) || drawn < Math.exp(-change * inverseTemperature);
  }

  private void take(int particle, double change) {
    accepted++;
    kernel.move(particle, target);
    System.arraycopy(target, 0, places, particle * dimension, dimension);
    energy += change;
    double size = Math.abs(energy);
    if (size * LARGEST_DROP < largest || !(size < Double.POSITIVE_INFINITY)) {
      sumAfresh();
    } else if (size > largest) {
      largest = size;
    }
  }

  private void sumAfresh() {
    energy = kernel.energy();
    largest = Math.abs(energy);
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public long accepted() {
    return accepted;
  }

  @Override
  public long recent() {
    return recent;
  }

  @Override
  public boolean finished() {
    return false;
  }

  @Override
  public double energyPerParticle() {
    return model.potential().energyUnit() * energy / count;
  }

  @Override
  public Configuration configuration() {
    return ReducedUnits.configuration(model, start.cell(), places);
  }

  @Override
  public int lastParticle() {
    return last;
  }

  @Override
  public boolean lastAccepted() {
    return (recent & 1) != 0;
  }

  @Override
  public double[] lastTarget() {
    double[] out = last < 0 ? new double[0] : tried.clone();
    for (int axis = 0; axis < out.length; axis++) {
      out[axis] *= model.potential().lengthUnit();
    }
    return out;
  }

  @Override
  public RelaxerState save() {
    return new RelaxerState(
        steps, accepted, recent, energy, largest, random.state(), places.clone(), new double[0]);
  }

  @Override
  public void restore(RelaxerState state) {
    steps = state.steps();
    accepted = state.accepted();
    recent = state.recent();
    turn = (int) (steps % count);
    energy = state.energy();
    largest = state.largest();
    random = RandomStream.resume(state.random());
    System.arraycopy(state.positions(), 0, places, 0, places.length);
    kernel.place(places);
    last = -1;
  }
}
