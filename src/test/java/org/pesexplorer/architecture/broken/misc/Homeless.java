package org.pesexplorer.architecture.broken.misc;

/** Lives in a package that no rule knows. */
public final class Homeless {}
