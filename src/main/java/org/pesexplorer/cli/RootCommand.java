package org.pesexplorer.cli;

import org.pesexplorer.io.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program itself; the work is in its commands. */
@Command(
    name = "pes-explorer",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    subcommands = {
      EnergyCommand.class,
      RelaxCommand.class,
      AcceptanceCommand.class,
      GenerateCommand.class,
      DescribeCommand.class,
      ConvertCommand.class,
      MergeCommand.class,
      PrepareCommand.class,
      RescoreCommand.class,
      TwinsCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      PredictCommand.class,
      ExportCommand.class,
      JudgeCommand.class,
      EnsembleCommand.class,
      LearningCurveCommand.class,
      SearchCommand.class,
      HuntCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Explores toy-model potential energy surfaces of particles in a periodic cell.",
      "Without arguments, or with the name of one configuration file alone, it opens its window;"
          + " with a command it does that work and needs no display."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:bad data: file, line and reason are on standard error",
      "2:bad use: a command, an option or its value is wrong",
      "3:the window cannot open, for want of a display"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar",
      "  java -jar pes-explorer.jar square.json",
      "  java -jar pes-explorer.jar energy --in square.json",
      "  java -jar pes-explorer.jar relax --in square.json --scans 40 --out frames.xyz",
      "  java -jar pes-explorer.jar acceptance-table --images frozen --out table.csv",
      "  java -jar pes-explorer.jar generate --points 10000 --out database.json",
      "  java -jar pes-explorer.jar describe --in database.json",
      "  java -jar pes-explorer.jar convert --in database.json --out database.npz",
      "  java -jar pes-explorer.jar prepare --in database.json --orders=-2,-3 --out prepared.json",
      "  java -jar pes-explorer.jar train --in prepared.json --out network.json",
      "  java -jar pes-explorer.jar energy --help"
    })
final class RootCommand {

  /** Says which version this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"PES Explorer " + ProgramVersion.get()};
    }
  }
}
