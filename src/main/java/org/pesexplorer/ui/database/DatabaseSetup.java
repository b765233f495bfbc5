package org.pesexplorer.ui.database;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.WidthRange;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.relax.RelaxationSettings;

/**
 * What the form of the page Generate says. Immutable, and always something that can be generated.
 *
 * @param settings the database
 * @param toFile whether it goes to a file; otherwise it is held in memory alone
 * @param file the file
 * @param threads how many threads calculate, at least 1
 * @param preset what the settings came from; empty when they were changed by hand
 */
public record DatabaseSetup(
    DatabaseSettings settings,
    boolean toFile,
    Path file,
    int threads,
    Optional<DatabasePreset> preset) {
  /** Shells that stand in for as many as the cut-off needs, where there is no cut-off. */
  private static final ImageDepth FIXED = ImageDepth.of(3);

  /** Refuses missing parts. */
  public DatabaseSetup {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(preset, "preset");
    if (threads < 1) {
      throw new IllegalArgumentException("number of threads must be at least 1, was " + threads);
    }
  }

  /** What a first look shows: mixed scans, held in memory. */
  public static DatabaseSetup standard(Path file, int threads) {
    DatabasePreset mixed = DatabasePreset.MIXED;
    return new DatabaseSetup(mixed.settings(), false, file, threads, Optional.of(mixed));
  }

  /** The settings of a preset, with the same place. */
  public DatabaseSetup withPreset(DatabasePreset next) {
    return new DatabaseSetup(next.settings(), toFile, file, threads, Optional.of(next));
  }

  /**
   * The same with changed settings, which are then nobody's preset.
   *
   * @throws IllegalArgumentException when a number is out of its range
   */
  public DatabaseSetup with(UnaryOperator<DatabaseSettings> change) {
    return new DatabaseSetup(change.apply(settings), toFile, file, threads, Optional.empty());
  }

  /** The same with more or fewer rows, or drawn from another seed: still the preset. */
  public DatabaseSetup withAmount(UnaryOperator<DatabaseSettings> change) {
    return new DatabaseSetup(change.apply(settings), toFile, file, threads, preset);
  }

  /** The same in a file, or in memory alone. */
  public DatabaseSetup withToFile(boolean next) {
    return new DatabaseSetup(settings, next, file, threads, preset);
  }

  /** The same in another file. */
  public DatabaseSetup withFile(Path next) {
    return new DatabaseSetup(settings, toFile, next, threads, preset);
  }

  /** The same on another number of threads. */
  public DatabaseSetup withThreads(int next) {
    return new DatabaseSetup(settings, toFile, file, next, preset);
  }

  /** The same with another way to relax. */
  DatabaseSetup withRelaxation(UnaryOperator<RelaxationSettings> change) {
    return with(now -> now.withRelaxation(change.apply(now.relaxation())));
  }

  /** The same with another potential; without a cut-off, depths become fixed. */
  public DatabaseSetup withPotential(Potential next) {
    boolean endless = Double.isInfinite(next.reach());
    return with(
        now -> {
          DatabaseSettings fixed = endless ? fixedDepths(now) : now;
          return fixed.withPotential(next);
        });
  }

  private static DatabaseSettings fixedDepths(DatabaseSettings now) {
    boolean auto = now.depth().equals(ImageDepth.AUTO);
    boolean relaxingAuto = now.relaxation().depth().equals(ImageDepth.AUTO);
    DatabaseSettings fixed = auto ? now.withDepth(FIXED) : now;
    return relaxingAuto ? fixed.withRelaxation(now.relaxation().withDepth(FIXED)) : fixed;
  }

  /** The same from another least width; a single width is moved. */
  DatabaseSetup withLeast(double least) {
    WidthRange widths = settings.widths();
    return withWidths(
        widths.count() == 1
            ? WidthRange.one(least)
            : new WidthRange(least, widths.most(), widths.count()));
  }

  /** The same up to another width. */
  DatabaseSetup withMost(double most) {
    return withWidths(new WidthRange(settings.widths().least(), most, settings.widths().count()));
  }

  /** The same with more or fewer widths; the second one brings a range up to twice the first. */
  DatabaseSetup withWidthCount(int count) {
    WidthRange widths = settings.widths();
    double most = widths.count() == 1 ? 2 * widths.least() : widths.most();
    return withWidths(
        count == 1 ? WidthRange.one(widths.least()) : new WidthRange(widths.least(), most, count));
  }

  private DatabaseSetup withWidths(WidthRange next) {
    return with(now -> now.withWidths(next));
  }

  /** The same with another cut-off, as a share of the rows. */
  DatabaseSetup withCutoff(double cutoff) {
    return with(now -> now.withFilter(new EnergyFilter(cutoff, now.filter().maxEnergy())));
  }

  /** The same with another upper energy in E_c, or without one. */
  DatabaseSetup withMaxEnergy(OptionalDouble top) {
    return with(now -> now.withFilter(new EnergyFilter(now.filter().cutoff(), top)));
  }

  /** What the database is called before it has a file. */
  String name() {
    return preset.map(DatabasePreset::title).orElse("own settings");
  }

  /** The place where it goes; empty for memory alone. */
  Optional<Path> target() {
    return toFile ? Optional.of(file.toAbsolutePath()) : Optional.empty();
  }
}
