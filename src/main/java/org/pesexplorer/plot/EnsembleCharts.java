package org.pesexplorer.plot;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.database.Coverage;
import org.pesexplorer.core.database.EnergyQuantiles;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.database.ScanAdvice;
import org.pesexplorer.core.database.StructureClass;
import org.pesexplorer.core.relax.Ensemble;
import org.pesexplorer.core.relax.Images;

/** The charts of relaxed ensembles, for one width of the cell; see also {@link AcceptanceChart}. */
public final class EnsembleCharts {
  /** The label of axes that count scans. */
  static final String SCANS = "scans";

  private static final double PERCENT = 100;
  private static final double THICK = 2.6;
  private static final int MEDIAN = 2;

  /** Images further away than this look alike. */
  private static final double NEAR = 1.2;

  /** The darkest colours, as dark as the ground, would be those of distances below 0. */
  private static final double BELOW = 0.6;

  private EnsembleCharts() {}

  /** An axis that counts scans, without a place for 0. */
  static ChartAxis scansAxis() {
    return ChartAxis.log(SCANS).orElse(ChartScale.LINEAR);
  }

  /** Whole numbers of scans as the places of an axis. */
  static double[] places(List<Long> scans) {
    return scans.stream().mapToDouble(count -> count == 0 ? Double.NaN : count).toArray();
  }

  /** How a mode is called in legends. */
  static String name(Images images) {
    return images == Images.LIVE ? "updated" : "fixed";
  }

  /**
   * Quantiles of the final energies against the number of scans, with bootstrap intervals as bands;
   * on an axis that shows -4 as well as 5 million.
   *
   * @param studies of one width, one for each choice of images
   */
  public static ChartSpec energies(List<EnsembleStudy> studies) {
    double lowest = 0;
    double highest = 0;
    for (EnsembleStudy study : studies) {
      for (EnergyQuantiles each : study.quantiles()) {
        lowest = Math.min(lowest, finite(each.values().get(0)));
        highest = Math.max(highest, finite(each.values().get(each.values().size() - 1)));
      }
    }
    ChartAxis y = EnergyAxis.of("final energy per particle v / E_c", lowest, highest);
    ChartSpec.Builder chart =
        ChartSpec.builder(scansAxis(), y)
            .title("Final energies: 5, 25, 50, 75 and 95 % of the configurations are below")
            .emptyText("Run an ensemble to see how low, and how high, its energies end");
    for (EnsembleStudy study : studies) {
      addQuantiles(chart, study);
    }
    return chart.build();
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  private static void addQuantiles(ChartSpec.Builder chart, EnsembleStudy study) {
    if (study.quantiles().isEmpty()) {
      return;
    }
    double[] scans = places(study.scans());
    for (int q = 0; q < EnergyQuantiles.SHARES.size(); q++) {
      int which = q;
      String name =
          Math.round(PERCENT * EnergyQuantiles.SHARES.get(q)) + " % " + name(study.images());
      SeriesStyle style = SeriesStyle.of(q).withWidth(q == MEDIAN ? THICK : 1.4);
      style = study.images() == Images.LIVE ? style : style.withDashes();
      if (!study.quantiles().get(0).intervals().isEmpty()) {
        double[] low = each(study, each -> each.intervals().get(which).low());
        double[] high = each(study, each -> each.intervals().get(which).high());
        chart.add(ChartSeries.band(name, scans, low, high).withStyle(style));
      }
      double[] values = each(study, each -> each.values().get(which));
      chart.add(ChartSeries.line(name, scans, values).withStyle(style));
    }
  }

  private static double[] each(EnsembleStudy study, ToDoubleFunction<EnergyQuantiles> figure) {
    return study.quantiles().stream().mapToDouble(figure).toArray();
  }

  /**
   * Why energies get higher: the true v of each configuration against the v that its relaxation
   * goes by, coloured by the distance to the nearest true image. The i-th point is the i-th member;
   * the line is where both agree.
   *
   * @param study an ensemble whose images were fixed
   * @param place which number of scans, its place in the list
   */
  public static ChartSpec mechanism(EnsembleStudy study, int place) {
    Ensemble ensemble = study.ensemble();
    double[] believed = ensemble.believed(place);
    double[] energies = ensemble.energies(place);
    double unit = ensemble.request().model().potential().lengthUnit();
    double[] range = {0, 0};
    include(range, believed);
    double mostBelieved = range[1];
    include(range, energies);
    ChartAxis x = EnergyAxis.of("v that the loop believes / E_c", range[0], mostBelieved);
    ChartAxis y = EnergyAxis.of("true v / E_c", range[0], range[1]);
    ColourScale scale = ColourScale.linear(ColourMap.PLASMA, -BELOW * unit, NEAR * unit);
    PointColours colours = new PointColours(scale, "distance to nearest image / R_c", 0);
    return empty(x, y)
        .title("After " + study.scans().get(place) + " scans, images " + name(study.images()))
        .add(EnergyAxis.diagonal("where both agree", range[0], mostBelieved))
        .add(
            ChartSeries.points("configurations", believed, energies)
                .withStyle(SeriesStyle.of(SeriesStyle.MUTED))
                .colouredBy(ensemble.nearestImages(place), colours))
        .build();
  }

  /** What the mechanism's chart is before there is an ensemble. */
  public static ChartSpec mechanism() {
    return empty(
            ChartAxis.linear("v that the loop believes / E_c"), ChartAxis.linear("true v / E_c"))
        .build();
  }

  private static ChartSpec.Builder empty(ChartAxis x, ChartAxis y) {
    return ChartSpec.builder(x, y)
        .emptyText("Run an ensemble with images fixed to see what its loop does not know");
  }

  private static void include(double[] range, double[] values) {
    for (double value : values) {
      range[0] = Math.min(range[0], finite(value));
      range[1] = Math.max(range[1], finite(value));
    }
  }

  /**
   * The share of each class of structures against the number of scans, with standard errors.
   *
   * @param studies the ensemble; none for an empty chart
   */
  public static ChartSpec structures(List<EnsembleStudy> studies) {
    ChartSpec.Builder chart =
        ChartSpec.builder(scansAxis(), ChartAxis.linear("share of kept configurations / %"))
            .title("Structures (figure 13 of the thesis)")
            .emptyText("Run an ensemble to see which structures form");
    for (EnsembleStudy study : studies) {
      int colour = 0;
      for (StructureClass structure : StructureClass.values()) {
        double[] share = percent(study.singles(), one -> one.share(structure));
        double[] error = percent(study.singles(), one -> one.shareError(structure));
        addWithErrors(chart, structure.title(), study.scans(), share, error, colour);
        colour++;
      }
    }
    return chart.build();
  }

  private static void addWithErrors(
      ChartSpec.Builder chart,
      String name,
      List<Long> scans,
      double[] share,
      double[] error,
      int colour) {
    SeriesStyle style = SeriesStyle.of(colour).withMarker(marker(colour));
    double[] x = places(scans);
    chart.add(ChartSeries.line(name, x, share).withStyle(style));
    chart.add(ChartSeries.errorBars(name, x, share, error).withStyle(style));
  }

  private static SeriesStyle.Marker marker(int place) {
    SeriesStyle.Marker[] all = SeriesStyle.Marker.values();
    return all[place % (all.length - 1)];
  }

  private static double[] percent(List<Coverage> all, ToDoubleFunction<Coverage> share) {
    return all.stream().mapToDouble(one -> PERCENT * share.applyAsDouble(one)).toArray();
  }

  /**
   * What rows cover, and beside it the acceptance rate, against the number of scans. A mix stands
   * at the largest number of scans in it.
   *
   * @param studies the ensemble; none for an empty chart
   */
  public static ChartSpec coverage(List<EnsembleStudy> studies) {
    ChartSpec.Builder chart =
        ChartSpec.builder(scansAxis(), ChartAxis.linear("share / %").withRange(-3, 103))
            .title("Coverage of random drag paths, and acceptance beside it")
            .emptyText("Run an ensemble to see what its energies cover");
    for (EnsembleStudy study : studies) {
      addCoverage(chart, study);
    }
    return chart.build();
  }

  private static void addCoverage(ChartSpec.Builder chart, EnsembleStudy study) {
    List<Coverage> singles = study.singles();
    List<Coverage> mixes = study.mixes();
    List<Long> longest =
        mixes.stream().map(mix -> mix.scans().get(mix.scans().size() - 1)).toList();
    double[] inside = percent(singles, Coverage::pointsInside);
    double[] mixed = percent(mixes, Coverage::pointsInside);
    addWithErrors(
        chart,
        "points of paths inside",
        study.scans(),
        inside,
        percent(singles, Coverage::pointsError),
        0);
    addWithErrors(
        chart,
        "points inside, mix up to so many scans",
        longest,
        mixed,
        percent(mixes, Coverage::pointsError),
        2);
    double[] whole = percent(singles, Coverage::pathsInside);
    SeriesStyle pale = SeriesStyle.of(5).withWidth(1.4).withDashes();
    chart.add(ChartSeries.line("whole paths inside", places(study.scans()), whole).withStyle(pale));
    addWithErrors(
        chart,
        "acceptance rate",
        study.scans(),
        percent(singles, Coverage::acceptance),
        percent(singles, Coverage::acceptanceError),
        1);
    double advised = PERCENT * ScanAdvice.THESIS_ACCEPTANCE;
    chart.add(ChartSeries.horizontalLine("the thesis's adviser: 20 % acceptance", advised));
    OptionalDouble crossing =
        study.advice().map(ScanAdvice::acceptanceScans).orElse(OptionalDouble.empty());
    crossing.ifPresent(
        scans ->
            chart.add(
                ChartSeries.verticalLine("reached at " + Math.round(scans) + " scans", scans)));
  }
}
