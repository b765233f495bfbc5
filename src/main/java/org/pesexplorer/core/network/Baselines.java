package org.pesexplorer.core.network;

import org.pesexplorer.core.descriptor.TwinSearch;

/**
 * What simple models make of the same rows: a network that does not beat them has learnt nothing
 * worth having. All are fitted to the training part and judged where the network is.
 *
 * @param constant the median of the training energies
 * @param nearest the energy of the nearest training row in scaled inputs
 * @param fiveNearest the mean of the five nearest
 * @param linear the linear model with the least mean absolute error; of no rows where there are
 *     fewer rows than inputs
 */
public record Baselines(
    ErrorFigures constant, ErrorFigures nearest, ErrorFigures fiveNearest, ErrorFigures linear) {
  private static final int FIVE = 5;

  /** Of no rows. */
  public static final Baselines NONE =
      new Baselines(ErrorFigures.NONE, ErrorFigures.NONE, ErrorFigures.NONE, ErrorFigures.NONE);

  /**
   * Fits and judges.
   *
   * @param training rows to fit
   * @param judged rows to predict, none of them of training; without one all figures are of no rows
   * @param watch called now and then; what it throws ends the work
   */
  public static Baselines of(TrainingData data, int[] training, int[] judged, Runnable watch) {
    if (judged.length == 0) {
      return NONE;
    }
    double[] truth = new double[judged.length];
    for (int k = 0; k < judged.length; k++) {
      truth[k] = data.targets()[judged[k]];
    }
    watch.run();
    double[][] near = nearest(data, training, judged, watch);
    ErrorFigures linear = ErrorFigures.NONE;
    if (training.length > data.width() + 1) {
      linear = line(LinearFit.leastAbsolute(data, training), data, judged, truth);
    }
    return new Baselines(
        line(LinearFit.median(data, training), data, judged, truth),
        ErrorFigures.of(near[0], truth),
        ErrorFigures.of(near[1], truth),
        linear);
  }

  private static ErrorFigures line(LinearFit fit, TrainingData data, int[] judged, double[] truth) {
    double[] predicted = new double[judged.length];
    for (int k = 0; k < judged.length; k++) {
      double value = fit.bias();
      for (int c = 0; c < data.width(); c++) {
        value += fit.weights()[c] * data.inputs()[judged[k] * data.width() + c];
      }
      predicted[k] = value;
    }
    return ErrorFigures.of(predicted, truth);
  }

  /** Predictions by the nearest row, and by the mean of five. */
  private static double[][] nearest(
      TrainingData data, int[] training, int[] judged, Runnable watch) {
    Scaling scaling = Scaling.fit(data.inputs(), data.width(), training);
    TwinSearch search = new TwinSearch(scaling.apply(data.inputs(), training), data.width());
    double[] places = scaling.apply(data.inputs(), judged);
    TwinSearch.Query query = search.query(FIVE);
    double[][] predicted = new double[2][judged.length];
    for (int k = 0; k < judged.length; k++) {
      if (k % 1024 == 0) {
        watch.run();
      }
      int found = query.findAt(places, k * data.width());
      double sum = 0;
      for (int n = 0; n < found; n++) {
        sum += data.targets()[training[query.neighbour(n)]];
      }
      predicted[0][k] = data.targets()[training[query.neighbour(0)]];
      predicted[1][k] = sum / found;
    }
    return predicted;
  }
}
