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
import org.pesexplorer.core.energy.OrbitKernel;

/** Energy and energy change of one move, equation 10, invariant count, relaxed configurations. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class EnergyBenchmark {
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

  /** N v of the next configuration. */
  @Benchmark
  public double energy() {
    return kernel.energy(ensemble.positions, ensemble.offset(advance()), count, ensemble.width);
  }

  /** The change when one particle of the next configuration moves by (0.01, 0.03). */
  @Benchmark
  public double change() {
    int member = advance();
    int offset = ensemble.offset(member);
    int particle = member % count;
    target[0] = ensemble.positions[offset + 2 * particle] + 0.01;
    target[1] = ensemble.positions[offset + 2 * particle + 1] + 0.03;
    return kernel.change(ensemble.positions, offset, count, ensemble.width, particle, target);
  }
}
