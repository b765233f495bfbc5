package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.work.EvaluateJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how wrong a network is on a database. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Says how far the energies that a network predicts are from those of a database, over all its"
          + " rows, in E_c per particle. The network is one of ours, an ensemble, or an .h5 of Keras"
          + " such as the thesis's."
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
      "  java -jar pes-explorer.jar evaluate --network network.json --in prepared.json",
      "  java -jar pes-explorer.jar evaluate --network linear.h5 --in prepared.json --format json"
    })
final class EvaluateCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NET",
      description = "the network: JSON of train or ensemble, or .h5 of Keras")
  private Path network;

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "the database")
  private Path input;

  @Mixin private DescriptorOptions descriptor;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "a table for people or JSON for programs (default: text)")
  private Format format;

  @Mixin private JobOptions job;

  @Override
  public Integer call() throws Exception {
    job.check();
    EvaluateJob.Outcome outcome =
        job.run("Evaluation", new EvaluateJob(network, input, descriptor.given()));
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.print(json(outcome));
    } else {
      writeText(out, outcome);
    }
    return CommandLineProgram.OK;
  }

  private static String json(EvaluateJob.Outcome outcome) {
    ErrorFigures errors = outcome.errors();
    return "{\"mae\":"
        + Numbers.json(errors.mae())
        + ",\"rmse\":"
        + Numbers.json(errors.rmse())
        + ",\"maxError\":"
        + Numbers.json(errors.maxError())
        + ",\"rows\":"
        + errors.rows()
        + ",\"outsideRange\":"
        + outcome.outside()
        + outcome.uncertainty().map(own -> "," + EnsembleReport.json(own)).orElse("")
        + "}\n";
  }

  private static void writeText(PrintWriter out, EvaluateJob.Outcome outcome) {
    ErrorFigures errors = outcome.errors();
    TextTable table = new TextTable("rows", "MAE", "RMSE", "largest", "outside the training");
    table.add(
        Integer.toString(errors.rows()),
        TextTable.number(errors.mae()),
        TextTable.number(errors.rmse()),
        TextTable.number(errors.maxError()),
        Integer.toString(outcome.outside()));
    table.write(out);
    outcome.uncertainty().ifPresent(own -> EnsembleReport.writeText(out, own));
  }
}
