package org.pesexplorer.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Optional;
import org.pesexplorer.core.energy.SurfaceRequest;

/** Truth and network on a grid as text. */
public final class MapsTable {
  private MapsTable() {}

  /**
   * Writes a line a grid point, rows of low y first: place in R_c, true energy per particle and the
   * network's in E_c, and 1 where an input is outside the range of the training part, else 0.
   * Numbers are the shortest that read back the same; unknown ones are left empty.
   *
   * @param grid where the values stand
   * @param truth row-major; empty where it is not known; not modified
   * @param network row-major, NaN for none; not modified
   * @param outside as many; not modified
   * @param out where to
   * @throws IOException when writing fails
   */
  public static void csv(
      SurfaceRequest grid,
      Optional<double[]> truth,
      double[] network,
      boolean[] outside,
      OutputStream out)
      throws IOException {
    Writer writer = PictureFiles.writer(out);
    writer.write("x_Rc,y_Rc,truth_Ec,network_Ec,outside\n");
    for (int k = 0; k < network.length; k++) {
      writer.write(Numbers.shortest(grid.x(k % grid.columns())));
      writer.write(',' + Numbers.shortest(grid.y(k / grid.columns())));
      writer.write(',' + (truth.isPresent() ? number(truth.get()[k]) : ""));
      writer.write(',' + number(network[k]));
      writer.write(outside[k] ? ",1\n" : ",0\n");
    }
    writer.flush();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Numbers.shortest(value);
  }
}
