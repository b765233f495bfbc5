package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.TrainingCheckpoint;
import org.pesexplorer.work.TrainFileJob;
import org.pesexplorer.work.TrainJob;
import org.pesexplorer.work.TrainRequest;
import org.pesexplorer.work.TrainResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a network on a database. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Trains a network on the rows of a database, which is prepared on the way where it is not. The"
          + " same command gives the same bytes on any number of threads.",
      "While it runs, its state is kept in NET.checkpoint; after a crash the same command goes on"
          + " from there, to the same bytes."
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
      "  java -jar pes-explorer.jar train --in prepared.json --out network.json",
      "  java -jar pes-explorer.jar train --in prepared.json --layers= --scaling off --rate 1e-5"
          + " --schedule constant --out linear.json",
      "  java -jar pes-explorer.jar train --in database.json --orders=-2,-3,-4 --r0p 3 --layers 64,64"
          + " --force-weight 0.1 --out smooth.json"
    })
final class TrainCommand implements Callable<Integer> {
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

  @Mixin private TrainingOptions training;

  @Mixin private DescriptorOptions descriptor;

  @Mixin private KernelOptions kernels;

  @Option(
      names = "--resume",
      description =
          "insist on going on from the checkpoint of an interrupted run; without, one of this very"
              + " run is gone on with and any other is replaced")
  private boolean resume;

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
      paramLabel = "NET",
      description = "where the network goes, as JSON")
  private Path output;

  @Override
  public Integer call() throws Exception {
    job.check();
    TrainerSettings settings = training.settings();
    SplitPlan split = training.split();
    AtomicFile.requireWritable(output);
    TrainRequest request =
        new TrainRequest(
            settings, split, descriptor.given(), kernels.path(), Optional.of(output), resume);
    TrainResult result;
    try {
      result = job.run("Training", new TrainFileJob(input, request, view -> {}));
    } catch (CancellationException e) {
      throw stopped(e);
    }
    if (result.resumedAt() > 0) {
      job.say("went on after epoch " + result.resumedAt());
    }
    PrintWriter out = spec.commandLine().getOut();
    TrainReport report = new TrainReport(result);
    if (format == Format.JSON) {
      out.print(report.json());
    } else {
      report.writeText(out);
    }
    return CommandLineProgram.OK;
  }

  private CancellationException stopped(CancellationException cause) {
    if (!TrainJob.hasCheckpoint(output)) {
      return cause;
    }
    CancellationException told =
        new CancellationException(
            "Stopped. What was done is in "
                + TrainingCheckpoint.beside(output)
                + "; the same command goes on from there.");
    told.initCause(cause);
    return told;
  }
}
