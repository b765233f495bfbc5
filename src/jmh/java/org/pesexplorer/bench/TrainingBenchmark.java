package org.pesexplorer.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.Initialiser;
import org.pesexplorer.core.network.InputRange;
import org.pesexplorer.core.network.KernelChoice;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.LinearFit;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.Predictor;
import org.pesexplorer.core.network.Scaling;
import org.pesexplorer.core.network.SlopeTargets;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.SurfacePredictor;
import org.pesexplorer.core.network.Trainer;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.core.random.RandomStream;

/**
 * The network 8-32-32-1 with batches of 128 and Adam, one thread: time per sample of an epoch
 * (order, batch, forwards, backwards, step), of a prediction, and of EJML's matrix products for one
 * step.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TrainingBenchmark {
  private static final int BATCH = 128;
  private static final int ROWS = 100 * BATCH;
  private static final int INPUTS = 8;
  private static final int LINEAR_ROWS = 50_000;

  /** A run that goes on for ever. */
  @State(Scope.Thread)
  public static class Run {
    /** "plain" or "best"; the latter needs {@code --add-modules jdk.incubator.vector}. */
    @Param({"plain", "best"})
    public String kernels;

    /** Activation of the hidden layers. */
    @Param({"SILU"})
    public Activation activation;

    /** What slopes weigh, 8 of them a row; 0 fits none. */
    @Param({"0"})
    public double slopes;

    private Trainer trainer;

    /** Makes rows and the first weights. */
    @Setup
    public void prepare() {
      NetworkShape shape = new NetworkShape(INPUTS, List.of(32, 32), activation);
      TrainerSettings settings =
          TrainerSettings.standard(shape)
              .withLength(Integer.MAX_VALUE, BATCH)
              .withSlopeWeight(slopes);
      Split all = new Split(IntStream.range(0, ROWS).toArray(), new int[0], new int[0]);
      KernelPath path = kernels.equals("plain") ? KernelPath.PLAIN : KernelChoice.best();
      trainer = Trainer.start(settings, data(ROWS, slopes > 0), all, path);
    }
  }

  private static TrainingData data(int rows, boolean withSlopes) {
    RandomStream random = RandomStream.of(1, 0);
    double[] inputs = numbers(random, rows * INPUTS);
    double[] targets = new double[rows];
    for (int row = 0; row < rows; row++) {
      targets[row] = Math.sin(3 * inputs[row * INPUTS]) + inputs[row * INPUTS + 1];
    }
    SlopeTargets slopes =
        withSlopes
            ? new SlopeTargets(
                INPUTS, numbers(random, rows * INPUTS * INPUTS), numbers(random, rows * INPUTS))
            : SlopeTargets.NONE;
    return new TrainingData(INPUTS, inputs, targets, slopes);
  }

  private static double[] numbers(RandomStream random, int count) {
    double[] all = new double[count];
    Arrays.setAll(all, k -> random.nextDouble(-1, 1));
    return all;
  }

  /** An epoch. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public EpochFigures train(Run run) {
    return run.trainer.epoch();
  }

  /** Matrices of one step. */
  @State(Scope.Thread)
  public static class Matrices {
    private final int[] sizes = {INPUTS, 32, 32, 1};
    private final DMatrixRMaj[] values = new DMatrixRMaj[4];
    private final DMatrixRMaj[] errors = new DMatrixRMaj[4];
    private final DMatrixRMaj[] weights = new DMatrixRMaj[4];
    private final DMatrixRMaj[] gradients = new DMatrixRMaj[4];

    /** Fills them. */
    @Setup
    public void prepare() {
      RandomStream random = RandomStream.of(2, 0);
      for (int k = 0; k < 4; k++) {
        values[k] = new DMatrixRMaj(BATCH, sizes[k], true, numbers(random, BATCH * sizes[k]));
        errors[k] = new DMatrixRMaj(BATCH, sizes[k], true, numbers(random, BATCH * sizes[k]));
        int below = sizes[Math.max(0, k - 1)];
        weights[k] = new DMatrixRMaj(sizes[k], below, true, numbers(random, sizes[k] * below));
        gradients[k] = new DMatrixRMaj(sizes[k], below);
      }
    }
  }

  /** EJML's products of one step: forwards, backwards, gradients; nothing else of the step. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public double productsByEjml(Matrices m) {
    for (int k = 1; k < 4; k++) {
      CommonOps_DDRM.multTransB(m.values[k - 1], m.weights[k], m.values[k]);
    }
    for (int k = 3; k > 0; k--) {
      CommonOps_DDRM.multTransA(m.errors[k], m.values[k - 1], m.gradients[k]);
      if (k > 1) {
        CommonOps_DDRM.mult(m.errors[k], m.weights[k], m.errors[k - 1]);
      }
    }
    return m.gradients[1].data[0];
  }

  /** A predictor and a row. */
  @State(Scope.Thread)
  public static class One {
    private final double[] row = numbers(RandomStream.of(3, 0), INPUTS);
    private final double[] gradient = new double[INPUTS];
    private Predictor predictor;

    /** Takes first weights. */
    @Setup
    public void prepare() {
      NetworkShape shape = new NetworkShape(INPUTS, List.of(32, 32), Activation.SILU);
      Split all = new Split(IntStream.range(0, ROWS).toArray(), new int[0], new int[0]);
      Trainer trainer =
          Trainer.start(TrainerSettings.standard(shape), data(ROWS, false), all, KernelPath.PLAIN);
      predictor = trainer.network().predictor();
    }
  }

  /** A network of the thesis's descriptor, 8-32-32-1, and four particles. */
  @State(Scope.Thread)
  public static class Particles {
    private final double[] positions = {1, 1, 2.1, 1, 2, 2.2, 0.9, 2.1};
    private Configuration configuration;
    private SurfacePredictor predictor;

    /** Takes first weights; inputs are scaled to their usual size. */
    @Setup
    public void prepare() {
      NetworkShape shape = new NetworkShape(INPUTS, List.of(32, 32), Activation.SILU);
      double[] parameters = Initialiser.GLOROT_UNIFORM.draw(shape, RandomStream.of(4, 0));
      double[] deviations = new double[INPUTS];
      Arrays.fill(deviations, 3e4);
      Network network =
          new Network(
              shape,
              parameters,
              new Scaling(new double[INPUTS], deviations, List.of()),
              Scaling.identity(1),
              KernelPath.PLAIN);
      predictor =
          new SurfaceNetwork(network, DescriptorSettings.THESIS, 4, 2, InputRange.unknown(INPUTS))
              .predictor();
      configuration = new Configuration(new Cell(2, 5), positions);
    }
  }

  /** An energy from coordinates, the descriptor with it. */
  @Benchmark
  public double predictFromCoordinates(Particles particles) {
    particles.positions[7] = 4.2 - particles.positions[7];
    return particles.predictor.energyPerParticle(particles.positions, 5);
  }

  /** The forces, the Jacobian of the descriptor with them. */
  @Benchmark
  public double[] forces(Particles particles) {
    return particles.predictor.forces(particles.configuration);
  }

  /** One row. */
  @Benchmark
  public double predict(One one) {
    one.row[0] = -one.row[0];
    return one.predictor.value(one.row);
  }

  /** One row with the gradient. */
  @Benchmark
  public double predictWithGradient(One one) {
    one.row[0] = -one.row[0];
    return one.predictor.valueAndGradient(one.row, one.gradient);
  }

  /** Rows for the linear model. */
  @State(Scope.Thread)
  public static class Rows {
    private final TrainingData data = data(LINEAR_ROWS, false);
    private final int[] all = IntStream.range(0, LINEAR_ROWS).toArray();
  }

  /** The exact linear model of 50,000 rows; time per row. */
  @Benchmark
  @OperationsPerInvocation(LINEAR_ROWS)
  public double leastAbsolute(Rows rows) {
    return LinearFit.leastAbsolute(rows.data, rows.all).mae();
  }
}
