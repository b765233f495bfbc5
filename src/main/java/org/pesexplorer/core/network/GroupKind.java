package org.pesexplorer.core.network;

/** What rows are put into groups by, to see where a network is wrong. */
public enum GroupKind {
  /** Tenths by the true energy per particle. */
  ENERGY("energy per particle", "E_c"),
  /** The width of the cell. */
  WIDTH("width of the cell", "R_c"),
  /** The class of the structure. */
  STRUCTURE("structure class", ""),
  /** Tenths by the least distance of a particle to another or an image. */
  NEAREST_DISTANCE("nearest distance", "R_c"),
  /** Fifths by the distance to the nearest row of training, in scaled inputs. */
  TRAINING_DISTANCE("distance to the training set", "deviations");

  private final String title;
  private final String unit;

  GroupKind(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /** What it is, in a few words. */
  public String title() {
    return title;
  }

  /** The unit of its limits; empty where there is none. */
  public String unit() {
    return unit;
  }
}
