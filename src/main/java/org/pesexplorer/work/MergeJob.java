package org.pesexplorer.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowRange;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.io.DatabaseSettingsFile;
import org.pesexplorer.io.DatabaseSettingsFile.Described;
import org.pesexplorer.io.DatabaseWords;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Joins the shards of a database into the file that one run would have made, byte for byte. The
 * filter is applied here, as it takes all rows of a width.
 */
public final class MergeJob implements Job<Database> {
  private static final double READING = 0.8;

  private final List<Path> files;
  private final Path output;

  /** A shard and what lies beside it. */
  private record Shard(Path file, Described described, RowRange rows) {}

  /**
   * Takes shards in hand.
   *
   * @param files the shards, in any order
   * @param output where the database goes
   */
  public MergeJob(List<Path> files, Path output) {
    this.files = List.copyOf(files);
    this.output = output;
  }

  @Override
  public Database run(JobContext context) throws Exception {
    DatabaseOutput target = new DatabaseOutput(output);
    target.requireWritable();
    List<Shard> shards = shards();
    DatabaseSettings settings = shards.get(0).described.settings();
    requireAlike(shards);
    requireComplete(shards, settings.rows());
    ColumnsBuilder columns =
        new ColumnsBuilder(settings.particles(), settings.dimension(), settings.rows());
    JobContext reading = context.share(READING);
    for (Shard shard : shards) {
      reading.message("reading " + shard.file);
      take(reading.share((double) shard.rows.count() / settings.rows()), shard, columns);
    }
    Database database = Filtered.of(settings, columns);
    try {
      target.write(context.share(1), database);
    } catch (IOException e) {
      context.checkCancelled();
      throw new JobException("The database cannot be written", e.getMessage() + ".", e);
    }
    return database;
  }

  private List<Shard> shards() throws IOException {
    List<Shard> shards = new ArrayList<>();
    for (Path file : files) {
      Described described =
          DatabaseSettingsFile.readBeside(file)
              .filter(beside -> beside.rows().isPresent())
              .orElseThrow(
                  () ->
                      DataException.inFile(
                          file.toString(),
                          "is no shard: no settings with its rows lie beside it (generate --rows"
                              + " makes shards)"));
      shards.add(new Shard(file, described, described.rows().orElseThrow()));
    }
    shards.sort(Comparator.comparingInt(shard -> shard.rows.from()));
    return shards;
  }

  private static void requireAlike(List<Shard> shards) throws IOException {
    Shard first = shards.get(0);
    Map<String, String> words = words(first);
    for (Shard shard : shards) {
      StringJoiner list = new StringJoiner(", ");
      Map<String, String> others = words(shard);
      words.forEach(
          (name, value) -> {
            if (!value.equals(others.get(name))) {
              list.add(name + " is " + others.get(name) + " here and " + value + " there");
            }
          });
      if (list.length() > 0) {
        throw DataException.inFile(
            shard.file.toString(), "belongs to another database than " + first.file + ": " + list);
      }
    }
  }

  private static Map<String, String> words(Shard shard) {
    Map<String, String> words = DatabaseWords.texts(shard.described.settings());
    words.put("version", shard.described.version());
    return words;
  }

  private static void requireComplete(List<Shard> shards, int rows) throws JobException {
    int next = 0;
    Path before = null;
    for (Shard shard : shards) {
      if (shard.rows.from() < next) {
        throw new JobException(
            "Rows are there twice",
            shard.file + " and " + before + " share rows from " + shard.rows.from() + " on.");
      }
      requireNothingBetween(next, shard.rows.from());
      next = shard.rows.to();
      before = shard.file;
    }
    requireNothingBetween(next, rows);
  }

  private static void requireNothingBetween(int from, int to) throws JobException {
    if (from < to) {
      throw new JobException(
          "Rows are missing",
          "No shard holds the rows "
              + from
              + ":"
              + to
              + " (generate --rows "
              + from
              + ":"
              + to
              + " makes them).");
    }
  }

  private static void take(JobContext context, Shard shard, ColumnsBuilder columns)
      throws IOException {
    Database database =
        DatabaseFiles.read(
            shard.file,
            done -> {
              context.checkCancelled();
              context.progress(done, "reading " + shard.file);
            });
    DatabaseColumns from = database.columns();
    requireRows(shard, from);
    double[] place = new double[from.coordinates().stride()];
    for (int k = 0; k < from.rows(); k++) {
      int row = shard.rows.from() + k;
      from.coordinates().copyRow(k, place);
      columns.setCoordinates(row, place);
      columns.setEnergy(row, from.energy(k));
      columns.setCell(row, columns.cell(from.width(k), from.depth(k)));
      columns.setAcceptance(row, from.acceptances().orElseThrow().get(k));
      columns.setScans(row, from.scans().orElseThrow().get(k));
      columns.setRowIndex(row, row);
    }
  }

  private static void requireRows(Shard shard, DatabaseColumns from) throws IOException {
    DatabaseSettings settings = shard.described.settings();
    boolean alike =
        from.rows() == shard.rows.count()
            && from.particles() == settings.particles()
            && from.dimension() == settings.dimension()
            && from.acceptances().isPresent()
            && from.scans().isPresent()
            && from.rowIndexes().isPresent();
    for (int k = 0; alike && k < from.rows(); k++) {
      alike = from.rowIndexes().get().get(k) == shard.rows.from() + k;
    }
    if (!alike) {
      throw DataException.inFile(
          shard.file.toString(),
          "does not hold the rows "
              + shard.rows.format()
              + " that the settings beside it speak of");
    }
  }
}
