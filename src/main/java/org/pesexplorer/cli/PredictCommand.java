package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.network.EnsemblePredictor;
import org.pesexplorer.core.network.InputRange;
import org.pesexplorer.core.network.SurfaceEnsemble;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.SurfacePredictor;
import org.pesexplorer.io.ConfigurationEntry;
import org.pesexplorer.io.ConfigurationFiles;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.EnsembleFiles;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.io.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a network makes of configurations. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Prints the energy that a network predicts for each configuration of a file, per particle and"
          + " of the cell, and the forces on all particles; and which of its inputs lie outside what"
          + " the network has learnt from. Of an ensemble these are of the mean of its networks,"
          + " and the uncertainty of the energy stands beside them."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:bad data: file and reason are on standard error",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar pes-explorer.jar predict --network network.json --in square.json")
final class PredictCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON
  }

  /** What is said of one configuration. */
  private record Prediction(
      double energy,
      Optional<EnsemblePredictor.Estimate> estimate,
      double[] forces,
      List<InputRange.Outside> outside) {}

  /** Predicts, whether one network or several. */
  private interface Source {
    Prediction predict(Configuration here);
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NET",
      description = "the network, JSON of train or ensemble")
  private Path network;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "configurations, JSON or extended XYZ")
  private Path input;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "lines for people or a JSON list for programs (default: text)")
  private Format format;

  @Override
  public Integer call() throws Exception {
    SurfaceNetwork surface;
    Source source;
    if (EnsembleFiles.sniff(network)) {
      SurfaceEnsemble ensemble = EnsembleFiles.read(network).surface();
      surface = ensemble.first();
      source = of(ensemble.predictor());
    } else {
      surface = NetworkFiles.read(network).surface();
      source = of(surface.predictor());
    }
    List<ConfigurationEntry> all = ConfigurationFiles.read(input);
    StringJoiner list = new StringJoiner(",\n", "[\n", "\n]\n");
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < all.size(); k++) {
      Prediction one = predict(source, all.get(k).configuration(), k);
      list.add(json(one, surface));
      text.append(text(one, surface, k));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(format == Format.JSON ? list : text);
    return CommandLineProgram.OK;
  }

  private static Source of(SurfacePredictor predictor) {
    return here ->
        new Prediction(
            predictor.energyPerParticle(here),
            Optional.empty(),
            predictor.forces(here),
            predictor.extrapolation(here));
  }

  private static Source of(EnsemblePredictor predictor) {
    return here -> {
      EnsemblePredictor.Estimate estimate = predictor.energyPerParticle(here);
      return new Prediction(
          estimate.mean(),
          Optional.of(estimate),
          predictor.forces(here),
          predictor.extrapolation(here));
    };
  }

  private Prediction predict(Source source, Configuration here, int number) throws DataException {
    try {
      return source.predict(here);
    } catch (IllegalArgumentException e) {
      throw DataException.inFile(
          input.toString(), "configuration " + number + " (from 0): " + e.getMessage());
    }
  }

  private static String json(Prediction one, SurfaceNetwork surface) {
    int dimension = surface.dimension();
    StringJoiner forces = new StringJoiner(",", "[", "]");
    for (int i = 0; i < surface.particles(); i++) {
      StringJoiner force = new StringJoiner(",", "[", "]");
      for (int axis = 0; axis < dimension; axis++) {
        force.add(Numbers.json(one.forces[i * dimension + axis]));
      }
      forces.add(force.toString());
    }
    StringJoiner outside = new StringJoiner(",", "[", "]");
    for (InputRange.Outside input : one.outside) {
      outside.add(
          "{\"input\":"
              + input.input()
              + ",\"value\":"
              + Numbers.json(input.value())
              + ",\"lower\":"
              + Numbers.json(input.lower())
              + ",\"upper\":"
              + Numbers.json(input.upper())
              + ",\"deviations\":"
              + Numbers.json(input.deviations())
              + "}");
    }
    return "{\"energyPerParticle\":"
        + Numbers.json(one.energy)
        + one.estimate.map(PredictCommand::json).orElse("")
        + ",\"energy\":"
        + Numbers.json(surface.particles() * one.energy)
        + ",\"forces\":"
        + forces
        + ",\"outside\":"
        + outside
        + "}";
  }

  private static String json(EnsemblePredictor.Estimate estimate) {
    return ",\"uncertainty\":"
        + Numbers.json(estimate.uncertainty())
        + ",\"spread\":"
        + Numbers.json(estimate.spread());
  }

  private static String text(Prediction one, SurfaceNetwork surface, int number) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "configuration %d: v = %.6f E_c, N v = %.6f E_c%n",
            number,
            one.energy,
            surface.particles() * one.energy));
    if (one.estimate.isPresent()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  uncertainty of v: %.2g E_c (networks differ by %.2g)%n",
              one.estimate.get().uncertainty(),
              one.estimate.get().spread()));
    }
    for (int i = 0; i < surface.particles(); i++) {
      text.append(String.format(Locale.ROOT, "  force on particle %d:", i));
      for (int axis = 0; axis < surface.dimension(); axis++) {
        text.append(
            String.format(Locale.ROOT, " %12.6f", one.forces[i * surface.dimension() + axis]));
      }
      text.append(System.lineSeparator());
    }
    for (InputRange.Outside input : one.outside) {
      text.append(
          String.format(
              Locale.ROOT,
              "  outside the training: input %d is %.6g, from %.6g to %.6g was learnt, %.2f"
                  + " deviations away%n",
              input.input(),
              input.value(),
              input.lower(),
              input.upper(),
              input.deviations()));
    }
    return text.toString();
  }
}
