package org.pesexplorer.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.study.WhySettings;
import org.pesexplorer.core.study.WhyStudy;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.WhyCsv;
import org.pesexplorer.work.WhyJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says why the thesis stopped at 0.47 E_c. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Computes why the thesis stopped at an error of 0.47 E_c: generates five small databases,"
          + " images fixed at start or updated, equation 9 or uniform weighting, all rows relaxed"
          + " alike or mixed scans; trains linear networks and 32-32 ones on them, inputs scaled or"
          + " not; and sets test errors beside baselines and the errors of the gradient.",
      "It takes about a minute on one processor. The page \"Why 0.47?\" of the window shows the"
          + " same."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:numbers were no longer finite, a file cannot be written, or the work was stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar why --seed 1",
      "  java -jar pes-explorer.jar why --points 20000 --out why.csv --format json"
    })
final class WhyCommand implements Callable<Integer> {

  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "K",
      defaultValue = "1",
      description = "a whole number that fixes all random numbers (default: 1)")
  private long seed;

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "" + WhySettings.POINTS,
      description = "rows wanted of each database, about (default: " + WhySettings.POINTS + ")")
  private int points;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "" + WhySettings.EPOCHS,
      description = "epochs of each network (default: " + WhySettings.EPOCHS + ")")
  private int epochs;

  @Option(
      names = "--paths",
      paramLabel = "N",
      defaultValue = "" + PathFigures.PATHS,
      description =
          "random paths along which gradients are judged, beside the thesis's (default: "
              + PathFigures.PATHS
              + ")")
  private int paths;

  @Mixin private KernelOptions kernels;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "a table and words for people or JSON for programs (default: text)")
  private Format format;

  @Mixin private JobOptions job;

  @Option(
      names = "--out",
      paramLabel = "CSV",
      description =
          "where the table goes, too. What it was made with goes to a neighbour, why.settings.json"
              + " for why.csv.")
  private Path output;

  @Override
  public Integer call() throws Exception {
    job.check();
    WhySettings settings = settings();
    if (output != null) {
      AtomicFile.requireWritable(output);
    }
    WhyStudy study = job.run("Why the thesis stopped at 0.47", new WhyJob(settings, view -> {}));
    if (output != null) {
      WhyCsv.write(output, study);
    }
    WhyReport report = new WhyReport(study);
    if (format == Format.JSON) {
      spec.commandLine().getOut().print(report.json());
    } else {
      report.writeText(spec.commandLine().getOut());
    }
    return CommandLineProgram.OK;
  }

  private WhySettings settings() {
    try {
      return new WhySettings(points, epochs, paths, seed, kernels.path());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
