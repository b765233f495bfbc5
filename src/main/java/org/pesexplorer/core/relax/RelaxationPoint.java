package org.pesexplorer.core.relax;

/**
 * One point of the curves of a relaxation.
 *
 * @param steps steps taken so far
 * @param accepted how many of them were accepted
 * @param believed the energy per particle v that the relaxation goes by, in E_c
 * @param energy the true v of the model, all images where they belong, in E_c
 */
public record RelaxationPoint(long steps, long accepted, double believed, double energy) {}
