package org.pesexplorer.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.work.HoleHuntJob;
import org.pesexplorer.work.HuntRequest;
import org.pesexplorer.work.HuntResult;
import org.pesexplorer.work.ReadDatabaseJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds holes of a network and fills them. */
@Command(
    name = "hunt",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Relaxes random starts on a network, looks where it lies below the truth at their ends, adds"
          + " rows there to the training part and trains again, round by round. The test part stays"
          + " what it was. The same command gives the same bytes on any number of threads.",
      "Network and database are written after each round; when the work is stopped, those of the"
          + " last whole round stay."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well, also when holes are left",
      "1:bad data, numbers were no longer finite, a file cannot be written, or the work was stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar hunt --network net.json --in database.json --out filled.json"
          + " --database-out hunted.json",
      "  java -jar pes-explorer.jar hunt --network net.json --in database.json --rounds 0 --out"
          + " same.json --format json"
    })
final class HuntCommand implements Callable<Integer> {
  private static final double READING = 0.02;

  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NET",
      description = "the network, trained on the database")
  private Path network;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "the database that it was trained on, prepared or not")
  private Path input;

  @Option(
      names = "--starts",
      paramLabel = "N",
      defaultValue = "1000",
      description = "random starts a round (default: 1000)")
  private int starts;

  @Option(
      names = "--rounds",
      paramLabel = "R",
      defaultValue = "5",
      description =
          "how often rows are added and the network is trained anew, at most; it ends when there"
              + " are no holes (default: 5; 0 to look alone)")
  private int rounds;

  @Option(
      names = "--tolerance",
      paramLabel = "E",
      defaultValue = "0.05",
      description =
          "how far below the truth the network lies in a hole, in E_c per particle (default: 0.05)")
  private double tolerance;

  @Option(
      names = "--ceiling",
      paramLabel = "E",
      defaultValue = "10",
      description =
          "energies are learnt up to this one, in E_c per particle; a hole whose true energy is"
              + " higher is learnt from the place below it that the true forces lead to (default:"
              + " 10)")
  private double ceiling;

  @Option(
      names = "--epochs",
      paramLabel = "E",
      description = "how long the network is trained (default: as long as it was)")
  private Integer epochs;

  @Option(
      names = "--seed",
      paramLabel = "K",
      defaultValue = "1",
      description = "a whole number that fixes the starts (default: 1)")
  private long seed;

  @Mixin private KernelOptions kernels;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "a table for people or JSON for programs (default: text)")
  private Format format;

  @Mixin private JobOptions job;

  @Option(
      names = "--database-out",
      paramLabel = "FILE",
      description =
          "where the database with its new rows goes; huntRound says in which round each was added")
  private Path databaseOutput;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "NET",
      description = "where the last network goes, as JSON")
  private Path output;

  @Override
  public Integer call() throws Exception {
    job.check();
    HuntRequest request = request();
    AtomicFile.requireWritable(output);
    AtomicInteger looks = new AtomicInteger();
    HuntResult result;
    try {
      result = job.run("Hunt", context -> run(context, request, looks));
    } catch (CancellationException e) {
      throw stopped(e, looks.get());
    }
    HuntReport report = new HuntReport(result);
    if (format == Format.JSON) {
      spec.commandLine().getOut().print(report.json());
    } else {
      report.writeText(spec.commandLine().getOut());
    }
    return CommandLineProgram.OK;
  }

  private HuntRequest request() {
    if (epochs != null && epochs < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '--epochs': expected at least one, was " + epochs);
    }
    try {
      return new HuntRequest(
          starts,
          rounds,
          tolerance,
          ceiling,
          epochs == null ? 0 : epochs,
          seed,
          kernels.path(),
          Optional.of(output),
          Optional.ofNullable(databaseOutput));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private HuntResult run(JobContext context, HuntRequest request, AtomicInteger looks)
      throws Exception {
    TrainedNetwork trained = NetworkFiles.read(network);
    Database database = new ReadDatabaseJob(input).run(context.share(READING));
    return new HoleHuntJob(database, trained, request, view -> looks.set(view.rounds().size()))
        .run(context.share(1));
  }

  private CancellationException stopped(CancellationException cause, int looks) {
    if (looks < 2) {
      return cause;
    }
    CancellationException told =
        new CancellationException(
            "Stopped. " + output + " holds the network after round " + (looks - 1) + ".");
    told.initCause(cause);
    return told;
  }
}
