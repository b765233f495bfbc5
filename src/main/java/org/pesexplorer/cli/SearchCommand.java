package org.pesexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.SearchAxis;
import org.pesexplorer.core.network.SearchPlan;
import org.pesexplorer.core.network.SearchRow;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.SearchFile;
import org.pesexplorer.io.SearchWords;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.work.ReadDatabaseJob;
import org.pesexplorer.work.SearchJob;
import org.pesexplorer.work.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tries settings of a training and says which are best. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Trains a network for each of many settings, several side by side, each on one thread, and"
          + " writes what they came to, the least validation error first. The same command gives the"
          + " same bytes on any number of threads.",
      "While it runs, finished runs are kept in CSV.runs; after a crash the same command goes on"
          + " from there, to the same bytes."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well, also when single runs came to nothing",
      "1:bad data, a file cannot be written, or the work was stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar search --in prepared.json --grid rate=1e-3,3e-3 --grid"
          + " \"layers=32,32;64,64\" --epochs 100 --out results.csv",
      "  java -jar pes-explorer.jar search --in prepared.json --random 20 --range rate=1e-4:1e-2"
          + " --range batch=32:512 --grid activation=silu,tanh --out results.csv"
    })
final class SearchCommand implements Callable<Integer> {
  private static final double READING = 0.05;
  private static final String SEED = "seed";

  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "the database, prepared or not")
  private Path input;

  @Option(
      names = "--grid",
      paramLabel = "NAME=V,...",
      description =
          "an option of a training without its dashes and the values that are tried, as in"
              + " rate=1e-3,3e-3; with semicolons where values have commas themselves, as in"
              + " layers=32,32;64,64. May be given several times: all combinations are tried.")
  private List<String> grids = List.of();

  @Option(
      names = "--range",
      paramLabel = "NAME=A:B[:log|linear]",
      description =
          "with --random: a number between two limits, as in rate=1e-4:1e-2, drawn evenly in its"
              + " logarithm where both are above 0. May be given several times.")
  private List<String> ranges = List.of();

  @Option(
      names = "--random",
      paramLabel = "N",
      description =
          "draw so many runs from lists and ranges, by --seed, instead of all combinations")
  private Integer random;

  @Mixin private TrainingOptions training;

  @Mixin private DescriptorOptions descriptor;

  @Mixin private KernelOptions kernels;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "a table for people or JSON for programs (default: text)")
  private Format format;

  @Mixin private JobOptions job;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "CSV",
      description =
          "where the results go. What they were made with goes to a neighbour,"
              + " results.settings.json for results.csv.")
  private Path output;

  @Override
  public Integer call() throws Exception {
    job.check();
    SearchRequest request = request();
    AtomicFile.requireWritable(output);
    List<SearchRow> rows;
    try {
      rows = job.run("Search", context -> run(context, request));
    } catch (CancellationException e) {
      throw stopped(e);
    }
    SearchReport report = new SearchReport(request, rows);
    if (format == Format.JSON) {
      spec.commandLine().getOut().print(report.json());
    } else {
      report.writeText(spec.commandLine().getOut());
    }
    return CommandLineProgram.OK;
  }

  private SearchRequest request() {
    try {
      if (random != null && random < 1) {
        throw new IllegalArgumentException(
            "Invalid value for option '--random': expected at least one run, was " + random);
      }
      List<SearchAxis> axes = new ArrayList<>();
      grids.forEach(text -> axes.add(SearchWords.choice(text)));
      ranges.forEach(text -> axes.add(SearchWords.range(text)));
      Map<String, String> fixed = new LinkedHashMap<>(training.words());
      fixed.putAll(descriptor.words());
      long seed = Long.parseLong(fixed.getOrDefault(SEED, "1"));
      if (random != null && axes.stream().anyMatch(axis -> axis.name().equals(SEED))) {
        fixed.remove(SEED); // it is what runs are drawn from
      }
      SearchPlan plan = new SearchPlan(axes, random == null ? 0 : random, seed);
      return new SearchRequest(plan, fixed, kernels.path(), Optional.of(output));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private List<SearchRow> run(JobContext context, SearchRequest request) throws Exception {
    Database database = new ReadDatabaseJob(input).run(context.share(READING));
    return new SearchJob(database, request, view -> {}).run(context.share(1));
  }

  private CancellationException stopped(CancellationException cause) {
    if (!SearchJob.hasRuns(output)) {
      return cause;
    }
    CancellationException told =
        new CancellationException(
            "Stopped. Finished runs are in "
                + SearchFile.beside(output)
                + "; the same command goes on from there.");
    told.initCause(cause);
    return told;
  }
}
