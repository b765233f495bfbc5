/**
 * The sums over pairs and triangles: energy per particle, its five terms, forces, the energy change
 * of one move, surfaces on a grid. Formulas in docs/theory.md.
 */
package org.pesexplorer.core.energy;
