package org.pesexplorer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.GroupKind;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.LearningCurve;
import org.pesexplorer.core.network.LearningRun;
import org.pesexplorer.core.network.PathCurve;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.plot.ChartExport;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;
import org.pesexplorer.plot.DragCharts;
import org.pesexplorer.plot.TrialCharts;
import org.pesexplorer.plot.ValidationCharts;
import org.pesexplorer.work.JudgeJob;
import org.pesexplorer.work.ModelSurface;
import org.pesexplorer.work.ReadDatabaseJob;

/** Draws the pictures of docs/learning.md from what its commands have made. */
public final class LearningPictures {
  private static final int WIDE = 980;
  private static final int HIGH = 480;
  private static final double WIDTH = 5;

  private final JobRunner runner;
  private final Path from;
  private final Path to;

  private LearningPictures(JobRunner runner, Path from, Path to) {
    this.runner = runner;
    this.from = from;
    this.to = to;
  }

  /**
   * Takes the folder with mixed.json, widths.json, the networks mixed-net.json, relaxed-net.json
   * and widths-net.json, and curve.csv, and the folder that the pictures go to.
   */
  public static void main(String[] arguments) throws IOException {
    try (JobRunner runner = ThreadJobRunner.commandLine()) {
      LearningPictures pictures =
          new LearningPictures(runner, Path.of(arguments[0]), Path.of(arguments[1]));
      pictures.drag();
      pictures.judged();
      pictures.curve();
    }
  }

  private TrainedNetwork network(String name) throws IOException {
    return NetworkFiles.read(from.resolve(name + "-net.json"));
  }

  private void drag() throws IOException {
    EnergyModel model =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);
    PathCurve mixed = path(model, network("mixed"));
    TrainedNetwork over = network("relaxed");
    PathCurve relaxed = path(model, over);
    int points = mixed.truth().length;
    double[] places = new double[points];
    boolean[] outside = new boolean[points];
    for (int k = 0; k < points; k++) {
      places[k] = mixed.path().place(k);
      outside[k] = over.figures().energies().excludes(mixed.truth()[k]);
    }
    save(
        "drag-energy",
        DragCharts.energy(
            curves(places, mixed.truth(), mixed.predicted(), relaxed.predicted(), outside)));
    save(
        "drag-slope",
        DragCharts.slope(
            curves(
                places,
                mixed.trueSlope(),
                mixed.predictedSlope(),
                relaxed.predictedSlope(),
                outside)));
  }

  private static PathCurve path(EnergyModel model, TrainedNetwork trained) {
    return PathCurve.of(
        StraightPath.thesis(WIDTH), new ModelSurface(model), trained.surface().predictor());
  }

  private static DragCharts.Curves curves(
      double[] places, double[] truth, double[] mixed, double[] relaxed, boolean[] outside) {
    return new DragCharts.Curves(
        places,
        truth,
        List.of(
            new DragCharts.Curve("learnt from over-relaxed rows", relaxed),
            new DragCharts.Curve("learnt from mixed scans", mixed)),
        outside,
        new boolean[places.length],
        new double[0],
        new double[0]);
  }

  private void judged() throws IOException {
    save("by-width", ValidationCharts.groups(judge("widths").by(GroupKind.WIDTH)));
    Judgement mixed = judge("mixed");
    save("by-energy", ValidationCharts.groups(mixed.by(GroupKind.ENERGY)));
    Split.Part[] parts = mixed.rows().parts();
    int[] rows = new int[parts.length];
    int count = 0;
    for (int k = 0; k < parts.length; k++) {
      if (parts[k] == Split.Part.TEST) {
        rows[count++] = k;
      }
    }
    int[] test = Arrays.copyOf(rows, count);
    double[] truth = Arrays.stream(test).mapToDouble(row -> mixed.rows().truth()[row]).toArray();
    double[] said = Arrays.stream(test).mapToDouble(row -> mixed.rows().predicted()[row]).toArray();
    save(
        "parity",
        ValidationCharts.parity(List.of(new ValidationCharts.Cloud("test part", 0, truth, said))));
  }

  private Judgement judge(String name) throws IOException {
    TrainedNetwork trained = network(name);
    return run(
        new JudgeJob(
            run(new ReadDatabaseJob(from.resolve(name + ".json"))),
            trained.surface(),
            trained.split()));
  }

  private void curve() throws IOException {
    List<LearningRun> runs =
        Files.readAllLines(from.resolve("curve.csv")).stream()
            .skip(1)
            .map(LearningPictures::run)
            .toList();
    save(
        "rows",
        TrialCharts.learningCurve(new LearningCurve(Split.Part.TEST, 10_800, 50_400, runs)));
  }

  private static LearningRun run(String line) {
    String[] words = line.split(",", -1);
    return new LearningRun(
        Integer.parseInt(words[0]),
        Long.parseLong(words[1]),
        Integer.parseInt(words[2]),
        new ErrorFigures(
            10_800,
            Double.parseDouble(words[3]),
            Double.parseDouble(words[4]),
            Double.parseDouble(words[5])),
        Double.parseDouble(words[6]),
        Double.parseDouble(words[7]));
  }

  private <R> R run(Job<R> job) {
    JobHandle<R> handle = runner.submit("Figure", JobPool.COMPUTE, job);
    handle.awaitSettled(Duration.ofMinutes(10));
    return handle.result().orElseThrow();
  }

  private void save(String name, ChartSpec chart) throws IOException {
    AtomicFile.writeBytes(
        to.resolve("learning-" + name + ".png"),
        out -> ChartExport.png(chart, ChartTheme.LIGHT, WIDE, HIGH, 96, out));
  }
}
