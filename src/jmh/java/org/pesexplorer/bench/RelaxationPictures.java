package org.pesexplorer.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.database.Coverage;
import org.pesexplorer.core.database.CoverageSettings;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.plot.AcceptanceChart;
import org.pesexplorer.plot.ChartExport;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;
import org.pesexplorer.plot.EnsembleCharts;
import org.pesexplorer.work.StudyJob;
import org.pesexplorer.work.StudyRequest;

/** Draws the pictures of docs/relaxation.md and prints the numbers of its tables. */
public final class RelaxationPictures {
  private static final long SEED = 1;
  private static final int CONFIGURATIONS = 1500;
  private static final List<Long> TABLE =
      List.of(20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 100L, 150L, 200L, 300L, 400L, 500L);
  private static final List<Long> SHORT =
      List.of(1L, 3L, 6L, 10L, 15L, 20L, 30L, 40L, 60L, 100L, 200L, 300L);

  private RelaxationPictures() {}

  /** Takes the folder that the pictures go to. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<EnsembleRequest> table = new ArrayList<>();
    for (double width : new double[] {2.5, 5, 10, 20}) {
      for (Images images : Images.values()) {
        table.add(request(images, Counting.THESIS, ImageDepth.of(1), width, TABLE));
      }
    }
    save(folder.resolve("acceptance.png"), AcceptanceChart.of(studies(table), true), 980, 620);

    EnsembleRequest live = request(Images.LIVE, Counting.INVARIANT, ImageDepth.AUTO, 5, SHORT);
    EnsembleRequest frozen = request(Images.FROZEN, Counting.INVARIANT, ImageDepth.AUTO, 5, SHORT);
    List<EnsembleStudy> both = studies(List.of(live, frozen));
    save(folder.resolve("final-energies.png"), EnsembleCharts.energies(both), 980, 560);
    save(folder.resolve("mechanism.png"), EnsembleCharts.mechanism(both.get(1), 9), 820, 560);
    List<EnsembleStudy> one = List.of(both.get(0));
    save(folder.resolve("structures.png"), EnsembleCharts.structures(one), 820, 480);
    save(folder.resolve("coverage.png"), EnsembleCharts.coverage(one), 820, 480);
    for (EnsembleStudy study : both) {
      print(study);
    }
  }

  private static EnsembleRequest request(
      Images images, Counting counting, ImageDepth depth, double width, List<Long> scans) {
    EnergySettings settings = EnergySettings.DEFAULT.withCounting(counting);
    return new EnsembleRequest(
        RelaxationSettings.DEFAULT.withImages(images).withDepth(depth),
        new EnergyModel(ForceShiftedLennardJones.standard(), settings),
        new Cell(2, width),
        4,
        CONFIGURATIONS,
        scans,
        SEED);
  }

  private static List<EnsembleStudy> studies(List<EnsembleRequest> requests) {
    try (JobRunner runner = new DirectJobRunner()) {
      StudyRequest request = new StudyRequest(requests, CoverageSettings.DEFAULT);
      JobHandle<List<EnsembleStudy>> handle =
          runner.submit("Study", JobPool.COMPUTE, new StudyJob(request, studies -> {}));
      return handle.result().orElseThrow();
    }
  }

  private static void save(Path path, ChartSpec chart, int width, int height) throws IOException {
    AtomicFile.writeBytes(
        path, out -> ChartExport.png(chart, ChartTheme.LIGHT, width, height, 96, out));
  }

  private static void print(EnsembleStudy study) {
    System.out.println(study.images());
    for (int k = 0; k < study.scans().size(); k++) {
      print(study.singles().get(k));
      System.out.println("  quantiles " + study.quantiles().get(k).values());
      double[] believed = study.ensemble().believed(k);
      double[] energies = study.ensemble().energies(k);
      double[] nearest = study.ensemble().nearestImages(k);
      int wrong = 0;
      int close = 0;
      for (int row = 0; row < believed.length; row++) {
        boolean off = energies[row] - believed[row] > 1;
        wrong += off ? 1 : 0;
        close += off && nearest[row] < 0.9 ? 1 : 0;
      }
      System.out.println(
          "  true above believed by more than 1: " + wrong + ", image near: " + close);
    }
    study.mixes().forEach(RelaxationPictures::print);
    study.advice().ifPresent(advice -> System.out.println(advice));
  }

  private static void print(Coverage one) {
    System.out.printf(
        Locale.ROOT,
        "%s acceptance %.3f points %.3f paths %.3f span %s largest class %.3f%n",
        one.scans(),
        one.acceptance(),
        one.pointsInside(),
        one.pathsInside(),
        one.span(),
        one.largestShare());
  }
}
