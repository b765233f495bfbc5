package org.pesexplorer.core.database;

import java.util.Objects;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.Relaxer;
import org.pesexplorer.core.relax.Relaxers;
import org.pesexplorer.core.relax.Slices;

/**
 * Generates the rows of a database, any of them in any order. Each has a stream of its own, fixed
 * by seed and row number, that gives all x of the start, then all y and so on, then the number of
 * scans where that is drawn, then the moves. One thread; rows of the same width one after the other
 * use the same memory.
 */
public final class RowGenerator {
  private final DatabaseSettings settings;
  private final EnergyModel model;
  private final EnergyEvaluator truth;
  private final Runnable watch;
  private final Slices slices = new Slices();
  private Relaxer relaxer;

  /** Prepares for a database. */
  public RowGenerator(DatabaseSettings settings) {
    this(settings, () -> {});
  }

  /**
   * Prepares for a database whose generation can be held up or ended even within a row.
   *
   * @param settings what to generate
   * @param watch called every few milliseconds, for slow potentials in the middle of a sum, and at
   *     least once a row; what it throws comes out of {@link #row}, and this must not be used any
   *     more then
   */
  public RowGenerator(DatabaseSettings settings, Runnable watch) {
    this.settings = settings;
    this.watch = watch;
    this.model = settings.model().watched(watch);
    this.truth = model.evaluator();
  }

  /**
   * Generates a row.
   *
   * @param index which, from 0 to {@link DatabaseSettings#rows} excluded
   * @throws IllegalArgumentException when it cannot be relaxed ({@link Relaxers#start})
   * @throws IllegalStateException when its energy is undefined, or the forces that the method needs
   */
  public GeneratedRow row(int index) {
    Objects.checkIndex(index, settings.rows());
    RandomStream random = Relaxers.stream(settings.seed(), index);
    Cell cell = settings.cell(index);
    Configuration start = Relaxers.draw(cell, settings.particles(), random);
    int scans = scans(settings, index, random);
    if (relaxer == null || !relaxer.start().cell().equals(cell)) {
      relaxer = Relaxers.start(settings.relaxation(), model, start, random);
    } else {
      relaxer.restart(start, random);
    }
    relax((long) scans * relaxer.stepsPerScan());
    Configuration end = relaxer.configuration();
    double energy = truth.energyPerParticle(end);
    if (Double.isNaN(energy)) {
      throw new IllegalStateException("the energy of row " + index + " is not a number");
    }
    double attempted = relaxer.steps();
    return new GeneratedRow(index, end, energy, relaxer.accepted() / attempted, scans);
  }

  private void relax(long steps) {
    watch.run();
    long left = steps;
    while (left > 0 && !relaxer.finished()) {
      long more = slices.next(left);
      relaxer.advance(more);
      left -= more;
      if (left > 0) {
        watch.run();
      }
    }
  }

  private static int scans(DatabaseSettings settings, int index, RandomStream random) {
    return settings.scans().scans(index % settings.rowsPerWidth(), random);
  }

  /**
   * The relaxation of a row by itself, to be played back: its end is the row.
   *
   * @param index which row, before the filter
   */
  public static RelaxationRequest relaxation(DatabaseSettings settings, int index) {
    Objects.checkIndex(index, settings.rows());
    RandomStream random = Relaxers.stream(settings.seed(), index);
    Configuration start = Relaxers.draw(settings.cell(index), settings.particles(), random);
    int scans = scans(settings, index, random);
    int drawn = settings.particles() * settings.dimension() + settings.scans().drawn();
    return new RelaxationRequest(
        settings.relaxation().withScans(scans),
        settings.model(),
        start,
        settings.seed(),
        index,
        drawn);
  }
}
