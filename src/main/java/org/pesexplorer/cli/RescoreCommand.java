package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.Rescore;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.stats.Histogram;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.work.ReadDatabaseJob;
import org.pesexplorer.work.RescoreJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares the energies of a database with those of a model. */
@Command(
    name = "rescore",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Computes every energy of a database again and says how much the file's differ. The file is not"
          + " changed. Differences are the model's energy minus the file's, per particle, in E_c."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the comparison was made, whatever it shows",
      "1:bad data, or the work was stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar rescore --in database.json",
      "  java -jar pes-explorer.jar rescore --in old.json --counting thesis --format json"
    })
final class RescoreCommand implements Callable<Integer> {
  private static final double READING = 0.5;

  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "the database")
  private Path input;

  @Option(
      names = "--counting",
      paramLabel = "invariant|thesis",
      converter = OptionValues.CountingWord.class,
      description =
          "how triangles split over two cells count: invariant = uniform weighting, thesis = as"
              + " equation 9 has it (default: what the database was generated with, else invariant)")
  private Counting counting;

  @Option(
      names = "--potential",
      paramLabel = "NAME[:P=V,...]",
      converter = OptionValues.PotentialWord.class,
      description =
          "the potential, as for energy (default: what the database was generated with, else eq10)")
  private Potential potential;

  @Option(
      names = "--depth",
      paramLabel = "auto|D",
      converter = OptionValues.DepthWord.class,
      description =
          "shells of image cells: a number, or auto for as many as the cut-off needs (default: what"
              + " the file says of each row)")
  private ImageDepth depth;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "words and figures for people or JSON for programs (default: text)")
  private Format format;

  @Mixin private JobOptions job;

  @Override
  public Integer call() throws Exception {
    job.check();
    if (potential != null && depth != null) {
      model(potential, depth);
    }
    Rescore rescore = job.run("Rescoring", this::compare);
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      writeJson(out, rescore);
    } else {
      writeText(out, rescore);
    }
    return CommandLineProgram.OK;
  }

  /**
   * A potential without cut-off goes with an explicit depth alone: said before the file is read.
   */
  private EnergyModel model(Potential wanted, ImageDepth shells) {
    try {
      return new EnergyModel(wanted, EnergySettings.DEFAULT.withDepth(shells));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage() + ", as in --depth 3", e);
    }
  }

  private Rescore compare(JobContext context) throws Exception {
    Database database = new ReadDatabaseJob(input).run(context.share(READING));
    Optional<EnergyModel> made = database.settings().map(DatabaseSettings::model);
    Potential own =
        potential != null
            ? potential
            : made.map(EnergyModel::potential).orElseGet(ForceShiftedLennardJones::standard);
    EnergySettings settings =
        made.filter(model -> potential == null)
            .map(EnergyModel::settings)
            .orElse(EnergySettings.DEFAULT);
    Counting chosen =
        counting != null
            ? counting
            : made.map(model -> model.settings().counting()).orElse(Counting.INVARIANT);
    return new RescoreJob(database, own, settings.withCounting(chosen), Optional.ofNullable(depth))
        .run(context.share(1));
  }

  private static void writeText(PrintWriter out, Rescore rescore) {
    out.println(rescore.verdict());
    TextTable table = new TextTable("rows", "alike", "median |difference|", "largest", "in row");
    table.add(
        Integer.toString(rescore.rows()),
        Integer.toString(rescore.alike()),
        TextTable.number(rescore.medianAbsDifference()),
        TextTable.number(rescore.maxAbsDifference()),
        Integer.toString(rescore.largestRow()));
    table.write(out);
  }

  private static void writeJson(PrintWriter out, Rescore rescore) {
    out.print("{\"rows\":" + rescore.rows());
    out.print(",\"maxAbsDifference\":" + Numbers.json(rescore.maxAbsDifference()));
    out.print(",\"medianAbsDifference\":" + Numbers.json(rescore.medianAbsDifference()));
    out.print(",\"largestRow\":" + rescore.largestRow());
    out.print(",\"alikeRows\":" + rescore.alike());
    out.print(",\"verdict\":" + Numbers.quoted(rescore.verdict()));
    if (rescore.histogram().isPresent()) {
      Histogram bins = rescore.histogram().get();
      StringBuilder edges = new StringBuilder();
      StringBuilder counts = new StringBuilder();
      for (int k = 0; k <= bins.bins(); k++) {
        edges.append(k == 0 ? "" : ",").append(Numbers.json(bins.edge(k)));
        if (k < bins.bins()) {
          counts.append(k == 0 ? "" : ",").append(bins.count(k));
        }
      }
      out.print(",\"histogram\":{\"edges\":[" + edges + "],\"counts\":[" + counts + "]}");
    }
    out.print("}\n");
  }
}
