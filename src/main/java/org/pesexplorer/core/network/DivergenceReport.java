package org.pesexplorer.core.network;

import java.util.List;

/**
 * Why training stopped with a number that is not finite.
 *
 * @param epoch from 1
 * @param batch from 1; 0 when it showed at the end of the epoch
 * @param what where it was seen
 * @param cause the likely cause, a sentence for the user
 * @param advice what to try, most promising first
 */
public record DivergenceReport(int epoch, int batch, What what, String cause, List<String> advice) {

  /** Where a number was not finite. */
  public enum What {
    /** The loss of a batch. */
    LOSS,
    /** A weight or bias. */
    WEIGHT,
    /** A prediction for the validation part. */
    VALIDATION
  }

  /** Copies. */
  public DivergenceReport {
    advice = List.copyOf(advice);
  }
}
