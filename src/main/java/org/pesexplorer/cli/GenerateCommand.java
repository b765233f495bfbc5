package org.pesexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowRange;
import org.pesexplorer.io.DatabaseSettingsFile;
import org.pesexplorer.io.DatabaseWords;
import org.pesexplorer.io.GenerationJournal;
import org.pesexplorer.work.GenerateJob;
import org.pesexplorer.work.GenerateRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Generates a database or a shard of one. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Draws random configurations, relaxes them and writes those with the lower energies, as the"
          + " thesis's program does. The same settings and seed give the same bytes on any number of"
          + " threads.",
      "While it runs, finished rows are kept in FILE.journal; after a crash the same command with"
          + " --resume goes on from there."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:a file could not be read or written, or the work was stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar generate --out database.json",
      "  java -jar pes-explorer.jar generate --points 1000000 --max-energy 2 --out large.json",
      "  java -jar pes-explorer.jar generate --scans 40 --cutoff 0.9 --images frozen --counting"
          + " thesis --depth 3 --relaxation-depth 1 --out thesis.json",
      "  java -jar pes-explorer.jar generate --settings database.settings.json --out again.json"
    })
final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "a JSON object of these options in camelCase, or the settings beside a database; options"
              + " that are given replace what it says")
  private Path settingsFile;

  @Mixin private DatabaseOptions options;

  @Option(
      names = "--rows",
      paramLabel = "A:B",
      description =
          "make a shard: rows A to B - 1, counted before the cut-off, all of them kept; merge joins"
              + " shards")
  private String rows;

  @Option(names = "--resume", description = "go on with a run that was not completed")
  private boolean resume;

  @Mixin private JobOptions job;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = {
        "where the database goes, JSON in pandas' layout of columns. What it was made with goes to a"
            + " neighbour, database.settings.json for database.json."
      })
  private Path output;

  @Override
  public Integer call() throws Exception {
    job.check();
    GenerateRequest request = request(base());
    Database database;
    try {
      database = job.run("Generation", new GenerateJob(request));
    } catch (CancellationException e) {
      throw stopped(e);
    }
    job.say(
        database.rows()
            + " rows in "
            + output
            + ", of "
            + request.settings().rows()
            + " generated");
    return CommandLineProgram.OK;
  }

  private DatabaseSettings base() throws IOException {
    return settingsFile == null
        ? DatabaseWords.defaults()
        : DatabaseSettingsFile.read(settingsFile);
  }

  private GenerateRequest request(DatabaseSettings base) {
    Map<String, String> words = options.words();
    try {
      DatabaseSettings settings = DatabaseWords.with(base, words);
      Optional<RowRange> range = Optional.ofNullable(rows).map(RowRange::parse);
      return new GenerateRequest(settings, range, Optional.of(output), resume);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), options.inOptions(e.getMessage()), e);
    }
  }

  private CancellationException stopped(CancellationException cause) {
    Path journal = GenerationJournal.beside(output);
    if (!Files.exists(journal)) {
      return cause;
    }
    CancellationException told =
        new CancellationException(
            "Stopped. What was finished is in " + journal + "; --resume goes on from there.");
    told.initCause(cause);
    return told;
  }
}
