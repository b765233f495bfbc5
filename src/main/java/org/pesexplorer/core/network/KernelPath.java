package org.pesexplorer.core.network;

/**
 * Which arithmetic makes a result. The same seed gives the same bits on the same path; between
 * paths sums are rounded differently, so results agree to rounding only. What was trained says its
 * path.
 */
public enum KernelPath {
  /** Plain loops: wherever Java runs. */
  PLAIN,
  /** The incubating vector interface with 2 doubles a register. */
  VECTOR_128,
  /** The incubating vector interface with 4 doubles a register. */
  VECTOR_256,
  /** The incubating vector interface with 8 doubles a register. */
  VECTOR_512
}
