package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.work.PrepareFileJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds the inputs for learning to a database. */
@Command(
    name = "prepare",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Adds the inputs for learning to every row of a database: eigenvalues of the proximity matrices"
          + " of equation 11, or their power sums, order after order, and relative distances. Those"
          + " that the file has are replaced."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:bad data, the file cannot be written, or the work was stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar prepare --in database.json --out prepared.json",
      "  java -jar pes-explorer.jar prepare --in database.json --orders=-2,-3,-4 --r0p 3"
          + " --descriptor power-sums --out smooth.json"
    })
final class PrepareCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "the database")
  private Path input;

  @Mixin private DescriptorOptions descriptor;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "a line for people or JSON for programs (default: text)")
  private Format format;

  @Mixin private JobOptions job;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where the prepared database goes; may be the same file")
  private Path output;

  @Override
  public Integer call() throws Exception {
    job.check();
    DescriptorSettings settings = descriptor.settings();
    AtomicFile.requireWritable(output);
    Database made = job.run("Preparation", new PrepareFileJob(input, settings, output));
    DescriptorColumns inputs = made.prepared().orElseThrow();
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.print(
          "{\"rows\":"
              + made.rows()
              + ",\"inputs\":"
              + inputs.length()
              + ",\"descriptor\":"
              + Numbers.quoted(settings.kind().id())
              + ",\"orders\":["
              + settings.formatOrders()
              + "],\"r0p\":"
              + Numbers.json(settings.r0p())
              + "}\n");
    } else {
      job.say(made.rows() + " rows with " + inputs.length() + " inputs each in " + output);
    }
    return CommandLineProgram.OK;
  }
}
