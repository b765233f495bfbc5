package org.pesexplorer.core.database;

/** Settings for tests of databases: small ones. */
public final class SettingsCases {
  private SettingsCases() {}

  /** The mixed scans with so many points. */
  public static DatabaseSettings mixed(int points) {
    return DatabasePreset.MIXED.settings().withPoints(points);
  }

  /** Several widths, numbers of scans drawn, from a narrow cell on. */
  public static DatabaseSettings widths(int points) {
    return mixed(points)
        .withWidths(new WidthRange(2.5, 5, 6))
        .withScans(new ScanPlan.Uniform(0, 12))
        .withFilter(EnergyFilter.below(0.9));
  }
}
