package org.pesexplorer.ui.relaxation;

/** How the energy axis is laid out. */
public enum EnergyScale {
  /** Linear, or logarithmic when energies run over many powers of ten. */
  AUTO("Auto"),
  /** Equal differences take equal room. */
  LINEAR("Linear"),
  /** The logarithm of the energy above the lowest one. */
  LOG("Log");

  private final String words;

  EnergyScale(String words) {
    this.words = words;
  }

  /** The choice on screen. */
  public String words() {
    return words;
  }
}
