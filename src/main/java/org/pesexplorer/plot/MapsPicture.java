package org.pesexplorer.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/**
 * Maps over the same cell side by side, each with its colours, for files.
 *
 * @param caption one sentence that says what they show
 * @param width the cell's width in R_c
 * @param maps from left to right
 * @param positions x and y of the particles in R_c, inside the cell; not modified
 * @param hatching lines over a part of the cell: x, y of both ends of each, as parts of the width,
 *     upwards; not modified
 * @param theme light or dark
 */
public record MapsPicture(
    String caption,
    double width,
    List<Panel> maps,
    double[] positions,
    double[] hatching,
    PictureTheme theme)
    implements SavablePicture {
  private static final double SIDE = 280;
  private static final double LEFT = 40;
  private static final double RIGHT = 80;
  private static final double TOP = 34;
  private static final double BOTTOM = 66;
  private static final double BAR = 14;
  private static final double RADIUS = 0.17;

  /**
   * One of the maps.
   *
   * @param title what it shows
   * @param argb a colour a point, row-major, the top row first, as many rows as columns
   * @param bar what the colours mean
   */
  public record Panel(String title, int[] argb, Bar bar) {}

  /**
   * A colour bar.
   *
   * @param label what it is of, with its unit
   * @param low the value of the first colour
   * @param high the value of the last one
   * @param argb colours evenly spaced in value
   */
  public record Bar(String label, double low, double high, int[] argb) {}

  /** Copies the list; refuses null. */
  public MapsPicture {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(theme, "theme");
    maps = List.copyOf(maps);
  }

  @Override
  public void png(int pixelsWide, int pixelsHigh, int dpi, OutputStream out) throws IOException {
    PictureFiles.png(g -> paint(g, pixelsWide, pixelsHigh), pixelsWide, pixelsHigh, dpi, out);
  }

  @Override
  public void svg(double wide, double high, OutputStream out) throws IOException {
    double fine = PictureFiles.SVG_FINENESS;
    PictureFiles.svg(g -> paint(g, fine * wide, fine * high), words(), wide, high, out);
  }

  @Override
  public void pdf(double wide, double high, OutputStream out) throws IOException {
    PictureFiles.pdf(g -> paint(g, wide, high), words(), wide, high, out);
  }

  private PictureFiles.Words words() {
    return new PictureFiles.Words("", caption);
  }

  private void paint(Graphics2D g, double wide, double high) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(theme.background());
    g.fill(new Rectangle2D.Double(0, 0, wide, high));
    double panel = LEFT + SIDE + RIGHT;
    double fullWidth = panel * maps.size();
    double fullHeight = TOP + SIDE + BOTTOM;
    double scale = Math.min(wide / fullWidth, high / fullHeight);
    Graphics2D placed = (Graphics2D) g.create();
    placed.translate((wide - scale * fullWidth) / 2, (high - scale * fullHeight) / 2);
    placed.scale(scale, scale);
    for (int k = 0; k < maps.size(); k++) {
      Graphics2D own = (Graphics2D) placed.create();
      own.translate(k * panel + LEFT, TOP);
      paintPanel(own, maps.get(k));
      own.dispose();
    }
    placed.setColor(theme.muted());
    new RichText(caption, ChartLook.LABEL).draw(placed, LEFT, fullHeight - 14, 0);
    placed.dispose();
  }

  private void paintPanel(Graphics2D g, Panel panel) {
    g.setColor(theme.ink());
    new RichText(panel.title(), ChartLook.TITLE).draw(g, 0, -10, 0);
    paintMap(g, panel.argb());
    Graphics2D inside = (Graphics2D) g.create();
    inside.clip(new Rectangle2D.Double(0, 0, SIDE, SIDE));
    paintHatching(inside);
    paintParticles(inside);
    inside.dispose();
    g.setColor(theme.ink());
    g.setStroke(new BasicStroke(1.2f));
    g.draw(new Rectangle2D.Double(0, 0, SIDE, SIDE));
    paintAxes(g);
    paintBar(g, panel.bar());
  }

  private static void paintMap(Graphics2D g, int[] argb) {
    int side = (int) Math.round(Math.sqrt(argb.length));
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, side, side, argb, 0, side);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(image, AffineTransform.getScaleInstance(SIDE / side, SIDE / side), null);
  }

  private void paintHatching(Graphics2D g) {
    for (int pass = 0; pass < 2; pass++) {
      g.setColor(pass == 0 ? new Color(255, 255, 255, 140) : new Color(0, 0, 0, 190));
      g.setStroke(new BasicStroke(pass == 0 ? 2.4f : 0.9f));
      for (int k = 0; k < hatching.length; k += 4) {
        g.draw(
            new Line2D.Double(
                hatching[k] * SIDE,
                (1 - hatching[k + 1]) * SIDE,
                hatching[k + 2] * SIDE,
                (1 - hatching[k + 3]) * SIDE));
      }
    }
  }

  private void paintParticles(Graphics2D g) {
    double radius = Math.max(5, RADIUS * SIDE / width);
    for (int i = 0; 2 * i < positions.length; i++) {
      double x = positions[2 * i] / width * SIDE;
      double y = (1 - positions[2 * i + 1] / width) * SIDE;
      Ellipse2D body = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      g.setColor(Color.WHITE);
      g.fill(body);
      g.setColor(Color.BLACK);
      g.setStroke(new BasicStroke(1.2f));
      g.draw(body);
      new RichText(Integer.toString(i + 1), ChartLook.TICK).draw(g, x, y + 4, 0.5);
    }
  }

  private void paintAxes(Graphics2D g) {
    g.setStroke(new BasicStroke(1));
    for (Tick tick : Ticks.linear(0, width, 5)) {
      double at = tick.value() / width * SIDE;
      g.setColor(theme.line());
      g.draw(new Line2D.Double(at, SIDE, at, SIDE + 4));
      g.draw(new Line2D.Double(-4, SIDE - at, 0, SIDE - at));
      g.setColor(theme.muted());
      new RichText(tick.label(), ChartLook.TICK).draw(g, at, SIDE + 16, 0.5);
      new RichText(tick.label(), ChartLook.TICK).draw(g, -7, SIDE - at + 4, 1);
    }
    g.setColor(theme.ink());
    new RichText("x / R_c", ChartLook.LABEL).draw(g, SIDE / 2, SIDE + 32, 0.5);
    AxesLayer.paintUpright(g, new RichText("y / R_c", ChartLook.LABEL), -26, SIDE / 2 + 20);
  }

  private void paintBar(Graphics2D g, Bar bar) {
    double left = SIDE + 10;
    int colours = bar.argb().length;
    BufferedImage image = new BufferedImage(1, colours, BufferedImage.TYPE_INT_RGB);
    for (int k = 0; k < colours; k++) {
      image.setRGB(0, colours - 1 - k, bar.argb()[k]);
    }
    AffineTransform place = AffineTransform.getTranslateInstance(left, 0);
    place.scale(BAR, SIDE / colours);
    g.drawImage(image, place, null);
    g.setStroke(new BasicStroke(1));
    for (Tick tick : Ticks.linear(bar.low(), bar.high(), 6)) {
      double y = SIDE * (1 - (tick.value() - bar.low()) / (bar.high() - bar.low()));
      g.setColor(theme.line());
      g.draw(new Line2D.Double(left + BAR, y, left + BAR + 3, y));
      g.setColor(theme.muted());
      new RichText(tick.label(), ChartLook.TICK).draw(g, left + BAR + 6, y + 4, 0);
    }
    g.setColor(theme.ink());
    new RichText(bar.label(), ChartLook.LABEL).draw(g, left, -10, 0);
  }
}
