package org.pesexplorer.core.network;

import java.util.Arrays;
import org.pesexplorer.core.descriptor.TwinSearch;

/**
 * How far rows are from the nearest row of training: the Euclidean distance in inputs scaled by the
 * training part, in deviations. A row of training does not count as its own neighbour. May be
 * shared between threads; each asks through a {@link Worker} of its own.
 */
public final class TrainingDistances {
  private final TrainingData data;
  private final Scaling scaling;
  private final TwinSearch search;

  /** Which point of the tree a row is, -1 for none. */
  private final int[] points;

  /**
   * Scales the rows of training and builds the tree.
   *
   * @param training at least one row; not modified
   */
  public TrainingDistances(TrainingData data, int[] training) {
    this.data = data;
    scaling = Scaling.fit(data.inputs(), data.width(), training);
    search = new TwinSearch(scaling.apply(data.inputs(), training), data.width());
    points = new int[data.rows()];
    Arrays.fill(points, -1);
    for (int k = 0; k < training.length; k++) {
      points[training[k]] = k;
    }
  }

  /** A place to ask from, for one thread. */
  public Worker worker() {
    return new Worker();
  }

  /** Asks for the distances of rows. */
  public final class Worker {
    private final TwinSearch.Query query = search.query(1);
    private final double[] place = new double[data.width()];

    private Worker() {}

    /** The distance of a row; infinite for the only row of training. */
    public double distance(int row) {
      int found = points[row] >= 0 ? query.find(points[row]) : query.findAt(scaled(row), 0);
      return found == 0 ? Double.POSITIVE_INFINITY : query.distance(0);
    }

    /**
     * The distance of any inputs; 0 for those of a row of training.
     *
     * @param inputs as many as a row has, not scaled; not modified
     * @throws IllegalArgumentException when there are others
     */
    public double distanceOf(double[] inputs) {
      if (inputs.length != place.length) {
        throw new IllegalArgumentException(
            "rows have " + place.length + " inputs, there are " + inputs.length);
      }
      query.findAt(scaled(inputs, 0), 0);
      return query.distance(0);
    }

    private double[] scaled(int row) {
      return scaled(data.inputs(), row * place.length);
    }

    private double[] scaled(double[] inputs, int from) {
      for (int c = 0; c < place.length; c++) {
        place[c] = scaling.apply(c, inputs[from + c]);
      }
      return place;
    }
  }
}
