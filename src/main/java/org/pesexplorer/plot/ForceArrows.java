package org.pesexplorer.plot;

import java.awt.Color;
import java.util.Objects;

/**
 * An arrow for every particle.
 *
 * @param part which force the arrows show
 * @param components x and y of the force on particle 0, then on particle 1, ..., in E_c/R_c;
 *     components that are not finite numbers are not drawn
 */
public record ForceArrows(Part part, double[] components) {
  /** Copies the components. */
  public ForceArrows {
    Objects.requireNonNull(part, "part");
    components = components.clone();
  }

  /** Which force the arrows show. The colours differ for eyes that confuse red and green, too. */
  public enum Part {
    /** The whole force. */
    TOTAL("force", 0xff8c1a, 0),
    /** What the pairs make of it. */
    PAIR("pair part", 0x4cc9ff, -1),
    /** What the triangles make of it. */
    TRIPLET("triplet part", 0xff6bd6, 1);

    private final String title;
    private final Color colour;
    private final int aside;

    Part(String title, int rgb, int aside) {
      this.title = title;
      this.aside = aside;
      this.colour = new Color(rgb);
    }

    /** The name in the key. */
    public String title() {
      return title;
    }

    /** The colour of the arrows. */
    public Color colour() {
      return colour;
    }

    /** To which side of the particle's middle the arrow is moved, so that arrows do not hide. */
    public int aside() {
      return aside;
    }
  }
}
