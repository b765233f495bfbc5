package org.pesexplorer.ui.training;

import java.util.Locale;
import java.util.OptionalDouble;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.ui.common.NumberText;

/** What a path says about a network, in words. */
final class DragWords {
  /** From this relative slope error on a gradient is called wrong. */
  static final double WRONG = 0.1;

  private static final double LEAST_SHARE = 1e-9;

  /** From this error in E_c on fewer decimals do. */
  private static final double LARGE = 10;

  /** The gradient is wrong for what lies outside where it is so much better inside. */
  private static final double MUCH_BETTER = 0.5;

  private DragWords() {}

  /** Whether the gradient along the path is wrong. */
  static boolean wrong(DragCurves curves) {
    return curves.slopeError() > WRONG;
  }

  /** Whether a part of the path lies outside the training data. */
  static boolean leaves(DragCurves curves) {
    return curves.outsideShare() > LEAST_SHARE;
  }

  /** MAE and slope error at a glance. */
  static String badge(DragCurves curves) {
    if (!curves.truthKnown()) {
      return "truth unknown";
    }
    String slope = "slope error " + percent(curves.slopeError());
    OptionalDouble mae = curves.question().mae();
    if (mae.isEmpty()) {
      return slope + " along this path";
    }
    double error = mae.getAsDouble();
    String number = error < LARGE ? NumberText.fixed(error, 4) : NumberText.compact(error);
    String small = "MAE " + number + " E_c";
    return small + (wrong(curves) ? ", yet " : ", ") + slope;
  }

  /** The heading of the explanation. */
  static String title(DragCurves curves) {
    if (wrong(curves)) {
      return "Why is my gradient wrong?";
    }
    return leaves(curves)
        ? "A part of this path lies outside the training data"
        : curves.truthKnown() ? "The gradient along this path" : "The truth is not known";
  }

  /** Which share lies outside, and how large the slope errors are there and elsewhere. */
  static String explanation(DragCurves curves) {
    if (!curves.truthKnown()) {
      return "Nobody wrote down which model the energies are of that this network has learnt, so it"
          + " stands alone here."
          + (leaves(curves) ? " " + where(curves) : "");
    }
    return errors(curves)
        + " "
        + (curves.perCell() ? mixed(curves) + " " : "")
        + where(curves)
        + cause(curves);
  }

  private static String where(DragCurves curves) {
    if (!leaves(curves)) {
      return curves.question().shown().energies().known()
          ? "The whole path lies inside the training data."
          : "What it was trained on is not known, so nothing is shaded.";
    }
    StringBuilder words = new StringBuilder(percent(curves.outsideShare()));
    words.append(" of the path lies outside the training data");
    double energies = DragCurves.share(curves.outsideEnergies());
    double inputs = DragCurves.share(curves.outsideInputs());
    EnergySpan span = curves.question().shown().energies();
    if (energies > LEAST_SHARE) {
      words
          .append(" (energies outside ")
          .append(NumberText.fixed(span.lowest(), 3))
          .append(" to ")
          .append(NumberText.fixed(span.highest(), 3))
          .append("\u00a0E_c: ")
          .append(percent(energies))
          .append(inputs > LEAST_SHARE ? "; " : ")");
    }
    if (inputs > LEAST_SHARE) {
      words
          .append(energies > LEAST_SHARE ? "" : " (")
          .append("inputs beyond those learnt: ")
          .append(percent(inputs))
          .append(')');
    }
    return words.append('.').toString();
  }

  /** What comes of holding v of the network against N v of the truth. */
  private static String mixed(DragCurves curves) {
    return "The thesis drew the network's v beside the truth's N v: by that its slope is "
        + percent(curves.mixedSlopeError())
        + " wrong.";
  }

  private static String errors(DragCurves curves) {
    String whole = "Slope error " + percent(curves.slopeError());
    if (!leaves(curves)) {
      return whole + ".";
    }
    double inside = curves.slopeError(false);
    return whole
        + (Double.isNaN(inside) ? "" : ", inside " + percent(inside))
        + ", outside "
        + percent(curves.slopeError(true))
        + ".";
  }

  /** Whether rows of mixed scans would set the gradient right. */
  static boolean curable(DragCurves curves) {
    return wrong(curves) && leaves(curves) && !meets(curves) && betterInside(curves);
  }

  private static boolean betterInside(DragCurves curves) {
    double inside = curves.slopeError(false);
    return Double.isNaN(inside) || inside < MUCH_BETTER * curves.slopeError(true);
  }

  /** Whether the path leads over particles: no database has energies as high as there. */
  private static boolean meets(DragCurves curves) {
    for (boolean wall : DragCurveCharts.walls(curves)) {
      if (wall) {
        return true;
      }
    }
    return false;
  }

  private static String cause(DragCurves curves) {
    if (!wrong(curves)) {
      return "";
    }
    if (meets(curves)) {
      return " The path leads over another particle, where energies are higher than in any"
          + " database: drag an end or the particle out of the way.";
    }
    if (!leaves(curves) && !curves.question().shown().energies().known()) {
      return "";
    }
    if (leaves(curves) && !betterInside(curves)) {
      return " It is wrong inside, too: train longer, on more rows, or fit forces.";
    }
    return leaves(curves)
        ? " Where it has seen nothing a network may say anything, and rows like those it learnt"
            + " from do not show it: mixed scans fill the gap."
        : " The network has not learnt yet how the energy changes: train longer, on more rows, or"
            + " fit forces, too.";
  }

  /** A relative error or a share as a percentage. */
  static String percent(double part) {
    if (Double.isNaN(part)) {
      return "–";
    }
    double size = 100 * part;
    if (Double.isInfinite(size) || size >= 1e4) {
      return "over 9,999\u00a0%";
    }
    return String.format(Locale.ROOT, size < 9.95 ? "%.1f\u00a0%%" : "%,.0f\u00a0%%", size);
  }
}
