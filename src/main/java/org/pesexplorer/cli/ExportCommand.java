package org.pesexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.io.EnsembleFiles;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.io.OnnxFile;
import org.pesexplorer.io.PythonFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a network for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Writes a network for other programs: as ONNX, which takes the inputs of the descriptor and"
          + " gives the energy per particle in single precision; or as one file of Python, which"
          + " takes particles and gives energies and forces, with a calculator for ASE."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:bad data, or the file cannot be written",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar export --network network.json --out network.onnx",
      "  java -jar pes-explorer.jar export --network network.json --out surface.py",
      "  java -jar pes-explorer.jar export --network ensemble.json --member 2 --out two.onnx"
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NET",
      description = "the network, JSON of train or ensemble")
  private Path network;

  @Option(
      names = "--member",
      paramLabel = "K",
      description = "which network of an ensemble, from 1; needed for one, and for nothing else")
  private Integer member;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where it goes: a name that ends in .onnx or .py")
  private Path output;

  @Override
  public Integer call() throws Exception {
    String name = output.toString().toLowerCase(Locale.ROOT);
    boolean onnx = name.endsWith(".onnx");
    if (!onnx && !name.endsWith(".py")) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '--out': give it a name that ends in .onnx or .py; was "
              + output);
    }
    SurfaceNetwork surface = surface();
    if (onnx) {
      OnnxFile.write(output, surface);
    } else {
      PythonFile.write(output, surface);
    }
    return CommandLineProgram.OK;
  }

  private SurfaceNetwork surface() throws IOException {
    if (!EnsembleFiles.sniff(network)) {
      if (member != null) {
        throw refused(network + " is one network and has no members");
      }
      return NetworkFiles.read(network).surface();
    }
    List<SurfaceNetwork> members = EnsembleFiles.read(network).surface().members();
    if (member == null || member < 1 || member > members.size()) {
      throw refused(
          network
              + " is an ensemble of "
              + members.size()
              + " networks: one from 1 to "
              + members.size()
              + " can be exported"
              + (member == null ? ", none was named" : ", was " + member));
    }
    return members.get(member - 1);
  }

  private ParameterException refused(String reason) {
    return new ParameterException(
        spec.commandLine(), "Invalid value for option '--member': " + reason);
  }
}
