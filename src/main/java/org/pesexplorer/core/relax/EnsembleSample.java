package org.pesexplorer.core.relax;

import org.pesexplorer.core.cell.Configuration;

/**
 * One configuration of an ensemble after some scans.
 *
 * @param acceptance share of the last ten steps that were accepted, 0 to 1; NaN before the first
 * @param believed v that the relaxation goes by, in E_c
 * @param energy the true v, in E_c
 * @param nearestImage the least distance of a particle to an image, of itself or another, in R_c
 * @param configuration the particles, each inside [0, w)
 */
public record EnsembleSample(
    double acceptance,
    double believed,
    double energy,
    double nearestImage,
    Configuration configuration) {}
