package org.pesexplorer.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.database.StructureClass;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.plot.ChartExport;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;
import org.pesexplorer.plot.DatabaseCharts;
import org.pesexplorer.work.GenerateJob;
import org.pesexplorer.work.GenerateRequest;
import org.pesexplorer.work.SurveyDatabaseJob;

/** Draws the pictures of docs/databases.md, the thesis's figures 12, 14 and 15 among them. */
public final class DatabasePictures {
  private static final int[] FIGURE_12 = {30, 50, 100, 200};
  private static final int WIDE = 980;
  private static final int HIGH = 560;
  private static final int BINS = 80;

  private final JobRunner runner;
  private final Path folder;

  private DatabasePictures(JobRunner runner, Path folder) {
    this.runner = runner;
    this.folder = folder;
  }

  /** Takes the folder that the pictures go to. */
  public static void main(String[] arguments) throws IOException {
    try (JobRunner runner = ThreadJobRunner.commandLine()) {
      DatabasePictures pictures = new DatabasePictures(runner, Path.of(arguments[0]));
      pictures.figure12(Images.FROZEN);
      pictures.figure12(Images.LIVE);
      pictures.figure14();
      pictures.figure15();
    }
  }

  private void figure12(Images images) throws IOException {
    List<DatabaseCharts.Layer> layers = new ArrayList<>();
    for (int scans : FIGURE_12) {
      layers.add(
          layer(scans + " scans", images, DatabasePreset.THESIS, new ScanPlan.Fixed(scans), 0.9));
    }
    save("percentiles-" + images.id(), DatabaseCharts.percentiles(layers));
  }

  private void figure14() throws IOException {
    for (Images images : Images.values()) {
      DatabaseCharts.Layer layer =
          layer(
              "images " + images.id(),
              images,
              DatabasePreset.THESIS_WIDTHS,
              new ScanPlan.Fixed(40),
              0.9);
      save("by-width-" + images.id(), DatabaseCharts.byWidth(List.of(layer)));
    }
  }

  private void figure15() throws IOException {
    DatabaseCharts.Layer thesis =
        layer("the thesis", Images.FROZEN, DatabasePreset.THESIS, new ScanPlan.Fixed(40), 0.9);
    DatabaseSettings mixed = DatabasePreset.MIXED.settings();
    DatabaseCharts.Layer ours = layer("mixed scans", mixed, true);
    save("histogram-thesis", DatabaseCharts.histogram(List.of(thesis), BINS, Optional.empty()));
    save("histogram-mixed", DatabaseCharts.histogram(List.of(ours), BINS, Optional.empty()));
  }

  private DatabaseCharts.Layer layer(
      String name, Images images, DatabasePreset preset, ScanPlan scans, double cutoff) {
    DatabaseSettings settings = preset.settings();
    return layer(
        name,
        settings
            .withPoints(25_000)
            .withRelaxation(settings.relaxation().withImages(images))
            .withScans(scans)
            .withFilter(EnergyFilter.below(cutoff)),
        true);
  }

  private DatabaseCharts.Layer layer(String name, DatabaseSettings settings, boolean current) {
    Database database = run(new GenerateJob(GenerateRequest.inMemory(settings)));
    DatabaseSurvey survey = run(new SurveyDatabaseJob(database));
    System.out.printf(
        Locale.ROOT,
        "%s, %s: %d rows; least %.4g, 5 %% %.4g, median %.4g, 95 %% %.4g, largest %.4g;",
        name,
        settings.relaxation().images().id(),
        database.rows(),
        survey.energyAt(0),
        survey.energyAt(5),
        survey.energyAt(50),
        survey.energyAt(95),
        survey.energyAt(100));
    for (StructureClass structure : StructureClass.values()) {
      System.out.printf(
          Locale.ROOT, " %s %.1f %%", structure.title(), 100 * survey.share(structure));
    }
    System.out.println();
    return new DatabaseCharts.Layer(name, database, survey, current);
  }

  private <R> R run(Job<R> job) {
    JobHandle<R> handle = runner.submit("Figure", JobPool.COMPUTE, job);
    handle.awaitSettled(Duration.ofMinutes(10));
    return handle.result().orElseThrow();
  }

  private void save(String name, ChartSpec chart) throws IOException {
    AtomicFile.writeBytes(
        folder.resolve("database-" + name + ".png"),
        out -> ChartExport.png(chart, ChartTheme.LIGHT, WIDE, HIGH, 96, out));
  }
}
