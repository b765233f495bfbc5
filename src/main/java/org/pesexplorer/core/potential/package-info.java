/** Pair and triplet functions (docs/theory.md), pure and without state. R_c = E_c = 1 inside. */
package org.pesexplorer.core.potential;
