package org.pesexplorer.core.study;

import java.util.Objects;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;

/**
 * All that the study is determined by.
 *
 * @param points rows wanted of each database
 * @param epochs of each network
 * @param paths random straight paths along which gradients are judged, beside the thesis's
 * @param seed of databases, splits, first weights and the order of rows
 * @param kernels the arithmetic of training; with all else it makes the bits
 */
public record WhySettings(int points, int epochs, int paths, long seed, KernelPath kernels) {
  /** Rows of each database where nobody says otherwise. */
  public static final int POINTS = 12_000;

  /** Epochs of each network where nobody says otherwise. */
  public static final int EPOCHS = 250;

  /** Fewer rows leave a test part of too few. */
  public static final int LEAST_POINTS = 200;

  /** More are for the commands that generate and train. */
  public static final int MOST_POINTS = 1_000_000;

  /** The most epochs. */
  public static final int MOST_EPOCHS = 100_000;

  private static final int MOST_PATHS = 10_000;
  private static final int BATCH = 128;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of its range
   */
  public WhySettings {
    Objects.requireNonNull(kernels, "kernels");
    require("points", points, LEAST_POINTS, MOST_POINTS);
    require("epochs", epochs, 1, MOST_EPOCHS);
    require("paths", paths, 1, MOST_PATHS);
  }

  private static void require(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "the number of " + what + " must be from " + least + " to " + most + ", was " + value);
    }
  }

  /** Of the usual size. */
  public static WhySettings standard(long seed, KernelPath kernels) {
    return new WhySettings(POINTS, EPOCHS, PathFigures.PATHS, seed, kernels);
  }

  /** What is generated. */
  public DatabaseSettings database(WhyDatabase database) {
    return database.settings(points, seed);
  }

  /** 70 % training, 15 % validation, 15 % test, by chance. */
  public SplitPlan split() {
    return SplitPlan.standard(seed);
  }

  /**
   * How a network is trained: all alike but for its shape and scaling.
   *
   * @param inputs how many it reads
   */
  public TrainerSettings trainer(WhyCell cell, int inputs) {
    Activation activation = cell.linear() ? Activation.LINEAR : Activation.SILU;
    return TrainerSettings.standard(new NetworkShape(inputs, cell.layers(), activation))
        .withLength(epochs, BATCH)
        .withSeed(seed)
        .withScaling(cell.scaled());
  }
}
