package org.pesexplorer.core.relax;

/** Where the images of the particles are while a configuration relaxes. */
public enum Images {
  /** Images move with their particles. */
  LIVE("live"),
  /**
   * Images stay where the start put them, as in the program that was published with the thesis: a
   * trial move does not meet the images that it makes itself.
   */
  FROZEN("frozen");

  private final String id;

  Images(String id) {
    this.id = id;
  }

  /** The name on the command line and in files. */
  public String id() {
    return id;
  }

  /**
   * The choice with a given name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Images of(String id) {
    for (Images images : values()) {
      if (images.id.equals(id)) {
        return images;
      }
    }
    throw new IllegalArgumentException("images must be live or frozen, was \"" + id + "\"");
  }
}
