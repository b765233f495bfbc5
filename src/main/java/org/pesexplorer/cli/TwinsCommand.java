package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.Twins;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.work.PrepareJob;
import org.pesexplorer.work.ReadDatabaseJob;
import org.pesexplorer.work.TwinsJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Rows that a descriptor hardly tells apart although their energies differ. */
@Command(
    name = "twins",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Lists pairs of rows with nearly the same inputs and different energies, the largest difference"
          + " first, and gives the error that no model of these inputs can go below: half the"
          + " difference, extrapolated to distance 0, with a 95 %% interval.",
      "The inputs are those of a prepared database, or are computed when an option says which or the"
          + " file has none. They are scaled to zero mean and unit deviation."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:bad data, or the work was stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar twins --in prepared.json",
      "  java -jar pes-explorer.jar twins --in database.json --orders=-2 --format json"
    })
final class TwinsCommand implements Callable<Integer> {
  private static final double READING = 0.4;
  private static final double PREPARING = 0.3;
  private static final long SEED = 1;
  private static final int MOST = 1_000_000;

  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "the database")
  private Path input;

  @Mixin private DescriptorOptions descriptor;

  @Option(
      names = "--list",
      paramLabel = "K",
      defaultValue = "20",
      description = "how many twins are listed at most (default: 20)")
  private int most;

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
    if (most < 0 || most > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--list must be from 0 to " + MOST + ", was " + most);
    }
    Optional<DescriptorSettings> wanted = descriptor.given();
    Twins twins = job.run("Twins", context -> find(context, wanted));
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      writeJson(out, twins);
    } else {
      writeText(out, twins);
    }
    return CommandLineProgram.OK;
  }

  private Twins find(JobContext context, Optional<DescriptorSettings> wanted) throws Exception {
    Database database = new ReadDatabaseJob(input).run(context.share(READING));
    if (wanted.isPresent() || database.prepared().isEmpty()) {
      DescriptorSettings settings = wanted.orElse(DescriptorSettings.THESIS);
      database = new PrepareJob(database, settings).run(context.share(PREPARING));
    }
    return new TwinsJob(database, most, SEED).run(context.share(1));
  }

  private static void writeText(PrintWriter out, Twins twins) {
    out.println(
        String.format(
            Locale.ROOT,
            "%d rows, %s, orders %s, R0p %s. No model of these inputs has a mean absolute error below"
                + " %.3g E_c (95 %% from %.3g to %.3g).",
            twins.rows(),
            twins.settings().kind().id(),
            twins.settings().formatOrders(),
            Numbers.shortest(twins.settings().r0p()),
            twins.floor().energy(),
            twins.floor().low(),
            twins.floor().high()));
    TextTable table = new TextTable("row", "row", "distance", "difference");
    for (Twins.Pair pair : twins.list()) {
      table.add(
          Integer.toString(pair.first()),
          Integer.toString(pair.second()),
          TextTable.number(pair.distance()),
          TextTable.number(pair.difference()));
    }
    table.write(out);
  }

  private static void writeJson(PrintWriter out, Twins twins) {
    out.print("{\"rows\":" + twins.rows());
    out.print(",\"descriptor\":" + Numbers.quoted(twins.settings().kind().id()));
    out.print(",\"orders\":[" + twins.settings().formatOrders() + "]");
    out.print(",\"r0p\":" + Numbers.json(twins.settings().r0p()));
    out.print(",\"floor\":" + Numbers.json(twins.floor().energy()));
    out.print(",\"floorLow\":" + Numbers.json(twins.floor().low()));
    out.print(",\"floorHigh\":" + Numbers.json(twins.floor().high()));
    out.print(",\"pairsFitted\":" + twins.floor().pairs());
    out.print(",\"largestDistance\":" + Numbers.json(twins.largestDistance()));
    out.print(",\"twins\":[");
    String between = "\n";
    for (Twins.Pair pair : twins.list()) {
      out.print(between + "{\"rows\":[" + pair.first() + "," + pair.second() + "]");
      out.print(",\"distance\":" + Numbers.json(pair.distance()));
      out.print(",\"difference\":" + Numbers.json(pair.difference()) + "}");
      between = ",\n";
    }
    out.print("]}\n");
  }
}
