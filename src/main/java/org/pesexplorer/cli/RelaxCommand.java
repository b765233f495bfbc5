package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.io.ConfigurationEntry;
import org.pesexplorer.io.ConfigurationFiles;
import org.pesexplorer.io.FrameChoice;
import org.pesexplorer.work.FramesJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Relaxes the configurations in a file and writes how they went. */
@Command(
    name = "relax",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Relaxes every configuration in a file and writes its way as frames of extended XYZ: the"
          + " start, each accepted move and the end. A summary goes to standard output. Energies"
          + " are in E_c, lengths in R_c.",
      "FILE is JSON or extended XYZ, as for energy. The k-th configuration draws from stream k - 1"
          + " of the seed, so that neither its neighbours nor the threads change its way."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:bad data: file, line and reason are on standard error; or the work was stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar relax --in start.json --out frames.xyz",
      "  java -jar pes-explorer.jar relax --in start.json --scans 300 --images frozen"
          + " --counting thesis --relaxation-depth 1 --depth 3 --out frozen.xyz",
      "  java -jar pes-explorer.jar relax --in all.json --method fire --scans 1000 --every 100"
          + " --out minima.xyz --format json",
      "  java -jar pes-explorer.jar relax --in start.json --method metropolis --temperature 0.5"
          + " --seed 7 --out warm.xyz"
    })
final class RelaxCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "the configurations to start from: .json, .xyz or .extxyz")
  private Path input;

  @Option(
      names = "--scans",
      paramLabel = "S",
      defaultValue = "40",
      description =
          "how often each particle is moved; with descent and fire, the most steps of all particles"
              + " (default: 40)")
  private long scans;

  @Option(
      names = "--max-move",
      paramLabel = "M",
      defaultValue = "0.1",
      description =
          "the largest move in R_c: along each axis, or with descent and fire of any particle"
              + " (default: 0.1)")
  private double largestMove;

  @Option(
      names = "--images",
      paramLabel = "live|frozen",
      defaultValue = "live",
      converter = OptionValues.ImagesWord.class,
      description =
          "where images are meanwhile: live = they move with their particles, frozen = they stay"
              + " where the start put them, as in the thesis's program (default: live)")
  private Images images;

  @Option(
      names = "--method",
      paramLabel = "random|descent|fire|metropolis",
      defaultValue = "random",
      converter = OptionValues.MethodWord.class,
      description =
          "random moves taken when the energy does not rise, steepest descent, FIRE, or random"
              + " moves at a temperature (default: random)")
  private Method method;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "k_B T in E_c, for metropolis (default: 1)")
  private Double temperature;

  @Option(
      names = "--seed",
      paramLabel = "K",
      defaultValue = "1",
      description = "a whole number that fixes all random numbers (default: 1)")
  private long seed;

  @Option(
      names = "--counting",
      paramLabel = "invariant|thesis",
      defaultValue = "invariant",
      converter = OptionValues.CountingWord.class,
      description =
          "how triangles split over two cells count: invariant = uniform weighting, thesis = as"
              + " equation 9 has it (default: invariant)")
  private Counting counting;

  @Option(
      names = "--depth",
      paramLabel = "auto|D",
      converter = OptionValues.DepthWord.class,
      description =
          "shells of image cells in the energies that are written (default: what the file says,"
              + " else auto)")
  private ImageDepth depth;

  @Option(
      names = "--relaxation-depth",
      paramLabel = "auto|D",
      defaultValue = "auto",
      converter = OptionValues.DepthWord.class,
      description =
          "shells of image cells taken in while relaxing: a number, or auto for as many as the"
              + " cut-off needs (default: auto)")
  private ImageDepth relaxationDepth;

  @Option(
      names = "--potential",
      paramLabel = "NAME[:P=V,...]",
      defaultValue = "eq10",
      converter = OptionValues.PotentialWord.class,
      description =
          "the potential, perhaps with parameters, as for energy (default: eq10). Those without a"
              + " cut-off need both depths.")
  private Potential potential;

  @Option(
      names = "--every",
      paramLabel = "K",
      description =
          "write each K-th accepted move (default: each, but no more than 10000 frames a"
              + " configuration)")
  private Long every;

  @Mixin private JobOptions job;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where the frames go: .xyz or .extxyz")
  private Path output;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "the summary: a table for people or JSON for programs (default: text)")
  private Format format;

  @Override
  public Integer call() throws Exception {
    job.check();
    requireXyz();
    FrameChoice choice = checked(this::choice);
    RelaxationSettings settings = settings();
    List<RelaxationRequest> requests = requests(settings, ConfigurationFiles.read(input));
    List<FramesJob.Run> runs = job.run("Relaxation", new FramesJob(requests, choice, output));
    PrintWriter out = spec.commandLine().getOut();
    RelaxSummary summary = new RelaxSummary(requests, runs);
    if (format == Format.JSON) {
      summary.writeJson(out);
    } else {
      summary.writeText(out, settings, potential, counting);
    }
    if (every == null) {
      summary.noteThinning(spec.commandLine().getErr());
    }
    return CommandLineProgram.OK;
  }

  private void requireXyz() {
    String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".xyz") && !name.endsWith(".extxyz")) {
      throw bad(
          "--out: frames are extended XYZ, so give a name that ends in .xyz or .extxyz", null);
    }
  }

  private FrameChoice choice() {
    return every == null ? FrameChoice.DEFAULT : FrameChoice.every(every);
  }

  private RelaxationSettings settings() {
    if (temperature != null && method != Method.METROPOLIS) {
      throw bad("--temperature goes with --method metropolis alone", null);
    }
    double warmth = temperature == null ? RelaxationSettings.DEFAULT.temperature() : temperature;
    RelaxationSettings settings =
        checked(
            () ->
                new RelaxationSettings(
                    method, images, scans, largestMove, warmth, relaxationDepth));
    checked(() -> settings.steering(model(ImageDepth.of(0))), ", as in --relaxation-depth 1");
    if (depth != null) {
      checked(() -> model(depth), ", as in --depth 3");
    }
    return settings;
  }

  private EnergyModel model(ImageDepth chosen) {
    return new EnergyModel(potential, new EnergySettings(counting, chosen, Optional.empty()));
  }

  private List<RelaxationRequest> requests(
      RelaxationSettings settings, List<ConfigurationEntry> entries) {
    List<RelaxationRequest> requests = new ArrayList<>();
    for (ConfigurationEntry entry : entries) {
      int number = requests.size() + 1;
      EnergyModel model =
          checked(
              () -> model(depthFor(entry)),
              ", as in --depth 3 (configuration " + number + " of " + input + " has none)");
      requests.add(
          new RelaxationRequest(settings, model, entry.configuration(), seed, requests.size()));
    }
    return requests;
  }

  private ImageDepth depthFor(ConfigurationEntry entry) {
    if (depth != null) {
      return depth;
    }
    return entry.depth().isPresent() ? ImageDepth.of(entry.depth().getAsInt()) : ImageDepth.AUTO;
  }

  private <T> T checked(Supplier<T> maker) {
    return checked(maker, "");
  }

  /** What a maker makes, or bad use when it refuses a value. */
  private <T> T checked(Supplier<T> maker, String advice) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw bad(e.getMessage() + advice, e);
    }
  }

  private ParameterException bad(String words, Throwable cause) {
    return new ParameterException(spec.commandLine(), words, cause);
  }
}
