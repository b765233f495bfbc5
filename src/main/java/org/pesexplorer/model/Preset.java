package org.pesexplorer.model;

import java.util.Objects;
import org.pesexplorer.core.cell.Configuration;

/**
 * A configuration worth a look.
 *
 * @param name its name on screen
 * @param description what there is to see
 * @param configuration the particles
 */
public record Preset(String name, String description, Configuration configuration) {
  /** Refuses nulls. */
  public Preset {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(configuration, "configuration");
  }
}
