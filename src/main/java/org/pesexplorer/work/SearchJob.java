package org.pesexplorer.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.SearchRow;
import org.pesexplorer.core.network.SearchView;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.Identity;
import org.pesexplorer.io.SearchFile;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Tries settings of a training, several runs side by side, each on one thread: the same rows for
 * the same request on any number of threads, and however often it was stopped on the way. A run
 * that comes to nothing is a row with its reason. Finished runs are kept beside the table until
 * that is written; those under way when it is stopped begin anew.
 */
public final class SearchJob implements Job<List<SearchRow>> {
  private static final double PREPARING = 0.05;
  private static final String UNWRITTEN = "The results cannot be written";

  private final Database database;
  private final SearchRequest request;
  private final Consumer<? super SearchView> interim;

  /**
   * A search.
   *
   * @param database the rows; inputs that it lacks are computed
   * @param request what is wanted
   * @param interim receives the finished runs at the beginning, where an earlier start has left
   *     some, and whenever one is finished, on any of the job's threads but one call at a time;
   *     must be quick
   */
  public SearchJob(Database database, SearchRequest request, Consumer<? super SearchView> interim) {
    this.database = database;
    this.request = request;
    this.interim = interim;
  }

  @Override
  public List<SearchRow> run(JobContext context) throws Exception {
    Board board = new Board(context);
    Map<Integer, TrainingPlan> plans = new LinkedHashMap<>();
    for (int run = 0; run < request.plan().runs(); run++) {
      context.checkCancelled();
      if (!board.has(run)) {
        try {
          plans.put(run, request.training(run));
        } catch (IllegalArgumentException e) {
          board.take(SearchRow.failed(run, request.plan().words(run), sentence(e.getMessage())));
        }
      }
    }
    SearchRows rows = new SearchRows(database, List.copyOf(plans.values()));
    List<Integer> order = inOrder(plans);
    context.forEach(
        order.size(),
        (part, own) -> {
          int run = order.get(part);
          board.take(row(run, plans.get(run), rows, own));
        });
    return board.finished();
  }

  /** Runs with the same inputs one after the other, so that few are in memory at a time. */
  private static List<Integer> inOrder(Map<Integer, TrainingPlan> plans) {
    Map<SearchRows.Key, List<Integer>> alike = new LinkedHashMap<>();
    plans.forEach(
        (run, plan) ->
            alike.computeIfAbsent(SearchRows.Key.of(plan), key -> new ArrayList<>()).add(run));
    return alike.values().stream().flatMap(List::stream).toList();
  }

  private SearchRow row(int run, TrainingPlan plan, SearchRows rows, JobContext context)
      throws Exception {
    List<String> words = request.plan().words(run);
    try {
      return trained(run, words, rows.of(plan, context.share(PREPARING)), context.share(1));
    } catch (JobException e) {
      return SearchRow.failed(run, words, sentence(e.title()) + " " + e.advice());
    } finally {
      rows.giveBack(plan);
    }
  }

  private static String sentence(String words) {
    String text = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return text.endsWith(".") ? text : text + ".";
  }

  private SearchRow trained(int run, List<String> words, SharedRows shared, JobContext context)
      throws JobException {
    MemberRun member =
        new MemberRun(
            shared, shared.settings(), shared.split(), request.kernels(), Optional.empty(), false);
    member.train(context, new PauseGate(), figures -> {});
    SurfaceNetwork surface = Training.surface(shared.rows(), member.trainer());
    PathFigures paths =
        Training.paths(surface, shared.rows(), shared.data(), shared.split(), context);
    return new SearchRow(
        run,
        words,
        member.trainer().epochs(),
        surface.network().shape().parameters(),
        Training.errors(surface.network(), shared.data(), shared.split().training()).mae(),
        Training.errors(surface.network(), shared.data(), shared.split().validation()),
        Training.errors(surface.network(), shared.data(), shared.split().test()).mae(),
        paths.dragSlopeError(),
        paths.randomSlopeError(),
        "");
  }

  private String identity() {
    return new Identity()
        .add("search " + request.plan() + " " + request.fixed() + " " + request.kernels())
        .add(database)
        .hex();
  }

  /** The runs that are finished. */
  private final class Board {
    private final JobContext context;
    private final String identity;

    /** By number of the run; guarded by this. */
    private final Map<Integer, SearchRow> rows = new TreeMap<>();

    Board(JobContext context) throws IOException, JobException {
      this.context = context;
      identity = request.file().isPresent() ? identity() : "";
      if (request.file().isPresent()) {
        Path file = request.file().get();
        try {
          AtomicFile.requireWritable(file);
          AtomicFile.discardLeftovers(file);
          AtomicFile.discardLeftovers(SearchFile.beside(file));
        } catch (IOException e) {
          throw new JobException(UNWRITTEN, e.getMessage() + ".", e);
        }
        for (SearchRow row : SearchFile.readRuns(file, identity)) {
          rows.put(row.run(), row);
        }
      }
      if (!rows.isEmpty()) {
        show();
      }
    }

    synchronized boolean has(int run) {
      return rows.containsKey(run);
    }

    synchronized void take(SearchRow row) throws JobException {
      rows.put(row.run(), row);
      if (request.file().isPresent()) {
        try {
          SearchFile.writeRuns(request.file().get(), identity, List.copyOf(rows.values()));
        } catch (IOException e) {
          throw new JobException("The finished runs cannot be kept", e.getMessage() + ".", e);
        }
      }
      show();
    }

    private synchronized void show() {
      List<SearchRow> sorted = sorted();
      int all = request.plan().runs();
      SearchRow best = sorted.get(0);
      context.message(
          rows.size()
              + " of "
              + all
              + " runs are finished"
              + (best.failed()
                  ? ""
                  : String.format(
                      Locale.ROOT, ", least validation MAE %.4g", best.validation().mae())));
      interim.accept(new SearchView(rows.size(), all, sorted));
    }

    private List<SearchRow> sorted() {
      return rows.values().stream().sorted(SearchRow.BEST_FIRST).toList();
    }

    /** All rows; the table is written and the finished runs beside it are let go. */
    synchronized List<SearchRow> finished() throws JobException {
      List<SearchRow> sorted = sorted();
      if (request.file().isPresent()) {
        Path file = request.file().get();
        try {
          SearchSettings.write(file, request);
          SearchFile.write(file, request.plan().names(), sorted);
          Files.deleteIfExists(SearchFile.beside(file));
        } catch (IOException e) {
          throw new JobException(
              UNWRITTEN,
              e.getMessage() + ". Its runs are kept: the same command goes on from there.",
              e);
        }
      }
      return sorted;
    }
  }

  /** Whether an earlier start has left finished runs beside a table, of whatever search. */
  public static boolean hasRuns(Path table) {
    return Files.exists(SearchFile.beside(table));
  }
}
