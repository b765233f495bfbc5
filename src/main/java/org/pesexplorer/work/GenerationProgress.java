package org.pesexplorer.work;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.io.JournalLayout;

/** Knows which blocks are finished, and shows what they hold. Safe for several threads. */
final class GenerationProgress {
  /** The least time between two views. */
  private static final long NANOS_BETWEEN = 250_000_000;

  /** A view has no more energies than that. */
  private static final int MOST_ENERGIES = 1 << 16;

  private final JournalLayout layout;
  private final ColumnsBuilder columns;
  private final Consumer<? super GenerationView> interim;
  private final int every;

  /** Guarded by this, as are the rows of these blocks. */
  private final BitSet blocks;

  private int rows;
  private long shownAt = System.nanoTime();

  /**
   * Begins with some blocks.
   *
   * @param blocks those that are finished; owned by this from here on
   */
  GenerationProgress(
      JournalLayout layout,
      ColumnsBuilder columns,
      BitSet blocks,
      Consumer<? super GenerationView> interim) {
    this.layout = layout;
    this.columns = columns;
    this.blocks = blocks;
    this.interim = interim;
    this.every = 1 + (columns.rows() - 1) / MOST_ENERGIES;
    blocks.stream().forEach(block -> rows += layout.to(block) - layout.from(block));
  }

  /** Takes note of a block whose rows are set. */
  synchronized String finished(int block) {
    blocks.set(block);
    rows += layout.to(block) - layout.from(block);
    if (System.nanoTime() - shownAt >= NANOS_BETWEEN) {
      show();
    }
    return message();
  }

  synchronized String message() {
    return "row " + rows + " of " + columns.rows();
  }

  /** Shows what is finished. */
  synchronized void show() {
    double[] energies = new double[rows / every + blocks.cardinality() + 1];
    int size = 0;
    for (int block = blocks.nextSetBit(0); block >= 0; block = blocks.nextSetBit(block + 1)) {
      int first = (layout.from(block) + every - 1) / every * every;
      for (int row = first; row < layout.to(block); row += every) {
        energies[size++] = columns.energy(row);
      }
    }
    interim.accept(new GenerationView(rows, columns.rows(), Arrays.copyOf(energies, size), every));
    shownAt = System.nanoTime();
  }
}
