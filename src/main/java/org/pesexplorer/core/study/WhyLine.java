package org.pesexplorer.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A line of the table: a network, or the exact linear model of a database.
 *
 * @param database what it learns from
 * @param cell the network; empty for the exact linear model
 * @param ground the database's baselines; empty while they are not known
 * @param mae on the test part in E_c per particle; empty while it is not known
 * @param slopes of its gradient; empty while they are not known
 */
public record WhyLine(
    WhyDatabase database,
    Optional<WhyCell> cell,
    Optional<WhyGround> ground,
    OptionalDouble mae,
    Optional<WhySlopes> slopes) {
  /** A gradient more wrong than this is called bad. */
  public static final double BAD_SLOPE = 0.5;

  /** An error above this part of that of the nearest neighbour is called bad. */
  private static final double OF_NEAREST = 1;

  /** The names of {@link #cells}. */
  public static final List<String> HEAD =
      List.of(
          "id",
          "images",
          "weighting",
          "scans",
          "model",
          "inputs",
          "testMae",
          "constantMae",
          "nearestMae",
          "fiveNearestMae",
          "linearOptimumMae",
          "dragSlopeError",
          "dragSlopeErrorOfCell",
          "randomSlopeError",
          "dragOutside");

  /** Refuses null. */
  public WhyLine {
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(cell, "cell");
    Objects.requireNonNull(ground, "ground");
    Objects.requireNonNull(mae, "mae");
    Objects.requireNonNull(slopes, "slopes");
  }

  /** All lines, database after database, the exact linear model of each first. */
  public static List<WhyLine> of(WhyStudy study) {
    List<WhyLine> all = new ArrayList<>();
    for (WhyDatabase database : WhyDatabase.values()) {
      Optional<WhyGround> ground = study.ground(database);
      all.add(
          new WhyLine(
              database,
              Optional.empty(),
              ground,
              ground.map(one -> OptionalDouble.of(one.linear())).orElseGet(OptionalDouble::empty),
              ground.map(WhyGround::slopes)));
      for (WhyCell cell : WhyCell.of(database)) {
        Optional<WhyRow> row = study.row(cell);
        all.add(
            new WhyLine(
                database,
                Optional.of(cell),
                ground,
                row.map(one -> OptionalDouble.of(one.mae())).orElseGet(OptionalDouble::empty),
                row.map(WhyRow::slopes)));
      }
    }
    return List.copyOf(all);
  }

  /** The name in files. */
  public String id() {
    return cell.map(WhyCell::id).orElse(database.id() + "-optimum");
  }

  /** What it is. */
  public String model() {
    return cell.map(WhyCell::model).orElse("exact linear optimum");
  }

  /** How it reads its inputs; a dash for the exact linear model, to which it is all the same. */
  public String inputs() {
    return cell.map(WhyCell::inputs).orElse("\u2013");
  }

  /** Whether its error is no better than that of the nearest neighbour; false while not known. */
  public boolean badError() {
    return mae.isPresent()
        && ground.isPresent()
        && mae.getAsDouble() > OF_NEAREST * ground.get().baselines().nearest().mae();
  }

  /** Whether a slope is more wrong than {@link #BAD_SLOPE}; false while not known. */
  public static boolean bad(double slopeError) {
    return slopeError > BAD_SLOPE;
  }

  /** The line in a file: words and numbers; empty where they are not known. */
  public List<String> cells() {
    return List.of(
        id(),
        database.imagesWords(),
        database.countingWords(),
        database.scans(),
        model(),
        cell.map(WhyCell::inputs).orElse(""),
        number(mae.orElse(Double.NaN)),
        number(ground.map(one -> one.baselines().constant().mae()).orElse(Double.NaN)),
        number(ground.map(one -> one.baselines().nearest().mae()).orElse(Double.NaN)),
        number(ground.map(one -> one.baselines().fiveNearest().mae()).orElse(Double.NaN)),
        number(ground.map(WhyGround::linear).orElse(Double.NaN)),
        number(slopes.map(WhySlopes::drag).orElse(Double.NaN)),
        number(slopes.map(WhySlopes::dragOfCell).orElse(Double.NaN)),
        number(slopes.map(WhySlopes::random).orElse(Double.NaN)),
        number(slopes.map(WhySlopes::outside).orElse(Double.NaN)));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%s", value) : "";
  }
}
