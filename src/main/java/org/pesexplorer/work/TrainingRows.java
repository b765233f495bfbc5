package org.pesexplorer.work;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.database.HuntedRows;
import org.pesexplorer.core.database.StructureClassifier;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.SlopeTargets;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SplitTable;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * The rows of a prepared database as a network learns them: inputs, energies per particle, and
 * where wanted the slopes of the energies with the Jacobian of the inputs.
 */
public final class TrainingRows {
  private static final String TITLE = "The network cannot be trained";
  private static final double THESIS_WIDTH = 5;

  private final DatabaseColumns columns;
  private final DescriptorColumns prepared;
  private final Optional<EnergyModel> model;

  /** Rows that a hole hunt has added: for training alone. */
  private final BitSet hunted;

  /**
   * Takes a prepared database in hand.
   *
   * @throws IllegalArgumentException when it is not prepared
   */
  public TrainingRows(Database database) {
    this.columns = database.columns();
    this.prepared =
        database
            .prepared()
            .orElseThrow(() -> new IllegalArgumentException("the database is not prepared"));
    this.model = KnownModel.of(database);
    this.hunted = HuntedRows.of(database);
  }

  /** What the inputs are. */
  public DescriptorSettings descriptor() {
    return prepared.settings();
  }

  /** N. */
  int particles() {
    return columns.particles();
  }

  /** Number of axes. */
  int dimension() {
    return columns.dimension();
  }

  /**
   * The model whose energies these are: that of the settings beside the database, else equation 10
   * where a sample of the rows has its energies; empty where nobody knows.
   */
  public Optional<EnergyModel> model() {
    return model;
  }

  /**
   * Inputs and energies, without slopes.
   *
   * @throws JobException when there are no rows, or the energy of one is not finite
   */
  public TrainingData data() throws JobException {
    return data(SlopeTargets.NONE);
  }

  private TrainingData data(SlopeTargets slopes) throws JobException {
    int rows = columns.rows();
    int width = prepared.length();
    if (rows == 0) {
      throw new JobException(TITLE, "The database has no rows.");
    }
    requireRoom((long) rows * width);
    double[] inputs = new double[rows * width];
    double[] energies = columns.energies().toArray();
    double[] row = new double[width];
    for (int k = 0; k < rows; k++) {
      prepared.inputs().copyRow(k, row);
      System.arraycopy(row, 0, inputs, k * width, width);
      if (!Double.isFinite(energies[k])) {
        throw new JobException(
            TITLE,
            "The energy of row "
                + k
                + " is not finite: leave such rows out, as with generate --max-energy 2.");
      }
    }
    try {
      return new TrainingData(width, inputs, energies, slopes);
    } catch (IllegalArgumentException e) {
      throw new JobException(TITLE, e.getMessage() + ".", e);
    }
  }

  private static void requireRoom(long numbers) throws JobException {
    if (numbers > Integer.MAX_VALUE - 8) {
      throw new JobException(
          TITLE,
          "Its rows make " + numbers + " numbers, more than an array holds: take fewer rows.");
    }
  }

  /**
   * The same with slopes to fit, over all threads that are free: dv/dr of the model for every
   * coordinate, images moving along, and how the inputs change with it.
   *
   * @throws JobException as {@link #data()}, and when a row has no forces
   */
  public TrainingData withSlopes(JobContext context) throws Exception {
    int coordinates = columns.particles() * columns.dimension();
    int size = prepared.length() * coordinates;
    requireRoom((long) columns.rows() * size);
    double[] jacobians = new double[columns.rows() * size];
    double[] slopes = new double[columns.rows() * coordinates];
    context.message("computing the forces of " + columns.rows() + " rows");
    EnergyModel known =
        model.orElseThrow(
            () ->
                new JobException(
                    TITLE,
                    "Forces cannot be fitted: no settings beside the database say which potential"
                        + " its energies are of, and they are not those of equation 10."));
    RowBlocks blocks = RowBlocks.of(columns.rows(), 3e4);
    context.forEach(
        blocks.parts(),
        () -> new Worker(evaluator(), new ModelSurface(known)),
        (part, own, worker) -> {
          for (int row = blocks.from(part); row < blocks.to(part); row++) {
            own.checkCancelled();
            Configuration here = columns.configuration(row);
            double[] jacobian = worker.descriptor.jacobian(here, worker.inputs);
            System.arraycopy(jacobian, 0, jacobians, row * size, size);
            System.arraycopy(slopes(worker, here, row), 0, slopes, row * coordinates, coordinates);
          }
        });
    return data(new SlopeTargets(coordinates, jacobians, slopes));
  }

  private static double[] slopes(Worker worker, Configuration here, int row) throws JobException {
    Optional<double[]> gradient = worker.surface.gradient(here);
    return gradient.orElseThrow(
        () ->
            new JobException(
                TITLE, "Row " + row + " has no forces: two of its particles coincide."));
  }

  private DescriptorEvaluator evaluator() {
    return new DescriptorEvaluator(prepared.settings(), columns.particles(), columns.dimension());
  }

  /** What a thread needs. */
  private static final class Worker {
    private final DescriptorEvaluator descriptor;
    private final ModelSurface surface;
    private final double[] inputs;

    Worker(DescriptorEvaluator descriptor, ModelSurface surface) {
      this.descriptor = descriptor;
      this.surface = surface;
      inputs = new double[descriptor.length()];
    }
  }

  /**
   * Deals out the rows. Those that a hole hunt has added are for training alone: the plan deals out
   * the others as if they were not there, so that the test part stays what it was.
   *
   * @throws JobException when the plan does not fit these rows, in words
   */
  public Split split(SplitPlan plan, TrainingData data) throws JobException {
    int[] dealt = IntStream.range(0, columns.rows()).filter(row -> !hunted.get(row)).toArray();
    int[] classes = plan.kind() == SplitPlan.Kind.CLASS ? classes(dealt) : new int[0];
    double[] widths =
        plan.kind() == SplitPlan.Kind.WIDTH
            ? Arrays.stream(dealt).mapToDouble(columns::width).toArray()
            : new double[0];
    try {
      Split.Part[] parts =
          plan.parts(
              dealt.length,
              new SplitTable(
                  data.width(),
                  hunted.isEmpty() ? data.inputs() : Training.inputs(data, dealt),
                  hunted.isEmpty() ? data.targets() : Training.truth(data, dealt),
                  classes,
                  widths));
      Split.Part[] all = new Split.Part[columns.rows()];
      Arrays.fill(all, Split.Part.TRAINING);
      for (int k = 0; k < dealt.length; k++) {
        all[dealt[k]] = parts[k];
      }
      return Split.of(all);
    } catch (IllegalArgumentException e) {
      throw new JobException(TITLE, e.getMessage() + ".", e);
    }
  }

  private int[] classes(int[] dealt) {
    StructureClassifier classifier =
        StructureClassifier.of(
            model.map(EnergyModel::potential).orElseGet(ForceShiftedLennardJones::standard));
    int[] classes = new int[dealt.length];
    for (int k = 0; k < classes.length; k++) {
      classes[k] = classifier.classify(columns.configuration(dealt[k])).code();
    }
    return classes;
  }

  /** The width nearest to that of the thesis's path, 5 R_c. */
  double pathWidth() {
    double best = Double.NaN;
    for (double width : columns.widths()) {
      if (!(Math.abs(width - THESIS_WIDTH) >= Math.abs(best - THESIS_WIDTH))) {
        best = width;
      }
    }
    return best;
  }
}
