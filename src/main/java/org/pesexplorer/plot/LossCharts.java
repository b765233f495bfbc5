package org.pesexplorer.plot;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.EpochFigures;

/** How a network learns, epoch by epoch: raw, never smoothed. */
public final class LossCharts {
  /** What is drawn. */
  public enum Quantity {
    /** The mean absolute error of the energy per particle. */
    ERROR,
    /** What training makes small, in scaled units. */
    LOSS,
    /** The mean absolute error of the slopes of the validation part. */
    SLOPES,
    /** The learning rate. */
    RATE
  }

  /**
   * A run whose curve stands beside.
   *
   * @param name its name in the legend
   * @param history its epochs
   */
  public record Other(String name, List<EpochFigures> history) {
    /** Copies. */
    public Other {
      history = List.copyOf(history);
    }
  }

  private LossCharts() {}

  /**
   * Makes the chart.
   *
   * @param history the epochs of the run
   * @param quantity what is drawn of them
   * @param log whether the vertical axis is logarithmic; the other scale can be switched to
   * @param best the epoch whose network is kept; empty before the first
   * @param baselines simple models whose errors are drawn beside errors; empty for none
   * @param others runs beside it
   * @param emptyText what is said when no epoch is known
   */
  public static ChartSpec of(
      List<EpochFigures> history,
      Quantity quantity,
      boolean log,
      Optional<Integer> best,
      Optional<Baselines> baselines,
      List<Other> others,
      String emptyText) {
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("epoch").orElse(ChartScale.LOG), axis(label(quantity), log))
            .title(title(quantity))
            .emptyText(emptyText);
    for (Other other : others) {
      boolean seen = other.history().stream().anyMatch(each -> each.validation().rows() > 0);
      chart.add(
          line(other.history(), other.name(), value(quantity, seen))
              .withStyle(SeriesStyle.STANDARD.withWidth(1.2).withDashes()));
    }
    boolean validated = history.stream().anyMatch(each -> each.validation().rows() > 0);
    if (quantity == Quantity.ERROR) {
      chart.add(line(history, "training", EpochFigures::trainMae).withStyle(SeriesStyle.of(0)));
      if (validated) {
        chart.add(
            line(history, "validation", each -> each.validation().mae())
                .withStyle(SeriesStyle.of(1).withWidth(2)));
      }
      baselines.ifPresent(simple -> addBaselines(chart, simple));
    } else if (!history.isEmpty()) {
      chart.add(line(history, name(quantity), value(quantity, validated)));
    }
    best.filter(epoch -> epoch > 0)
        .ifPresent(epoch -> chart.add(ChartSeries.verticalLine("best", epoch)));
    return chart.build();
  }

  private static void addBaselines(ChartSpec.Builder chart, Baselines simple) {
    if (Double.isFinite(simple.constant().mae())) {
      chart.add(ChartSeries.horizontalLine("constant", simple.constant().mae()));
    }
    if (Double.isFinite(simple.linear().mae())) {
      chart.add(ChartSeries.horizontalLine("exact linear", simple.linear().mae()));
    }
  }

  private static ChartAxis axis(String label, boolean log) {
    return log
        ? ChartAxis.log(label).orElse(ChartScale.LINEAR)
        : ChartAxis.linear(label).orElse(ChartScale.LOG);
  }

  private static ToDoubleFunction<EpochFigures> value(Quantity quantity, boolean validated) {
    return switch (quantity) {
      case ERROR -> validated ? each -> each.validation().mae() : EpochFigures::trainMae;
      case LOSS -> EpochFigures::trainLoss;
      case SLOPES -> EpochFigures::validationSlopeMae;
      case RATE -> EpochFigures::rate;
    };
  }

  private static String title(Quantity quantity) {
    return switch (quantity) {
      case ERROR -> "Mean absolute error of v";
      case LOSS -> "Loss of the training part";
      case SLOPES -> "Mean absolute error of slopes, validation part";
      case RATE -> "Learning rate";
    };
  }

  private static String name(Quantity quantity) {
    return switch (quantity) {
      case ERROR -> "validation";
      case LOSS -> "training loss";
      case SLOPES -> "validation slopes";
      case RATE -> "rate";
    };
  }

  private static String label(Quantity quantity) {
    return switch (quantity) {
      case ERROR -> "MAE / E_c";
      case LOSS -> "loss, scaled units";
      case SLOPES -> "MAE of dv/dq / (E_c/R_c)";
      case RATE -> "rate";
    };
  }

  private static ChartSeries line(
      List<EpochFigures> history, String name, ToDoubleFunction<EpochFigures> value) {
    return ChartSeries.line(
        name,
        history.stream().mapToDouble(EpochFigures::epoch).toArray(),
        history.stream().mapToDouble(value).toArray());
  }
}
