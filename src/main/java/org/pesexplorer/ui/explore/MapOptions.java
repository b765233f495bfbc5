package org.pesexplorer.ui.explore;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pesexplorer.plot.ColourMap;
import org.pesexplorer.ui.common.MapQuery;

/** What is shown in the Explore view, and how. */
public final class MapOptions {
  /** Grid points along each axis, unless chosen otherwise. */
  public static final int STANDARD_GRID = 200;

  private final ObjectProperty<MapMode> mode = new SimpleObjectProperty<>(MapMode.PROBE);
  private final ObjectProperty<Arrows> arrows = new SimpleObjectProperty<>(Arrows.NONE);
  private final ObjectProperty<ColourMap> colours = new SimpleObjectProperty<>(ColourMap.VIRIDIS);
  private final BooleanProperty heatMap = new SimpleBooleanProperty(true);
  private final BooleanProperty contours = new SimpleBooleanProperty(true);
  private final BooleanProperty minima = new SimpleBooleanProperty(true);
  private final BooleanProperty labels = new SimpleBooleanProperty(true);
  private final BooleanProperty compressed = new SimpleBooleanProperty(false);
  private final IntegerProperty shells = new SimpleIntegerProperty(1);
  private final IntegerProperty grid = new SimpleIntegerProperty(STANDARD_GRID);
  private final IntegerProperty veil = new SimpleIntegerProperty(0x80ffffff);
  private final ObjectProperty<Optional<MapQuery.Range>> lockedRange =
      new SimpleObjectProperty<>(Optional.empty());

  /** Whose surface the map shows. */
  public ObjectProperty<MapMode> modeProperty() {
    return mode;
  }

  /** Which forces are drawn. */
  public ObjectProperty<Arrows> arrowsProperty() {
    return arrows;
  }

  /** The colours. */
  public ObjectProperty<ColourMap> coloursProperty() {
    return colours;
  }

  /** Whether the surface is drawn. */
  public BooleanProperty heatMapProperty() {
    return heatMap;
  }

  /** Whether contour lines are drawn. */
  public BooleanProperty contoursProperty() {
    return contours;
  }

  /** Whether minima are marked. */
  public BooleanProperty minimaProperty() {
    return minima;
  }

  /** Whether particles carry their numbers. */
  public BooleanProperty labelsProperty() {
    return labels;
  }

  /** Whether high energies are compressed rather than clipped. */
  public BooleanProperty compressedProperty() {
    return compressed;
  }

  /** How many shells of images are drawn. */
  public IntegerProperty shellsProperty() {
    return shells;
  }

  /** Grid points along each axis. */
  public IntegerProperty gridProperty() {
    return grid;
  }

  /** What image cells are covered with, ARGB; the theme decides. */
  public IntegerProperty veilProperty() {
    return veil;
  }

  /** The range of the colours where it is locked; empty where it follows the surface. */
  public ObjectProperty<Optional<MapQuery.Range>> lockedRangeProperty() {
    return lockedRange;
  }

  /** How the map is coloured, with a range that is held still. */
  MapQuery.Style style(Optional<MapQuery.Range> held) {
    Optional<MapQuery.Range> range = lockedRange.get().or(() -> held);
    return new MapQuery.Style(
        colours.get(), compressed.get(), range, contours.get(), minima.get(), veil.get());
  }
}
