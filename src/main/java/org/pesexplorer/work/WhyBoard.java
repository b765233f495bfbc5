package org.pesexplorer.work;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.study.WhyCell;
import org.pesexplorer.core.study.WhyDatabase;
import org.pesexplorer.core.study.WhyGround;
import org.pesexplorer.core.study.WhyRow;
import org.pesexplorer.core.study.WhySettings;
import org.pesexplorer.core.study.WhyStudy;
import org.pesexplorer.jobs.JobContext;

/**
 * What a study has come to so far, and how far it is. Costs are in epochs of the larger networks,
 * as measured: of the same number of rows, all grow with it. Safe for several threads.
 */
final class WhyBoard {
  private static final long NANOS_BETWEEN = 250_000_000;
  private static final double GENERATING = 200;

  /** Baselines and the exact linear model grow with the rows, paths do not. */
  private static final double GROUND = 50;

  private static final double JUDGING = 40;
  private static final double LINEAR_EPOCH = 0.15;

  private final WhySettings settings;
  private final Consumer<? super WhyStudy> interim;
  private final JobContext context;
  private final double total;
  private final Map<WhyDatabase, WhyGround> grounds = new EnumMap<>(WhyDatabase.class);
  private final Map<WhyCell, WhyRow> rows = new EnumMap<>(WhyCell.class);
  private final Map<WhyCell, List<EpochFigures>> learning = new EnumMap<>(WhyCell.class);
  private double done;
  private long shownAt;

  WhyBoard(WhySettings settings, Consumer<? super WhyStudy> interim, JobContext context) {
    this.settings = settings;
    this.interim = interim;
    this.context = context;
    double sum = WhyDatabase.values().length * (GENERATING + GROUND);
    for (WhyCell cell : WhyCell.values()) {
      sum += settings.epochs() * epoch(cell) + JUDGING;
    }
    total = sum;
  }

  private static double epoch(WhyCell cell) {
    return cell.linear() ? LINEAR_EPOCH : 1;
  }

  private void advance(double cost) {
    done += cost;
    context.progress(
        done / total,
        rows.size()
            + " of "
            + WhyCell.values().length
            + " networks, "
            + grounds.size()
            + " of "
            + WhyDatabase.values().length
            + " databases are finished");
  }

  /** A database is generated. */
  synchronized void generated() {
    advance(GENERATING);
  }

  /** A database is finished. */
  synchronized void take(WhyGround ground) {
    grounds.put(ground.which(), ground);
    advance(GROUND);
    show();
  }

  /** A network has done an epoch. */
  synchronized void take(WhyCell cell, EpochFigures figures) {
    learning.computeIfAbsent(cell, none -> new ArrayList<>()).add(figures);
    advance(epoch(cell));
    if (System.nanoTime() - shownAt >= NANOS_BETWEEN) {
      show();
    }
  }

  /** A network is finished. */
  synchronized void take(WhyRow row) {
    rows.put(row.cell(), row);
    advance(JUDGING);
    show();
  }

  private void show() {
    interim.accept(study());
    shownAt = System.nanoTime();
  }

  /** What is known. */
  synchronized WhyStudy study() {
    return new WhyStudy(settings, grounds, rows, learning);
  }
}
