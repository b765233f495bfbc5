/**
 * Descriptors of configurations for learning: proximity matrices, their eigenvalues or power sums,
 * exact gradients, and what a descriptor can and cannot tell apart. Formulas in docs/theory.md.
 */
package org.pesexplorer.core.descriptor;
