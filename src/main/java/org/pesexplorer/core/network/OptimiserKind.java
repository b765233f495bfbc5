package org.pesexplorer.core.network;

/**
 * Ways to change parameters step by step, each as Keras documents it (docs/theory.md, "Networks").
 */
public enum OptimiserKind {
  /** Steps down the gradient, with momentum where wanted. */
  SGD,
  /** Steps by the mean gradient over the root of its mean square (Kingma and Ba, 2015). */
  ADAM,
  /** Adam with Nesterov's momentum (Dozat, 2016). */
  NADAM,
  /** Steps over the root of the sum of all squares (Duchi and others, 2011). */
  ADAGRAD,
  /** Steps over the root of the running mean of squares (Hinton, 2012). */
  RMSPROP,
  /** Steps as large as recent ones were (Zeiler, 2012). */
  ADADELTA,
  /** Damped least squares on all rows at once, for small networks and square losses. */
  LEVENBERG_MARQUARDT
}
