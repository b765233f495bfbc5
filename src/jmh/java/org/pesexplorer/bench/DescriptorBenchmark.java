package org.pesexplorer.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.relax.Relaxer;
import org.pesexplorer.core.relax.Relaxers;

/**
 * Descriptors of relaxed configurations at density 0.16, orders -2 and -3, two dimensions, one
 * thread. Each call takes the next of 512 configurations.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class DescriptorBenchmark {
  private static final int CONFIGURATIONS = 512;
  private static final double DENSITY = 0.16;

  /** What is described. */
  @State(Scope.Thread)
  public static class Rows {
    /** Particles in the cell. */
    @Param({"4", "20"})
    public int count;

    /** The range R0p. */
    @Param({"20", "3"})
    public double r0p;

    /** What is taken of the matrices. */
    @Param({"EIGENVALUES", "POWER_SUMS"})
    public DescriptorKind kind;

    private final double[][] positions = new double[CONFIGURATIONS][];
    private final Configuration[] configurations = new Configuration[CONFIGURATIONS];
    private double width;
    private DescriptorEvaluator evaluator;
    private double[] out;
    private int next;

    /** Relaxes the configurations. */
    @Setup
    public void prepare() {
      width = Math.sqrt(count / DENSITY);
      Cell cell = new Cell(2, width);
      EnergyModel model =
          new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);
      for (int k = 0; k < CONFIGURATIONS; k++) {
        RandomStream random = Relaxers.stream(12345, k);
        Configuration start = Relaxers.draw(cell, count, random);
        Relaxer relaxer = Relaxers.start(RelaxationSettings.DEFAULT, model, start, random);
        relaxer.advance(40L * relaxer.stepsPerScan());
        configurations[k] = relaxer.configuration();
        positions[k] = configurations[k].positions();
      }
      DescriptorSettings thesis = DescriptorSettings.THESIS;
      evaluator =
          new DescriptorEvaluator(new DescriptorSettings(thesis.orders(), r0p, kind), count, 2);
      out = new double[evaluator.length()];
    }

    private int next() {
      next = (next + 1) % CONFIGURATIONS;
      return next;
    }
  }

  /** The inputs of a configuration. */
  @Benchmark
  public double[] inputs(Rows rows) {
    rows.evaluator.inputs(rows.positions[rows.next()], rows.width, rows.out);
    return rows.out;
  }

  /** The inputs of a configuration and their gradients. */
  @Benchmark
  public double[] jacobian(Rows rows) {
    return rows.evaluator.jacobian(rows.configurations[rows.next()], rows.out);
  }
}
