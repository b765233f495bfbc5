package org.pesexplorer.bench;

import java.time.Duration;
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
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.RowGenerator;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.io.DatabaseJson;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.work.GenerateJob;
import org.pesexplorer.work.GenerateRequest;

/**
 * A database of 50,000 points: four particles, width 5, 40 scans, all kept. "live" is relaxed at
 * depth auto, which is 1 here, with the uniform weighting; "thesis" as the thesis's program does.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DatabaseBenchmark {
  private static final int POINTS = 50_000;

  /** What is generated. */
  @State(Scope.Benchmark)
  public static class Work {
    /** How it is relaxed. */
    @Param({"live", "thesis"})
    public String kind;

    private DatabaseSettings settings;
    private Database database;

    /** Makes the settings, and a database to write. */
    @Setup
    public void prepare() {
      boolean thesis = kind.equals("thesis");
      settings =
          (thesis ? DatabasePreset.THESIS : DatabasePreset.OVER_RELAXED)
              .settings()
              .withPoints(POINTS)
              .withScans(new ScanPlan.Fixed(40))
              .withFilter(EnergyFilter.NONE);
      database = generate(1);
    }

    Database generate(int threads) {
      try (ThreadJobRunner runner = ThreadJobRunner.withThreads(threads)) {
        JobHandle<Database> handle =
            runner.submit(
                "Generate", JobPool.COMPUTE, new GenerateJob(GenerateRequest.inMemory(settings)));
        handle.awaitSettled(Duration.ofMinutes(5));
        return handle.result().orElseThrow();
      }
    }
  }

  /** The rows alone, one thread. */
  @Benchmark
  public double rows(Work work) {
    RowGenerator generator = new RowGenerator(work.settings);
    double sum = 0;
    for (int row = 0; row < POINTS; row++) {
      sum += generator.row(row).energy();
    }
    return sum;
  }

  /** The whole job in memory, one thread. */
  @Benchmark
  public Database oneThread(Work work) {
    return work.generate(1);
  }

  /** The whole job in memory, two threads. */
  @Benchmark
  public Database twoThreads(Work work) {
    return work.generate(2);
  }

  /** The text of the file, one thread. */
  @Benchmark
  public long text(Work work) {
    DatabaseJson json = new DatabaseJson(work.database);
    long bytes = 0;
    for (int k = 0; k < json.pieces(); k++) {
      bytes += json.piece(k).length;
    }
    return bytes;
  }
}
