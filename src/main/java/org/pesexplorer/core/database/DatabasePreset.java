package org.pesexplorer.core.database;

import java.util.List;
import java.util.OptionalDouble;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationSettings;

/** Settings to begin with. All but the thesis's own relax with as many shells as count. */
@SuppressWarnings("ImmutableEnumChecker") // settings are immutable; their potential's type is open
public enum DatabasePreset {
  /** Rows between random and relaxed in equal parts: what a network learns a good slope from. */
  MIXED("mixed scans", own(2, 4, WidthRange.one(5), mix(), new EnergyFilter(0.85, upper()))),
  /** The same over several widths. */
  SEVERAL_WIDTHS(
      "several widths",
      own(2, 4, new WidthRange(3, 10, 15), mix(), new EnergyFilter(0.85, upper()))),
  /** The same in space, in a cell that is as crowded. */
  SPACE("3D", own(3, 4, WidthRange.one(3), mix(), new EnergyFilter(0.85, upper()))),
  /** All rows relaxed alike: a low error, and yet a bad slope. */
  OVER_RELAXED(
      "over-relaxed (teaching example)",
      own(2, 4, WidthRange.one(5), new ScanPlan.Fixed(40), EnergyFilter.below(0.9))),
  /** The database of the thesis's networks. */
  THESIS("the thesis, width 5", thesis(WidthRange.one(5))),
  /** The database of the thesis's figure 14. */
  THESIS_WIDTHS("the thesis, 86 widths", thesis(new WidthRange(1.5, 10, 86)));

  private static final int POINTS = 50_000;
  private static final long SEED = 1;

  private final String title;
  private final DatabaseSettings settings;

  DatabasePreset(String title, DatabaseSettings settings) {
    this.title = title;
    this.settings = settings;
  }

  private static ScanPlan mix() {
    return new ScanPlan.Parts(List.of(3, 6, 10, 15, 20, 40));
  }

  private static OptionalDouble upper() {
    return OptionalDouble.of(2);
  }

  private static DatabaseSettings own(
      int dimension, int particles, WidthRange widths, ScanPlan scans, EnergyFilter filter) {
    return new DatabaseSettings(
        POINTS,
        particles,
        dimension,
        ForceShiftedLennardJones.standard(),
        Counting.INVARIANT,
        widths,
        ImageDepth.AUTO,
        RelaxationSettings.DEFAULT,
        scans,
        filter,
        SEED);
  }

  private static DatabaseSettings thesis(WidthRange widths) {
    RelaxationSettings relaxation =
        new RelaxationSettings(Method.RANDOM, Images.FROZEN, 0, 0.1, 1, ImageDepth.of(1));
    return new DatabaseSettings(
        POINTS,
        4,
        2,
        ForceShiftedLennardJones.standard(),
        Counting.THESIS,
        widths,
        ImageDepth.of(3),
        relaxation,
        new ScanPlan.Fixed(40),
        EnergyFilter.below(0.9),
        SEED);
  }

  /** The name on screen. */
  public String title() {
    return title;
  }

  /** The settings. */
  public DatabaseSettings settings() {
    return settings;
  }
}
