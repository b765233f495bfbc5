package org.pesexplorer.io;

import java.util.Objects;
import java.util.OptionalInt;
import org.pesexplorer.core.cell.Configuration;

/**
 * One configuration of a file.
 *
 * @param configuration the particles in their cell
 * @param depth the depth of surrounding cells that the file asks for; empty when it says nothing
 */
public record ConfigurationEntry(Configuration configuration, OptionalInt depth) {
  /** Refuses nulls. */
  public ConfigurationEntry {
    Objects.requireNonNull(configuration, "configuration");
    Objects.requireNonNull(depth, "depth");
  }

  /** A configuration whose file asks for no depth. */
  public static ConfigurationEntry of(Configuration configuration) {
    return new ConfigurationEntry(configuration, OptionalInt.empty());
  }
}
