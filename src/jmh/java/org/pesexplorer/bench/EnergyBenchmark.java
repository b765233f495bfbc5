package org.pesexplorer.bench;

import java.util.OptionalInt;
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
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.OrbitKernel;
import org.pesexplorer.core.energy.Surface;
import org.pesexplorer.core.energy.SurfaceRequest;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/**
 * Equation 10, invariant count, two dimensions: energy, energy change of one move, surface. Each
 * call takes the next of many relaxed configurations, so that no branch is learnt by heart.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
public class EnergyBenchmark {

  /** Configurations for energies and moves. */
  @State(Scope.Thread)
  public static class Relaxed {
    /** Number of particles. */
    @Param({"4", "20", "100"})
    public int count;

    private Ensemble ensemble;
    private OrbitKernel kernel;
    private final double[] target = new double[2];
    private int next;

    /** Makes the configurations. */
    @Setup
    public void relax() {
      ensemble = new Ensemble(count);
      kernel = Ensemble.kernel();
    }

    private int advance() {
      next = (next + 1) % Ensemble.SIZE;
      return next;
    }
  }

  /** Configurations for surfaces. */
  @State(Scope.Thread)
  public static class Fixed {
    /** Number of particles that stay where they are. */
    @Param({"4", "20"})
    public int fixed;

    private Configuration[] configurations;
    private EnergyEvaluator evaluator;
    private SurfaceRequest request;
    private int next;

    /** Makes the configurations. */
    @Setup
    public void relax() {
      Ensemble ensemble = new Ensemble(fixed);
      Cell cell = new Cell(2, ensemble.width);
      configurations = new Configuration[Ensemble.SIZE];
      for (int member = 0; member < configurations.length; member++) {
        double[] positions = new double[2 * fixed];
        System.arraycopy(ensemble.positions, ensemble.offset(member), positions, 0, 2 * fixed);
        configurations[member] = new Configuration(cell, positions);
      }
      evaluator =
          new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT).evaluator();
      request = SurfaceRequest.wholeCell(OptionalInt.empty(), 200, ensemble.width);
    }
  }

  /** N v of the next configuration. */
  @Benchmark
  public double energy(Relaxed relaxed) {
    Ensemble ensemble = relaxed.ensemble;
    int offset = ensemble.offset(relaxed.advance());
    return relaxed.kernel.energy(ensemble.positions, offset, ensemble.count, ensemble.width);
  }

  /** The change when one particle of the next configuration moves by (0.01, 0.03). */
  @Benchmark
  public double change(Relaxed relaxed) {
    Ensemble ensemble = relaxed.ensemble;
    int member = relaxed.advance();
    int offset = ensemble.offset(member);
    int particle = member % ensemble.count;
    relaxed.target[0] = ensemble.positions[offset + 2 * particle] + 0.01;
    relaxed.target[1] = ensemble.positions[offset + 2 * particle + 1] + 0.03;
    return relaxed.kernel.change(
        ensemble.positions, offset, ensemble.count, ensemble.width, particle, relaxed.target);
  }

  /** The surface of a probe on 200 x 200 points, fixed particles taken from the next one. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Surface surface(Fixed state) {
    state.next = (state.next + 1) % state.configurations.length;
    return state
        .evaluator
        .surface(state.configurations[state.next], state.request, () -> false)
        .orElseThrow();
  }
}
