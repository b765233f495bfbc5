package org.pesexplorer.plot;

import java.util.Objects;

/**
 * A mark on an axis.
 *
 * @param value where it stands
 * @param label what is written there
 */
public record Tick(double value, String label) {
  /** Refuses a missing label. */
  public Tick {
    Objects.requireNonNull(label, "label");
  }
}
