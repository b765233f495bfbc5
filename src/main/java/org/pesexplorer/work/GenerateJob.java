package org.pesexplorer.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.GeneratedRow;
import org.pesexplorer.core.database.RowGenerator;
import org.pesexplorer.core.database.RowRange;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.GenerationJournal;
import org.pesexplorer.io.JournalLayout;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Generates a database, or a shard of one, over all threads that are free: the same bytes on any
 * number of them and after any number of interruptions. Finished rows go to a journal beside the
 * file, which is there until the file is complete.
 */
public final class GenerateJob implements Job<Database> {
  /** A block is about so many attempted moves of one particle among four. */
  private static final double BLOCK_WORK = 160_000;

  private static final int MOST_BLOCK_ROWS = 1024;

  /** The part of the work that generating is, where a file is written, too. */
  private static final double GENERATING = 0.9;

  private final GenerateRequest request;
  private final DatabaseSettings settings;
  private final RowRange range;
  private final JournalLayout layout;
  private final Consumer<? super GenerationView> interim;
  private final PauseGate gate;

  /** A generation that nobody watches or holds up. */
  public GenerateJob(GenerateRequest request) {
    this(request, view -> {}, new PauseGate());
  }

  /**
   * A generation that can be watched and held up.
   *
   * @param request what to generate
   * @param interim receives what is finished, with the first block and then at most four times a
   *     second, on any of the job's threads but one call at a time; must be quick
   * @param gate holds it up while shut
   */
  public GenerateJob(
      GenerateRequest request, Consumer<? super GenerationView> interim, PauseGate gate) {
    this.request = request;
    this.settings = request.settings();
    this.range = request.range();
    this.layout = layout(request);
    this.interim = interim;
    this.gate = gate;
  }

  /** What the journal of a run looks like. */
  public static JournalLayout layout(GenerateRequest request) {
    DatabaseSettings settings = request.settings();
    return new JournalLayout(settings, request.range(), blockRows(settings));
  }

  /** Rows in a block: it takes some milliseconds, and depends on the settings alone. */
  static int blockRows(DatabaseSettings settings) {
    double particles = settings.particles();
    double work = particles * Math.max(1, settings.scans().most()) * Math.max(1, particles / 4);
    return (int) Math.max(1, Math.min(MOST_BLOCK_ROWS, BLOCK_WORK / work));
  }

  @Override
  public Database run(JobContext context) throws Exception {
    requireMemory();
    Optional<Path> file = request.file();
    if (file.isEmpty()) {
      ColumnsBuilder columns = columns();
      generate(context, columns, Optional.empty(), new BitSet());
      return database(columns);
    }
    DatabaseOutput output = new DatabaseOutput(file.get());
    output.requireWritable();
    ColumnsBuilder columns = columns();
    try (GenerationJournal journal = open(file.get(), columns)) {
      generate(context.share(GENERATING), columns, Optional.of(journal), journal.finished());
      Database database = database(columns);
      try {
        output.write(context.share(1), database);
        journal.remove();
      } catch (IOException e) {
        context.checkCancelled();
        throw kept("The database cannot be written", e);
      }
      return database;
    }
  }

  private void requireMemory() throws JobException {
    long bytes =
        DatabaseColumns.bytes(range.count(), settings.particles(), settings.dimension())
            + (long) Double.BYTES * range.count();
    long most = Runtime.getRuntime().maxMemory();
    if (bytes > most) {
      throw new JobException(
          "There is not enough memory for " + range.count() + " rows",
          String.format(
              Locale.ROOT,
              "They take %.1f GB, and the program may use %.1f GB. Give it more, as in java -Xmx%dg"
                  + " -jar ..., or generate them in shards (--rows).",
              bytes * 1e-9,
              most * 1e-9,
              2 + bytes / 1_000_000_000));
    }
  }

  /** The columns with all that is known without calculating. */
  private ColumnsBuilder columns() {
    ColumnsBuilder columns =
        new ColumnsBuilder(settings.particles(), settings.dimension(), range.count());
    int before = -1;
    int cell = 0;
    for (int k = 0; k < range.count(); k++) {
      int row = range.from() + k;
      if (settings.widthIndex(row) != before) {
        before = settings.widthIndex(row);
        cell =
            columns.cell(
                settings.widths().width(before), settings.model().depth(settings.cell(row)));
      }
      columns.setCell(k, cell);
      columns.setRowIndex(k, row);
    }
    return columns;
  }

  private GenerationJournal open(Path file, ColumnsBuilder columns) throws JobException {
    try {
      return GenerationJournal.open(file, layout, request.resume(), columns);
    } catch (DataException e) {
      throw new JobException("The run cannot begin", e.getMessage(), e);
    } catch (IOException e) {
      throw new JobException(
          "The run cannot begin",
          GenerationJournal.beside(file) + " cannot be opened: " + e.getMessage(),
          e);
    }
  }

  private void generate(
      JobContext context,
      ColumnsBuilder columns,
      Optional<GenerationJournal> journal,
      BitSet finished)
      throws Exception {
    int[] missing =
        IntStream.range(0, layout.blocks()).filter(block -> !finished.get(block)).toArray();
    double done = 1 - (double) missing.length / layout.blocks();
    GenerationProgress progress = new GenerationProgress(layout, columns, finished, interim);
    context.progress(done, progress.message());
    context.forEach(
        missing.length,
        () -> new RowGenerator(settings, () -> gate.pass(context)),
        (part, own, generator) -> {
          int block = missing[part];
          fill(block, generator, columns);
          if (journal.isPresent()) {
            append(journal.get(), block, columns);
          }
          context.message(progress.finished(block));
        });
    progress.show();
  }

  private void fill(int block, RowGenerator generator, ColumnsBuilder columns) throws JobException {
    double[] place = new double[settings.particles() * settings.dimension()];
    try {
      for (int k = layout.from(block); k < layout.to(block); k++) {
        GeneratedRow row = generator.row(range.from() + k);
        row.configuration().wrapInto(place);
        columns.setCoordinates(k, place);
        columns.setEnergy(k, row.energy());
        columns.setAcceptance(k, row.acceptance());
        columns.setScans(k, row.scans());
      }
    } catch (CancellationException e) {
      throw e;
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Failures.inWords(e);
    }
  }

  private void append(GenerationJournal journal, int block, ColumnsBuilder columns)
      throws JobException {
    try {
      journal.append(block, columns);
    } catch (IOException e) {
      throw kept("The journal cannot be written", e);
    }
  }

  private JobException kept(String title, IOException cause) {
    return new JobException(
        title,
        cause.getMessage()
            + ". What was finished is kept in "
            + GenerationJournal.beside(request.file().orElseThrow())
            + ": when the cause is gone, as with room made on a full disk, resume the run.",
        cause);
  }

  private Database database(ColumnsBuilder columns) {
    return request.rows().isPresent()
        ? new Database(columns.build(), Optional.of(settings), request.rows(), List.of())
        : Filtered.of(settings, columns);
  }
}
