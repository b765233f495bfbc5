package org.pesexplorer.ui.database;

import java.util.Optional;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.database.WidthRange;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.GenerationRequest;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.UiScheduler;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.Pipelines;

/** Small databases in hand for tests of the page that looks into them. */
final class LookCases {
  final Workspace workspace = new Workspace();
  final Notices notices = new Notices();
  final Databases databases;
  final Pipelines pipelines;

  LookCases(JobRunner runner, UiScheduler scheduler, Pipelines.LatestPoster poster) {
    databases = new Databases(runner, scheduler, notices);
    pipelines = new Pipelines(runner, poster, notices::report);
  }

  LookViewModel model() {
    return new LookViewModel(databases, workspace, pipelines);
  }

  /** Rows of width 5 after three scans, all of them kept. */
  static DatabaseSettings plane(int rows) {
    return DatabasePreset.OVER_RELAXED
        .settings()
        .withPoints(rows)
        .withScans(new ScanPlan.Fixed(3))
        .withFilter(EnergyFilter.NONE);
  }

  /** Rows of three widths. */
  static DatabaseSettings widths(int rows) {
    return plane(rows).withWidths(new WidthRange(4, 6, 3));
  }

  /** Rows in space. */
  static DatabaseSettings space(int rows) {
    return DatabasePreset.SPACE
        .settings()
        .withPoints(rows)
        .withScans(new ScanPlan.Fixed(2))
        .withFilter(EnergyFilter.NONE);
  }

  /** Generates a database in memory; it is in hand when the run has ended. */
  void generate(String name, DatabaseSettings settings) {
    databases.generate(
        new GenerationRequest(
            name, settings, Optional.empty(), GenerationRequest.Earlier.REFUSE, 1),
        progress -> {},
        () -> {});
  }
}
