package org.pesexplorer.core.network;

import java.util.Arrays;
import org.pesexplorer.core.random.RandomStream;

/** An epoch of steps down the gradient, batch by batch in an order drawn anew for each epoch. */
final class MiniBatches implements EpochMethod {
  private final TrainerSettings settings;
  private final ScaledRows rows;
  private final Propagation network;
  private final Optimiser optimiser;
  private final Loss loss;
  private final SlopeBatch slopes;
  private final double[] gradient;
  private final double[] errors;
  private final int[] order;

  MiniBatches(TrainerSettings settings, ScaledRows rows, Kernels kernels) {
    this.settings = settings;
    this.rows = rows;
    int batch = Math.min(settings.batch(), rows.count());
    network = new Propagation(settings.shape(), kernels, batch);
    int parameters = settings.shape().parameters();
    optimiser = Optimiser.start(settings.optimiser(), parameters);
    loss = settings.loss().scaled(rows.targetUnit());
    slopes =
        settings.slopeWeight() > 0
            ? new SlopeBatch(rows, network, loss, settings.slopeWeight(), batch)
            : null;
    gradient = new double[parameters];
    errors = new double[Propagation.padded(batch)];
    order = new int[rows.count()];
  }

  @Override
  public Sums run(double[] w, int epoch, double reduced, Runnable watch) {
    shuffle(epoch);
    int size = settings.batch();
    double share = Math.min(1, (double) size / rows.count());
    double lossSum = 0;
    double absoluteSum = 0;
    double rate = 0;
    for (int from = 0, batch = 0; from < rows.count(); from += size, batch++) {
      watch.run();
      int count = Math.min(size, rows.count() - from);
      int n = network.gather(rows.inputs(), order, from, count);
      network.forward(w, n);
      absoluteSum += takeErrors(from, count, n);
      double one = loss.turn(errors, count);
      Arrays.fill(gradient, 0);
      one += backward(w, from, count, n);
      if (!Double.isFinite(one)) {
        throw Diagnosis.of(settings, rows, w, epoch, batch + 1);
      }
      lossSum += one * count;
      double done = epoch - 1 + batch * share;
      rate =
          settings.optimiser().rate()
              * settings.schedule().factor(done, share, settings.epochs(), reduced);
      optimiser.step(w, gradient, rate);
    }
    return new Sums(lossSum / rows.count(), absoluteSum / rows.count(), rate);
  }

  /** Fills the errors, zero beyond the batch, and sums their sizes. */
  private double takeErrors(int from, int count, int n) {
    double[] outputs = network.outputs();
    double sum = 0;
    for (int i = 0; i < count; i++) {
      errors[i] = outputs[i] - rows.targets()[order[from + i]];
      sum += Math.abs(errors[i]);
    }
    Arrays.fill(errors, count, n, 0);
    return sum;
  }

  /** Adds the gradient of the batch; returns what slopes add to its loss. */
  private double backward(double[] w, int from, int count, int n) {
    if (slopes != null) {
      return slopes.backward(w, order, from, count, n, errors, gradient);
    }
    System.arraycopy(errors, 0, network.outputErrors(), 0, n);
    network.backward(w, gradient, n);
    return 0;
  }

  /** The order of an epoch depends on the seed and the epoch alone. */
  private void shuffle(int epoch) {
    RandomStream random = RandomStream.of(settings.seed(), epoch);
    for (int k = 0; k < order.length; k++) {
      int other = random.nextInt(k + 1);
      order[k] = order[other];
      order[other] = k;
    }
  }

  @Override
  public double[] memory() {
    return optimiser.memory();
  }

  @Override
  public void restore(double[] memory) {
    optimiser.restore(memory);
  }
}
