package org.pesexplorer.ui.common;

import javafx.stage.Window;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;

/** What a chart asks others to do, as it touches no files itself. */
public interface ChartActions {
  /**
   * Asks for a size and a file and saves a picture.
   *
   * @param owner the window that asks
   * @param shown the chart as it is on screen, zoom included
   * @param theme its colours on screen
   */
  void savePicture(Window owner, ChartSpec shown, ChartTheme theme);

  /**
   * Asks for a file and saves the numbers.
   *
   * @param owner the window that asks
   * @param spec the chart with all its data
   */
  void saveData(Window owner, ChartSpec spec);
}
