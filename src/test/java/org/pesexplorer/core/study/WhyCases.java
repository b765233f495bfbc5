package org.pesexplorer.core.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pesexplorer.core.database.Databases;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.InputRange;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.PathCurve;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.Scaling;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingFigures;

/** Studies with figures that a test chooses. */
public final class WhyCases {
  /** Small enough to be computed within a test. */
  public static final WhySettings TINY = new WhySettings(200, 2, 2, 7, KernelPath.PLAIN);

  private WhyCases() {}

  /** A database whose exact linear model has some errors; its neighbours have 0.15. */
  public static WhyGround ground(WhyDatabase which, double linear, double drag, double ofCell) {
    Baselines baselines = new Baselines(errors(1), errors(0.15), errors(0.14), errors(linear));
    return new WhyGround(
        which,
        Databases.withEnergies(-1, -0.5, 0.25),
        baselines,
        surface(TINY.trainer(WhyCell.LINEAR_SCALED, 8)),
        slopes(drag, ofCell),
        curve(),
        new EnergySpan(-4, 10));
  }

  /** A network with some errors. */
  public static WhyRow row(WhyCell cell, double mae, double drag) {
    TrainerSettings settings = TINY.trainer(cell, 8);
    WhySlopes slopes = slopes(drag, drag / 4);
    TrainingFigures figures =
        new TrainingFigures(
            2,
            2,
            errors(mae),
            errors(mae),
            errors(mae),
            Baselines.NONE,
            slopes.paths(),
            EnergySpan.UNKNOWN,
            List.of());
    TrainedNetwork network =
        new TrainedNetwork(
            surface(settings), settings, TINY.split(), Optional.empty(), List.of(), figures);
    return new WhyRow(cell, network, slopes);
  }

  /** All databases and networks: errors fall and gradients get better step by step. */
  public static WhyStudy whole() {
    Map<WhyDatabase, WhyGround> grounds = new EnumMap<>(WhyDatabase.class);
    for (WhyDatabase each : WhyDatabase.values()) {
      grounds.put(each, ground(each, 0.476 / each.number(), 4.28, 0.6));
    }
    Map<WhyCell, WhyRow> rows = new EnumMap<>(WhyCell.class);
    Map<WhyCell, List<EpochFigures>> learning = new EnumMap<>(WhyCell.class);
    int place = 0;
    for (WhyCell each : WhyCell.values()) {
      place++;
      rows.put(each, row(each, 0.48 / place, 2.0 / place));
      learning.put(each, List.of(epoch(1, 2), epoch(2, 1)));
    }
    return new WhyStudy(TINY, grounds, rows, learning);
  }

  /** The same study with another network in the place of one. */
  public static WhyStudy with(WhyStudy study, WhyRow row) {
    Map<WhyCell, WhyRow> rows = new EnumMap<>(study.rows());
    rows.put(row.cell(), row);
    return new WhyStudy(study.settings(), study.grounds(), rows, study.learning());
  }

  private static EpochFigures epoch(int number, double mae) {
    return new EpochFigures(number, 1e-3, mae, mae, errors(mae), Double.NaN);
  }

  private static ErrorFigures errors(double mae) {
    return new ErrorFigures(30, mae, 2 * mae, 3 * mae);
  }

  private static WhySlopes slopes(double drag, double ofCell) {
    return new WhySlopes(new PathFigures(drag, 0.26, 0.3, 0.2, 0.4, 80, 0.3, 5), ofCell);
  }

  private static SurfaceNetwork surface(TrainerSettings settings) {
    Network network =
        new Network(
            settings.shape(),
            new double[settings.shape().parameters()],
            Scaling.identity(8),
            Scaling.identity(1),
            KernelPath.PLAIN);
    return new SurfaceNetwork(network, DescriptorSettings.THESIS, 4, 2, InputRange.unknown(8));
  }

  /** v = s^2 and a model that says 4 v, so that it is right for the cell. */
  static PathCurve curve() {
    StraightPath path = StraightPath.thesis(5);
    double[][] curves = new double[4][path.points()];
    for (int k = 0; k < path.points(); k++) {
      double s = path.place(k);
      curves[0][k] = s * s;
      curves[1][k] = 4 * s * s;
      curves[2][k] = 2 * s;
      curves[3][k] = 8 * s;
    }
    return new PathCurve(path, curves[0], curves[1], curves[2], curves[3]);
  }
}
