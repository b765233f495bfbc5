package org.pesexplorer.core.relax;

/**
 * All that a relaxation needs to go on where it was. Arrays are the owner's alone and never
 * modified.
 *
 * @param steps steps taken
 * @param accepted steps accepted
 * @param recent the last of them as bits, the last one in bit 0
 * @param energy N v as the run carries it along, in the relaxer's own unit
 * @param largest the largest |N v| since that sum was last taken afresh
 * @param random the state of the random numbers; 0 where none are drawn
 * @param positions N * d coordinates inside the cell, in the relaxer's own unit
 * @param memory what else a method remembers: step size, velocities
 */
public record RelaxerState(
    long steps,
    long accepted,
    long recent,
    double energy,
    double largest,
    long random,
    double[] positions,
    double[] memory) {}
