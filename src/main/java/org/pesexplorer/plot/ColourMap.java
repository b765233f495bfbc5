package org.pesexplorer.plot;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The colour maps on offer, each a table of 256 opaque colours from low to high. */
public enum ColourMap {
  /** Dark violet over green to yellow; the standard one. */
  VIRIDIS("Viridis"),
  /** Blue over magenta to yellow. */
  PLASMA("Plasma"),
  /** Black over red to pale yellow. */
  INFERNO("Inferno"),
  /** Black over purple to cream. */
  MAGMA("Magma"),
  /** Dark blue over grey to yellow; nearly the same to eyes that confuse red and green. */
  CIVIDIS("Cividis"),
  /** Viridis in ten flat bands, for projectors. */
  BANDED("Banded (projector)");

  /** The number of colours in a map. */
  public static final int SIZE = 256;

  /** The colour of "no value": grey. */
  public static final int NO_VALUE = 0xff808080;

  private static final int BANDS = 10;

  private final String title;

  ColourMap(String title) {
    this.title = title;
  }

  /** The name on screen. */
  public String title() {
    return title;
  }

  /**
   * A colour of the map.
   *
   * @param t place in the map from 0 to 1; anything outside takes the nearer end
   * @return the colour as 0xAARRGGBB, opaque; {@link #NO_VALUE} for NaN
   */
  public int argb(double t) {
    return Double.isNaN(t) ? NO_VALUE : table()[index(t)];
  }

  /**
   * Fills an array with the map's colours from low to high, evenly spaced.
   *
   * @param out receives colours as 0xAARRGGBB; overwritten
   */
  public void fill(int[] out) {
    int[] table = table();
    for (int k = 0; k < out.length; k++) {
      out[k] = table[index((k + 0.5) / out.length)];
    }
  }

  /** The table itself, for loops in this package; not to be changed. */
  int[] table() {
    return Tables.ALL.get(this);
  }

  /** Which of the 256 colours stands at a place from 0 to 1; NaN gives 0. */
  static int index(double t) {
    return Math.max(0, Math.min(SIZE - 1, (int) (t * SIZE)));
  }

  /** The tables, read once at first use. */
  private static final class Tables {
    static final Map<ColourMap, int[]> ALL = all();

    private static Map<ColourMap, int[]> all() {
      Map<ColourMap, int[]> tables = new EnumMap<>(ColourMap.class);
      for (ColourMap map : ColourMap.values()) {
        tables.put(
            map,
            map == BANDED
                ? banded(tables.get(VIRIDIS))
                : ColourTables.read(map.name().toLowerCase(Locale.ROOT), SIZE));
      }
      return tables;
    }

    private static int[] banded(int[] smooth) {
      int[] table = new int[SIZE];
      for (int k = 0; k < SIZE; k++) {
        int band = k * BANDS / SIZE;
        table[k] = smooth[band * (SIZE - 1) / (BANDS - 1)];
      }
      return table;
    }
  }
}
