package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.work.PreparedInput;
import org.pesexplorer.work.TrainEnsembleJob;
import org.pesexplorer.work.TrainEnsembleRequest;
import org.pesexplorer.work.TrainEnsembleResult;
import org.pesexplorer.work.TrainRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains several networks and makes an uncertainty of how they differ. */
@Command(
    name = "ensemble",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Trains several networks on the rows of a database, side by side: the same split, other first"
          + " weights and another order of rows, with the seed and the numbers after it. Their mean"
          + " is the prediction; their spread, scaled on the validation part, its uncertainty. What"
          + " share of the test part lies within it stands in the result.",
      "While they run, their states are kept in ENS.1.checkpoint and so on; after a crash the same"
          + " command goes on from there, to the same bytes."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:bad data, numbers were no longer finite, a file cannot be written, or the work was stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar ensemble --in prepared.json --out ensemble.json",
      "  java -jar pes-explorer.jar ensemble --in prepared.json --networks 8 --layers 64,64 --out"
          + " ensemble.json --format json",
      "  java -jar pes-explorer.jar predict --network ensemble.json --in square.json"
    })
final class EnsembleCommand implements Callable<Integer> {
  private static final double READING = 0.1;

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
      names = "--networks",
      paramLabel = "K",
      defaultValue = "5",
      description = "how many networks, from 2 to 100 (default: 5)")
  private int networks;

  @Mixin private TrainingOptions training;

  @Mixin private DescriptorOptions descriptor;

  @Mixin private KernelOptions kernels;

  @Option(
      names = "--resume",
      description =
          "insist on going on from the checkpoints of an interrupted run; without, those of this"
              + " very run are gone on with and any others are replaced")
  private boolean resume;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "tables for people or JSON for programs (default: text)")
  private Format format;

  @Mixin private JobOptions job;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "ENS",
      description = "where the ensemble goes, as JSON")
  private Path output;

  @Override
  public Integer call() throws Exception {
    job.check();
    TrainEnsembleRequest request = request();
    AtomicFile.requireWritable(output);
    TrainEnsembleResult result;
    try {
      result = job.run("Ensemble", context -> train(context, request));
    } catch (CancellationException e) {
      throw stopped(e);
    }
    if (result.resumedAt() > 0) {
      job.say("went on after " + result.resumedAt() + " epochs of all networks together");
    }
    PrintWriter out = spec.commandLine().getOut();
    EnsembleReport report = new EnsembleReport(result);
    if (format == Format.JSON) {
      out.print(report.json());
    } else {
      report.writeText(out);
    }
    return CommandLineProgram.OK;
  }

  private TrainEnsembleRequest request() {
    TrainRequest network =
        new TrainRequest(
            training.settings(),
            training.split(),
            descriptor.given(),
            kernels.path(),
            Optional.of(output),
            resume);
    if (network.split().validation() == 0) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '--validation': the spread is scaled on the validation part,"
              + " so its share must be above 0");
    }
    try {
      return new TrainEnsembleRequest(network, networks);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--networks': " + e.getMessage(), e);
    }
  }

  private TrainEnsembleResult train(JobContext context, TrainEnsembleRequest request)
      throws Exception {
    Database database =
        new PreparedInput(input, request.network().descriptor()).run(context.share(READING));
    return new TrainEnsembleJob(database, request).run(context.share(1));
  }

  private CancellationException stopped(CancellationException cause) {
    if (!TrainEnsembleJob.hasCheckpoint(output)) {
      return cause;
    }
    CancellationException told =
        new CancellationException(
            "Stopped. What was done is in the checkpoints beside "
                + output
                + "; the same command goes on from there.");
    told.initCause(cause);
    return told;
  }
}
