package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.database.ColumnSummary;
import org.pesexplorer.core.stats.Describe;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.work.DescribeJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Count, mean, deviation and quartiles of the columns of a database. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Prints count, mean, standard deviation, least and largest value and quartiles of every column"
          + " of numbers in a database, as pandas' describe does. Energies are per particle in E_c."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:bad data: file, place and reason are on standard error",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar describe --in database.json",
      "  java -jar pes-explorer.jar describe --in database.json --format json"
    })
final class DescribeCommand implements Callable<Integer> {
  private static final Map<String, ToDoubleFunction<Describe>> FIGURES = figures();

  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "the database, in any format that convert reads")
  private Path input;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "a table for people or JSON for programs (default: text)")
  private Format format;

  @Mixin private JobOptions job;

  private static Map<String, ToDoubleFunction<Describe>> figures() {
    Map<String, ToDoubleFunction<Describe>> all = new LinkedHashMap<>();
    all.put("count", Describe::count);
    all.put("mean", Describe::mean);
    all.put("std", Describe::standardDeviation);
    all.put("min", Describe::min);
    all.put("25%", Describe::p25);
    all.put("50%", Describe::p50);
    all.put("75%", Describe::p75);
    all.put("max", Describe::max);
    return all;
  }

  @Override
  public Integer call() throws Exception {
    job.check();
    List<ColumnSummary> columns = job.run("Description", new DescribeJob(input));
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      writeJson(out, columns);
    } else {
      table(columns).write(out);
    }
    return CommandLineProgram.OK;
  }

  private static TextTable table(List<ColumnSummary> columns) {
    String[] head = new String[columns.size() + 1];
    head[0] = "";
    for (int k = 0; k < columns.size(); k++) {
      head[k + 1] = columns.get(k).name();
    }
    TextTable table = new TextTable(head);
    FIGURES.forEach(
        (name, figure) -> {
          String[] cells = new String[head.length];
          cells[0] = name;
          for (int k = 0; k < columns.size(); k++) {
            Describe figures = columns.get(k).figures();
            cells[k + 1] =
                name.equals("count")
                    ? Integer.toString(figures.count())
                    : TextTable.number(figure.applyAsDouble(figures));
          }
          table.add(cells);
        });
    return table;
  }

  private static void writeJson(PrintWriter out, List<ColumnSummary> columns) {
    String before = "{\n";
    for (ColumnSummary column : columns) {
      out.print(before + Numbers.quoted(column.name()) + ":{");
      String between = "";
      for (Map.Entry<String, ToDoubleFunction<Describe>> figure : FIGURES.entrySet()) {
        double value = figure.getValue().applyAsDouble(column.figures());
        String number =
            figure.getKey().equals("count") ? Long.toString((long) value) : Numbers.json(value);
        out.print(between + "\"" + figure.getKey() + "\":" + number);
        between = ",";
      }
      out.print("}");
      before = ",\n";
    }
    out.print("\n}\n");
  }
}
