package org.pesexplorer.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.work.JudgeJob;
import org.pesexplorer.work.ReadDatabaseJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says where a network is wrong. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Says where a network is wrong: its errors on the test part of the database that it was trained"
          + " on, by tenths of the energy, width of the cell, structure class, nearest distance and"
          + " distance to the training set, and the errors and angles of its forces.",
      "Rows are dealt out as they were for the training. A database with other rows is refused;"
          + " evaluate takes any."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the figures were made, whatever they are",
      "1:bad data, network and database do not fit, or the work was stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar judge --network network.json --in prepared.json",
      "  java -jar pes-explorer.jar judge --network network.json --in prepared.json --format json"
    })
final class JudgeCommand implements Callable<Integer> {
  private static final double READING = 0.3;

  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NET",
      description = "the network, JSON of train")
  private Path network;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "the database that it was trained on, prepared or not")
  private Path input;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "tables for people or JSON for programs (default: text)")
  private Format format;

  @Mixin private JobOptions job;

  @Override
  public Integer call() throws Exception {
    job.check();
    TrainedNetwork trained = NetworkFiles.read(network);
    Judgement judgement = job.run("Judgement", context -> judge(context, trained));
    JudgeReport report = new JudgeReport(judgement);
    if (format == Format.JSON) {
      spec.commandLine().getOut().print(report.json());
    } else {
      report.writeText(spec.commandLine().getOut());
    }
    return CommandLineProgram.OK;
  }

  private Judgement judge(JobContext context, TrainedNetwork trained) throws Exception {
    Database database = new ReadDatabaseJob(input).run(context.share(READING));
    return new JudgeJob(database, trained.surface(), trained.split()).run(context.share(1));
  }
}
