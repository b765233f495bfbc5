package org.pesexplorer.ui.common;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.pesexplorer.ui.common.LatticePicture.ImageMode;
import org.pesexplorer.ui.common.LatticePicture.Move;

/**
 * The words in a picture of a lattice, each on a plate of its own: title and images at the top, the
 * last move and the width of the cell at the bottom. They are drawn rather than made of labels, so
 * that nothing is laid out again while a run plays.
 */
final class LatticeWords {
  private static final String TRUE_IMAGES = "where they would be";
  private static final double MARGIN = 8;
  private static final double PAD = 8;
  private static final double HEIGHT = 24;
  private static final double GAP = 4;
  private static final double MARK = 18;

  /** In a narrower picture words would hide what they are about; its title is all it has. */
  private static final double ROOM_FOR_NOTES = 200;

  private static final Font TITLE = Font.font(null, FontWeight.BOLD, 13);
  private static final Font NOTE = Font.font(12);

  /** Used again and again to measure words; only ever touched on the FX thread. */
  private final Text ruler = new Text();

  /** A mark before the words of a plate, drawn around its middle. */
  @FunctionalInterface
  private interface Mark {
    void paint(double x, double y);
  }

  void paint(GraphicsContext g, Viewport view, Palette palette, LatticePicture picture) {
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    double top = MARGIN;
    if (!picture.caption().isEmpty()) {
      g.setFont(TITLE);
      plate(g, palette, picture.caption(), MARGIN, top, room(view), null);
      top += HEIGHT + GAP;
    }
    if (view.width() < ROOM_FOR_NOTES) {
      return;
    }
    g.setFont(NOTE);
    double x = MARGIN;
    x +=
        plate(
            g, palette, picture.mode().words(), x, top, room(view), imageMark(g, palette, picture));
    if (picture.mode() == ImageMode.FIXED && picture.trueImages()) {
      double left = view.width() - MARGIN - x - GAP;
      boolean beside = measure(TRUE_IMAGES, NOTE) + 2 * PAD + MARK <= left;
      double at = beside ? x + GAP : MARGIN;
      double down = beside ? top : top + HEIGHT + GAP;
      double space = beside ? left : room(view);
      plate(g, palette, TRUE_IMAGES, at, down, space, ring(g, palette, 0.35));
    }
    double floor = view.height() - MARGIN - HEIGHT;
    String width = widthWords(picture);
    double wide = measure(width, NOTE) + 2 * PAD;
    plate(g, palette, width, view.width() - MARGIN - wide, floor, wide, null);
    picture
        .move()
        .ifPresent(
            move ->
                plate(
                    g,
                    palette,
                    move.words(),
                    MARGIN,
                    floor,
                    room(view) - wide - GAP,
                    moveMark(g, palette, move)));
  }

  private static double room(Viewport view) {
    return view.width() - 2 * MARGIN;
  }

  private static String widthWords(LatticePicture picture) {
    return "w = "
        + NumberText.field(Math.rint(picture.configuration().width() * 1e4) / 1e4)
        + " R_c";
  }

  /** All the words of a picture, for those who cannot see it. */
  static String spoken(LatticePicture picture) {
    return "A periodic cell with "
        + picture.configuration().count()
        + " particles, "
        + widthWords(picture)
        + ". "
        + (picture.caption().isEmpty() ? "" : picture.caption() + ". ")
        + picture.mode().words()
        + picture.move().map(move -> ". " + move.words()).orElse("");
  }

  private static Mark imageMark(GraphicsContext g, Palette palette, LatticePicture picture) {
    return picture.mode() == ImageMode.LIVE
        ? ring(g, palette, 0.75)
        : (x, y) -> LatticePainter.square(g, palette, x, y, 5);
  }

  private static Mark ring(GraphicsContext g, Palette palette, double strength) {
    return (x, y) -> {
      g.setLineWidth(1.5);
      g.setStroke(palette.ink().deriveColor(0, 1, 1, strength));
      g.strokeOval(x - 5, y - 5, 10, 10);
    };
  }

  private static Mark moveMark(GraphicsContext g, Palette palette, Move move) {
    return (x, y) -> {
      if (move.accepted()) {
        CellMarks.slimArrow(g, x - 6, y, 13, 0, palette.accent());
      } else {
        LatticePainter.cross(g, palette, x, y, 4);
      }
    };
  }

  /** Draws words on a plate, squeezed when there is no room; returns how wide it became. */
  private double plate(
      GraphicsContext g,
      Palette palette,
      String words,
      double x,
      double y,
      double room,
      Mark mark) {
    double before = PAD + (mark == null ? 0 : MARK);
    double wide = Math.min(room, before + measure(words, g.getFont()) + PAD);
    g.setFill(palette.background().deriveColor(0, 1, 1, 0.92));
    g.fillRoundRect(x, y, wide, HEIGHT, 8, 8);
    if (mark != null) {
      mark.paint(x + PAD + 5, y + HEIGHT / 2);
    }
    g.setFill(palette.ink());
    g.fillText(words, x + before, y + HEIGHT / 2, Math.max(1, wide - before - PAD));
    return wide;
  }

  private double measure(String words, Font font) {
    ruler.setFont(font);
    ruler.setText(words);
    return Math.ceil(ruler.getLayoutBounds().getWidth());
  }
}
