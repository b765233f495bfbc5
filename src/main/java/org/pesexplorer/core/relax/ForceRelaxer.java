package org.pesexplorer.core.relax;

import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.random.RandomStream;

/** What relaxations that follow forces have in common. Units R_c and E_c. */
abstract class ForceRelaxer implements Relaxer {
  /** The largest component of a force that counts as zero, in units of the potential. */
  private static final double NO_FORCE = 1e-9;

  /** Forces are shortened to this, so that their squares stay finite; no step is that long. */
  private static final double STRONGEST = 1e100;

  private Configuration start;
  private final ForceField field;
  private final double smallest;

  /** The largest way that a particle may go in a step. */
  final double largestMove;

  Configuration current;
  double[] forces;
  double energy;

  private long steps;
  private long accepted;
  private long recent;
  private boolean finished;

  ForceRelaxer(RelaxationSettings settings, ForceField field, Configuration start) {
    this.start = start;
    this.field = field;
    this.largestMove = settings.largestMove();
    this.smallest = NO_FORCE * field.energyUnit() / field.lengthUnit();
    begin();
  }

  private void begin() {
    current = start.wrapped();
    energy = field.cellEnergy(current);
    forces = forcesOn(current);
    finished = strongest(forces) < smallest;
  }

  /** Forgets what the method has learnt on its way. */
  abstract void forget();

  @Override
  public final void restart(Configuration next, RandomStream random) {
    Relaxers.requireAlike(start, next);
    start = next;
    steps = 0;
    accepted = 0;
    recent = 0;
    forget();
    begin();
  }

  /** Takes a step from {@link #current}; whether it is one to lower energy. */
  abstract boolean step();

  /** What a method remembers from step to step. */
  abstract double[] memory();

  /** Takes back what {@link #memory} gave. */
  abstract void remember(double[] memory);

  final double energyOf(Configuration configuration) {
    return field.cellEnergy(configuration);
  }

  final double[] forcesOn(Configuration configuration) {
    double[] total =
        field
            .forces(configuration)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the forces are undefined where particles coincide: move them apart, or"
                            + " begin with random moves"));
    double most = strongest(total);
    for (int k = 0; most > STRONGEST && k < total.length; k++) {
      total[k] *= STRONGEST / most;
    }
    return total;
  }

  final void take(Configuration next, double itsEnergy) {
    current = next;
    energy = itsEnergy;
    forces = forcesOn(next);
  }

  /** Nothing more to gain. */
  final void finish() {
    finished = true;
  }

  /** The largest component of a vector, in size. */
  static double strongest(double[] vector) {
    double most = 0;
    for (double component : vector) {
      most = Math.max(most, Math.abs(component));
    }
    return most;
  }

  /** How much a step must be shortened so that no particle goes too far. */
  final double shortening(double[] step) {
    int d = start.dimension();
    double longest = 0;
    for (int particle = 0; particle < start.count(); particle++) {
      double square = 0;
      for (int axis = 0; axis < d; axis++) {
        double component = step[particle * d + axis];
        square += component * component;
      }
      longest = Math.max(longest, Math.sqrt(square));
    }
    return longest > largestMove ? largestMove / longest : 1;
  }

  /** The particles after a step, inside the cell. */
  final Configuration moved(double[] step, double factor) {
    double[] positions = current.positions();
    for (int k = 0; k < positions.length; k++) {
      positions[k] = start.cell().wrap(positions[k] + factor * step[k]);
    }
    return new Configuration(start.cell(), positions);
  }

  @Override
  public final void advance(long more) {
    for (long k = 0; k < more && !finished; k++) {
      boolean downhill = step();
      steps++;
      accepted += downhill ? 1 : 0;
      recent = recent << 1 | (downhill ? 1 : 0);
      finished |= strongest(forces) < smallest;
    }
  }

  @Override
  public final Configuration start() {
    return start;
  }

  @Override
  public final int stepsPerScan() {
    return 1;
  }

  @Override
  public final long steps() {
    return steps;
  }

  @Override
  public final long accepted() {
    return accepted;
  }

  @Override
  public final long recent() {
    return recent;
  }

  @Override
  public final boolean finished() {
    return finished;
  }

  @Override
  public final double energyPerParticle() {
    return energy / start.count();
  }

  @Override
  public final Configuration configuration() {
    return current;
  }

  @Override
  public final int lastParticle() {
    return -1;
  }

  @Override
  public final boolean lastAccepted() {
    return (recent & 1) != 0;
  }

  @Override
  public final double[] lastTarget() {
    return new double[0];
  }

  @Override
  public final RelaxerState save() {
    return new RelaxerState(
        steps, accepted, recent, energy, finished ? 1 : 0, 0, current.positions(), memory());
  }

  @Override
  public final void restore(RelaxerState state) {
    steps = state.steps();
    accepted = state.accepted();
    recent = state.recent();
    finished = state.largest() != 0;
    take(new Configuration(start.cell(), state.positions()), state.energy());
    remember(state.memory());
  }
}
