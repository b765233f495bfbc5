package org.pesexplorer.core.network;

import java.util.Arrays;
import org.pesexplorer.core.random.RandomStream;

/** k-means with the first centres drawn far apart (Arthur and Vassilvitskii, 2007). */
final class Clusters {
  private static final int ROUNDS = 20;

  private final double[] points;
  private final int columns;
  private final int rows;
  private final RandomStream random;

  Clusters(double[] points, int columns, RandomStream random) {
    this.points = points;
    this.columns = columns;
    this.random = random;
    rows = points.length / columns;
  }

  /** The cluster of each row, from 0; some may be empty. */
  int[] labels(int count) {
    double[] centres = first(count);
    int[] labels = new int[rows];
    for (int round = 0; round < ROUNDS; round++) {
      boolean changed = false;
      for (int row = 0; row < rows; row++) {
        int nearest = nearest(row, centres, count);
        changed |= nearest != labels[row];
        labels[row] = nearest;
      }
      if (!changed && round > 0) {
        break;
      }
      move(centres, labels, count);
    }
    return labels;
  }

  private double[] first(int count) {
    double[] centres = new double[count * columns];
    double[] distances = new double[rows];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    int chosen = random.nextInt(rows);
    for (int c = 0; c < count; c++) {
      System.arraycopy(points, chosen * columns, centres, c * columns, columns);
      double sum = 0;
      for (int row = 0; row < rows; row++) {
        distances[row] = Math.min(distances[row], distance(row, centres, c));
        sum += distances[row];
      }
      chosen = draw(distances, sum);
    }
    return centres;
  }

  /** A row with a chance in proportion to its distance. */
  private int draw(double[] distances, double sum) {
    double left = random.nextDouble() * sum;
    int last = 0;
    for (int row = 0; row < rows; row++) {
      if (distances[row] > 0) {
        last = row;
        left -= distances[row];
        if (left < 0) {
          break;
        }
      }
    }
    return last;
  }

  private int nearest(int row, double[] centres, int count) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < count; c++) {
      double distance = distance(row, centres, c);
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    return best;
  }

  private double distance(int row, double[] centres, int centre) {
    double sum = 0;
    for (int k = 0; k < columns; k++) {
      double off = points[row * columns + k] - centres[centre * columns + k];
      sum += off * off;
    }
    return sum;
  }

  /** Brings each centre to the mean of its rows; one without rows stays. */
  private void move(double[] centres, int[] labels, int count) {
    double[] sums = new double[count * columns];
    int[] sizes = new int[count];
    for (int row = 0; row < rows; row++) {
      sizes[labels[row]]++;
      for (int k = 0; k < columns; k++) {
        sums[labels[row] * columns + k] += points[row * columns + k];
      }
    }
    for (int k = 0; k < sums.length; k++) {
      int size = sizes[k / columns];
      centres[k] = size > 0 ? sums[k] / size : centres[k];
    }
  }
}
