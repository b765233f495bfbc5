package org.pesexplorer.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of text in which the letter behind "X_" is set as a subscript: R_c, E_c. */
final class RichText {
  private static final Pattern SUBSCRIPT = Pattern.compile("(?<=\\b[A-Za-z])_([A-Za-z0-9])\\b");
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
  private static final float SMALL = 0.72f;
  private static final float LOWERED = 0.18f;

  private final Font font;
  private final Font small;
  private final List<Piece> pieces = new ArrayList<>();
  private final double width;

  RichText(String text, Font font) {
    this.font = font;
    this.small = font.deriveFont(font.getSize2D() * SMALL);
    Matcher matcher = SUBSCRIPT.matcher(text);
    int done = 0;
    while (matcher.find()) {
      add(text.substring(done, matcher.start()), false);
      add(matcher.group(1), true);
      done = matcher.end();
    }
    add(text.substring(done), false);
    this.width = pieces.stream().mapToDouble(Piece::width).sum();
  }

  private void add(String text, boolean subscript) {
    if (!text.isEmpty()) {
      Font used = subscript ? small : font;
      String bare = text.strip();
      double before = text.length() - text.stripLeading().length();
      double space = measure(" ", used);
      // Spaces at the ends become distance: some drawings drop them.
      double all = measure(bare, used) + (text.length() - bare.length()) * space;
      pieces.add(new Piece(bare, subscript, before * space, all));
    }
  }

  private static double measure(String text, Font font) {
    return font.getStringBounds(text, MEASURE).getWidth();
  }

  /** How wide the line is, in the unit of the font's size. */
  double width() {
    return width;
  }

  /**
   * Draws the line.
   *
   * @param x where it starts (align 0), has its middle (0.5) or ends (1)
   * @param y the base line
   */
  void draw(Graphics2D g, double x, double y, double align) {
    double place = x - align * width;
    for (Piece piece : pieces) {
      g.setFont(piece.subscript ? small : font);
      double lowered = piece.subscript ? LOWERED * font.getSize2D() : 0;
      g.drawString(piece.text, (float) (place + piece.before), (float) (y + lowered));
      place += piece.width;
    }
  }

  /** Breaks a text into lines no wider than a limit, at spaces. */
  static List<String> wrap(String text, Font font, double limit) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && new RichText(longer, font).width() > limit) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private record Piece(String text, boolean subscript, double before, double width) {}
}
