package org.pesexplorer.plot;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** The series of a chart as the chart library sees them. */
final class ChartData extends AbstractXYDataset {
  private static final long serialVersionUID = 1L;

  private final transient List<ChartSeries> series;

  ChartData(List<ChartSeries> series) {
    this.series = List.copyOf(series);
  }

  @Override
  public int getSeriesCount() {
    return series.size();
  }

  @Override
  public Comparable<?> getSeriesKey(int one) {
    return series.get(one).name();
  }

  @Override
  public int getItemCount(int one) {
    return series.get(one).size();
  }

  @Override
  public double getXValue(int one, int item) {
    return series.get(one).x(item);
  }

  @Override
  public double getYValue(int one, int item) {
    return series.get(one).y(item);
  }

  @Override
  public Number getX(int one, int item) {
    return getXValue(one, item);
  }

  @Override
  public Number getY(int one, int item) {
    return getYValue(one, item);
  }
}
