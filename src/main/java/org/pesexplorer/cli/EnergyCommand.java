package org.pesexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergyReport;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.io.ConfigurationEntry;
import org.pesexplorer.io.ConfigurationFiles;
import org.pesexplorer.io.DataException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The energy, its five terms and the forces of the configurations in a file. */
@Command(
    name = "energy",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Prints the energy per particle, its five terms and the forces of every configuration in a"
          + " file, in the file's order. Energies are in E_c, lengths in R_c.",
      "FILE is JSON, one configuration"
          + " {\"dimension\":2,\"widthOfCell\":5.0,\"particleCoordinates\":[[..],..]} or a list of"
          + " them, each perhaps with depthOfSurroundingCells; or extended XYZ."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:bad data: file, line and reason are on standard error",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar energy --in square.json",
      "  java -jar pes-explorer.jar energy --in square.json --counting thesis --depth 1",
      "  java -jar pes-explorer.jar energy --in all.json --format json > energies.json",
      "  java -jar pes-explorer.jar energy --in square.json --potential eq10:n=6,R0=2",
      "  java -jar pes-explorer.jar energy --in square.xyz --potential eq6 --depth 3"
    })
final class EnergyCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "the configurations: .json, .xyz or .extxyz")
  private Path input;

  @Option(
      names = "--counting",
      paramLabel = "invariant|thesis",
      defaultValue = "invariant",
      converter = OptionValues.CountingWord.class,
      description = {
        "how triangles split over two cells count: invariant = uniform weighting, thesis = as"
            + " equation 9 has it (default: invariant)"
      })
  private Counting counting;

  @Option(
      names = "--depth",
      paramLabel = "auto|D",
      converter = OptionValues.DepthWord.class,
      description =
          "shells of image cells taken in: a number, or auto for as many as the cut-off needs"
              + " (default: what the file says, else auto)")
  private ImageDepth depth;

  @Option(
      names = "--potential",
      paramLabel = "NAME[:P=V,...]",
      defaultValue = "eq10",
      converter = OptionValues.PotentialWord.class,
      description =
          "eq10, eq6, eq7, eq8, lennard-jones or morse, perhaps with parameters (default: eq10)."
              + " All have Ec and Rc, eq10 also n and R0, but morse has De, ke and re. Those"
              + " without a cut-off (all but eq10) need a depth.")
  private Potential potential;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "a table for people or JSON for programs (default: text)")
  private Format format;

  @Override
  public Integer call() throws IOException {
    if (depth != null) {
      model(depth, "");
    }
    List<ConfigurationEntry> entries = ConfigurationFiles.read(input);
    List<EnergyReport> reports = evaluate(entries);
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      EnergyJson.write(out, reports, entries);
    } else {
      new EnergyText(potential, counting, entries, reports).write(out);
    }
    return CommandLineProgram.OK;
  }

  private List<EnergyReport> evaluate(List<ConfigurationEntry> entries) throws DataException {
    Map<ImageDepth, EnergyEvaluator> evaluators = new HashMap<>();
    List<EnergyReport> reports = new ArrayList<>();
    for (ConfigurationEntry entry : entries) {
      ImageDepth chosen = depthFor(entry);
      String where = "configuration " + (reports.size() + 1) + " of " + input;
      EnergyEvaluator evaluator =
          evaluators.computeIfAbsent(
              chosen, d -> model(d, " (" + where + " has none)").evaluator());
      try {
        reports.add(evaluator.report(entry.configuration()));
      } catch (IllegalArgumentException e) {
        throw DataException.inFile(
            input.toString(), "configuration " + (reports.size() + 1) + ": " + e.getMessage());
      }
    }
    return reports;
  }

  private ImageDepth depthFor(ConfigurationEntry entry) {
    if (depth != null) {
      return depth;
    }
    return entry.depth().isPresent() ? ImageDepth.of(entry.depth().getAsInt()) : ImageDepth.AUTO;
  }

  private EnergyModel model(ImageDepth chosen, String where) {
    try {
      return new EnergyModel(potential, new EnergySettings(counting, chosen, Optional.empty()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), e.getMessage() + ", as in --depth 3" + where, e);
    }
  }
}
