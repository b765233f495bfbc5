package org.pesexplorer.bench;

import java.util.concurrent.TimeUnit;
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
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.relax.Relaxer;
import org.pesexplorer.core.relax.Relaxers;

/**
 * Relaxation by random moves, four particles, two dimensions, 40 scans, one thread: time per
 * attempted move, the drawing of the start and the final energy included.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RelaxationBenchmark {
  private static final int COUNT = 4;
  private static final int SCANS = 40;
  private static final int MOVES = COUNT * SCANS;

  /** What is relaxed. */
  @State(Scope.Thread)
  public static class Run {
    /** "live" is the default relaxation, "thesis" that of the thesis's program. */
    @Param({"live", "thesis"})
    public String kind;

    /** Width of the cell. */
    @Param({"5", "2.5"})
    public double width;

    private Cell cell;
    private long index;
    private Relaxer relaxer;

    /** Makes the settings. */
    @Setup
    public void prepare() {
      boolean thesis = kind.equals("thesis");
      RelaxationSettings settings =
          RelaxationSettings.DEFAULT
              .withImages(thesis ? Images.FROZEN : Images.LIVE)
              .withDepth(thesis ? ImageDepth.of(1) : ImageDepth.AUTO);
      EnergyModel model =
          new EnergyModel(
              ForceShiftedLennardJones.standard(),
              EnergySettings.DEFAULT.withCounting(thesis ? Counting.THESIS : Counting.INVARIANT));
      cell = new Cell(2, width);
      RandomStream random = Relaxers.stream(12345, -1);
      relaxer = Relaxers.start(settings, model, Relaxers.draw(cell, COUNT, random), random);
    }
  }

  /** A random configuration after 40 scans. */
  @Benchmark
  @OperationsPerInvocation(MOVES)
  public double relax(Run run) {
    RandomStream random = Relaxers.stream(12345, run.index++);
    Configuration start = Relaxers.draw(run.cell, COUNT, random);
    run.relaxer.restart(start, random);
    run.relaxer.advance(MOVES);
    return run.relaxer.energyPerParticle();
  }
}
