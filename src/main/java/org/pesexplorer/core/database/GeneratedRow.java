package org.pesexplorer.core.database;

import org.pesexplorer.core.cell.Configuration;

/**
 * A row as it was generated.
 *
 * @param index its number before the filter
 * @param configuration the relaxed particles, each inside [0, w)
 * @param energy the true energy per particle at the final depth, in E_c; may be infinite
 * @param acceptance accepted over attempted steps of the whole relaxation; NaN when none was tried
 * @param scans for how many scans it was relaxed
 */
public record GeneratedRow(
    int index, Configuration configuration, double energy, double acceptance, int scans) {}
