package org.pesexplorer.core.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.network.EpochFigures;

/**
 * What the study has come to, perhaps before its end.
 *
 * @param settings what it is determined by
 * @param grounds the databases that are finished
 * @param rows the networks that are finished
 * @param learning the figures of all epochs so far of every network that has begun; unmodifiable
 */
public record WhyStudy(
    WhySettings settings,
    Map<WhyDatabase, WhyGround> grounds,
    Map<WhyCell, WhyRow> rows,
    Map<WhyCell, List<EpochFigures>> learning) {

  /** Copies. */
  public WhyStudy {
    Objects.requireNonNull(settings, "settings");
    grounds = Map.copyOf(grounds);
    rows = Map.copyOf(rows);
    Map<WhyCell, List<EpochFigures>> copy = new EnumMap<>(WhyCell.class);
    learning.forEach((cell, epochs) -> copy.put(cell, List.copyOf(epochs)));
    learning = Map.copyOf(copy);
  }

  /** Before anything is computed. */
  public static WhyStudy empty(WhySettings settings) {
    return new WhyStudy(settings, Map.of(), Map.of(), Map.of());
  }

  /** A database; empty while it is not finished. */
  public Optional<WhyGround> ground(WhyDatabase database) {
    return Optional.ofNullable(grounds.get(database));
  }

  /** A network; empty while it is not finished. */
  public Optional<WhyRow> row(WhyCell cell) {
    return Optional.ofNullable(rows.get(cell));
  }

  /** The test error of a network in E_c per particle, NaN while it is not finished. */
  public double mae(WhyCell cell) {
    return row(cell).map(WhyRow::mae).orElse(Double.NaN);
  }

  /** How many databases and networks are finished. */
  public int finished() {
    return grounds.size() + rows.size();
  }

  /** How many there are in all. */
  public static int parts() {
    return WhyDatabase.values().length + WhyCell.values().length;
  }

  /** Whether all is finished. */
  public boolean complete() {
    return finished() == parts();
  }
}
