package org.pesexplorer.io;

import java.util.Objects;

/**
 * Under which names a file of extended XYZ has what a database needs; other programs have names of
 * their own.
 *
 * @param energy key of the energy of the cell, N v
 * @param energyPerParticle key of v, which goes before the other where a frame has both
 * @param forces name of the column of forces
 */
public record XyzKeys(String energy, String energyPerParticle, String forces) {
  /** The names that most programs and ours have. */
  public static final XyzKeys STANDARD = new XyzKeys("energy", "energy_per_particle", "forces");

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException when one is empty or has a character that a key cannot have,
   *     or two are the same
   */
  public XyzKeys {
    requireKey(energy);
    requireKey(energyPerParticle);
    requireKey(forces);
    if (energy.equals(energyPerParticle)) {
      throw new IllegalArgumentException(
          "the energy of the cell and that of a particle cannot have the same key, \""
              + energy
              + "\"");
    }
  }

  private static void requireKey(String key) {
    Objects.requireNonNull(key, "key");
    if (!key.matches("[A-Za-z_][A-Za-z0-9_.-]*")
        || key.equals("Lattice")
        || key.equals("Properties")
        || key.equals("pbc")) {
      throw new IllegalArgumentException(
          "a key must be a word of letters, digits, _, . and -, was \"" + key + "\"");
    }
  }
}
