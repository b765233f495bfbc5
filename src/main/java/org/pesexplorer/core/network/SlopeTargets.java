package org.pesexplorer.core.network;

/**
 * Derivatives of the target with respect to coordinates, to be fitted beside it. For forces the
 * slopes are those of the target, without the sign: with targets v, dv/dq = -F/N.
 *
 * @param coordinates how many a row; 0 means that there are none
 * @param jacobian derivative of input k of a row with respect to coordinate c at {@code (row *
 *     inputs + k) * coordinates + c}; not modified, not copied
 * @param slopes derivative of the target with respect to coordinate c at {@code row * coordinates +
 *     c}; not modified, not copied
 */
public record SlopeTargets(int coordinates, double[] jacobian, double[] slopes) {

  /** No slopes. */
  public static final SlopeTargets NONE = new SlopeTargets(0, new double[0], new double[0]);
}
