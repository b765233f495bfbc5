package org.pesexplorer.io;

import org.pesexplorer.core.cell.Configuration;

/**
 * A configuration that comes with the program.
 *
 * @param name the name on screen
 * @param description a sentence or two on what there is to see
 * @param source where it comes from
 * @param configuration the particles in their cell
 */
public record Preset(String name, String description, String source, Configuration configuration) {}
