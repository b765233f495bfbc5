package org.pesexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.LearningCurve;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.work.LearningCurveJob;
import org.pesexplorer.work.LearningCurveRequest;
import org.pesexplorer.work.PreparedInput;
import org.pesexplorer.work.TrainRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says how errors fall with the number of rows that are learnt from. */
@Command(
    name = "learning-curve",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Trains networks on fewer and more rows of a database, several seeds each, and judges all on"
          + " the same test part: its mean absolute error and the errors of the slope along paths,"
          + " median and range over the seeds, and the power law of the errors.",
      "Fewer rows are trained for more epochs, so that steps are not fewer: as many as the whole"
          + " training part takes, but at most ten times --epochs."
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
      "  java -jar pes-explorer.jar learning-curve --in prepared.json --epochs 100 --out curve.csv",
      "  java -jar pes-explorer.jar learning-curve --in prepared.json --rows 100,1000,all --seeds 5"
          + " --format json"
    })
final class LearningCurveCommand implements Callable<Integer> {
  private static final double READING = 0.05;

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
      names = "--rows",
      paramLabel = "N,...",
      defaultValue = "100,300,1000,3000,10000,30000,all",
      description =
          "how many rows to learn from; all, and what is more than there is, stands for the whole"
              + " training part (default: 100,300,1000,3000,10000,30000,all)")
  private String rows;

  @Option(
      names = "--seeds",
      paramLabel = "K",
      defaultValue = "3",
      description = "how many networks for each number of rows (default: 3)")
  private int seeds;

  @Mixin private TrainingOptions training;

  @Mixin private DescriptorOptions descriptor;

  @Mixin private KernelOptions kernels;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "a table for people or JSON for programs (default: text)")
  private Format format;

  @Mixin private JobOptions job;

  @Option(
      names = "--out",
      paramLabel = "CSV",
      description =
          "where the figures of every network go, too. What they were made with goes to a"
              + " neighbour, curve.settings.json for curve.csv.")
  private Path output;

  @Override
  public Integer call() throws Exception {
    job.check();
    LearningCurveRequest request = request();
    if (output != null) {
      AtomicFile.requireWritable(output);
    }
    LearningCurve curve = job.run("Learning curve", context -> run(context, request));
    LearningCurveReport report = new LearningCurveReport(curve, request);
    if (output != null) {
      report.writeCsv(output);
    }
    if (format == Format.JSON) {
      spec.commandLine().getOut().print(report.json());
    } else {
      report.writeText(spec.commandLine().getOut());
    }
    return CommandLineProgram.OK;
  }

  private LearningCurveRequest request() {
    TrainRequest network =
        new TrainRequest(
            training.settings(),
            training.split(),
            descriptor.given(),
            kernels.path(),
            Optional.empty(),
            false);
    try {
      return new LearningCurveRequest(network, sizes(), seeds);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>();
    for (String word : rows.split(",", -1)) {
      try {
        sizes.add(
            "all".equalsIgnoreCase(word.strip())
                ? LearningCurveRequest.ALL
                : Integer.valueOf(word.strip()));
      } catch (NumberFormatException e) {
        throw new ParameterException(
            spec.commandLine(),
            "Invalid value for option '--rows': expected whole numbers with commas or all, as in"
                + " 100,1000,all; was \""
                + rows
                + "\"",
            e);
      }
    }
    return sizes;
  }

  private LearningCurve run(JobContext context, LearningCurveRequest request) throws Exception {
    Database database =
        new PreparedInput(input, request.network().descriptor()).run(context.share(READING));
    return new LearningCurveJob(
            database,
            request,
            curve -> context.message(curve.runs().size() + " networks are finished"))
        .run(context.share(1));
  }
}
