package org.pesexplorer.core.descriptor;

/** What is taken of the proximity matrices. */
public enum DescriptorKind {
  /**
   * The eigenvalues, ascending: the thesis's inputs. Their slopes jump where two of them meet, as
   * they do at every symmetric structure.
   */
  EIGENVALUES("eigenvalues"),
  /** Sums of powers of the eigenvalues: the same information, smooth everywhere. */
  POWER_SUMS("power-sums");

  private final String id;

  DescriptorKind(String id) {
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
  public static DescriptorKind of(String id) {
    for (DescriptorKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "the descriptor must be eigenvalues or power-sums, was \"" + id + "\"");
  }
}
