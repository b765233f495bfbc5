package org.pesexplorer.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.Potential;

/**
 * What is kept from one start of the window to the next.
 *
 * @param configuration the particles
 * @param potential the potential
 * @param settings how the sums are taken
 * @param dark whether the theme is dark; empty to follow the system
 * @param recent files opened lately, newest first
 * @param choices further choices by name, such as what the map shows
 */
public record SessionData(
    Configuration configuration,
    Potential potential,
    EnergySettings settings,
    Optional<Boolean> dark,
    List<Path> recent,
    Map<String, String> choices) {
  /** Refuses nulls and copies. */
  public SessionData {
    Objects.requireNonNull(configuration, "configuration");
    Objects.requireNonNull(potential, "potential");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(dark, "dark");
    recent = List.copyOf(recent);
    choices = Map.copyOf(choices);
  }
}
