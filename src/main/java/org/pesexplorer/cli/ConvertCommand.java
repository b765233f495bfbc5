package org.pesexplorer.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.io.DatabaseFormat;
import org.pesexplorer.io.DatabaseReading;
import org.pesexplorer.io.XyzKeys;
import org.pesexplorer.work.ConvertJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a database in another format. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Writes a database in another format: the thesis's JSON, perhaps packed (.json, .json.gz),"
          + " extended XYZ (.xyz, .extxyz), a table (.csv), arrays of NumPy (.npz), or a data set for"
          + " chemiscope (.chemiscope.json, .chemiscope.json.gz), which is only written. What the"
          + " database was made with goes to name.settings.json beside it."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:bad data: file, place and reason are on standard error; or the file cannot be written",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar convert --in database.json --out database.npz",
      "  java -jar pes-explorer.jar convert --in others.xyz --energy-key REF_energy --out"
          + " database.json.gz",
      "  java -jar pes-explorer.jar convert --in database.json --out look.chemiscope.json.gz"
    })
final class ConvertCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "the database")
  private Path input;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = "its format (default: what the ending of its name says)")
  private String from;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where it goes; replaced when it exists")
  private Path output;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "the format there: json, json.gz, xyz, csv, npz, chemiscope.json or chemiscope.json.gz"
              + " (default: what the ending of its name says)")
  private String to;

  @Option(
      names = "--energy-key",
      paramLabel = "KEY",
      description =
          "the key of extended XYZ for the energy of the cell, read and written (default: energy)")
  private String energyKey;

  @Option(
      names = "--energy-per-particle-key",
      paramLabel = "KEY",
      description = "the same for the energy per particle (default: energy_per_particle)")
  private String perParticleKey;

  @Option(
      names = "--forces-key",
      paramLabel = "KEY",
      description = "the name of the columns of forces in extended XYZ (default: forces)")
  private String forcesKey;

  @Option(
      names = "--orders",
      paramLabel = "O,O,...",
      description =
          "the orders of prepared inputs, for a file without settings beside it, as in"
              + " --orders=-2,-3; needs --r0p")
  private String orders;

  @Option(
      names = "--r0p",
      paramLabel = "R",
      description = "R0p of prepared inputs in R_c, with --orders")
  private Double r0p;

  @Mixin private JobOptions job;

  @Override
  public Integer call() throws Exception {
    job.check();
    ConvertJob.Converted done = job.run("Conversion", convertJob());
    if (!done.leftOut().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("Left out, as the format has no place: " + String.join(", ", done.leftOut()));
    }
    job.say(done.rows() + " rows in " + output);
    return CommandLineProgram.OK;
  }

  private ConvertJob convertJob() {
    try {
      DatabaseFormat format =
          to == null
              ? DatabaseFormat.of(output)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              output
                                  + ": the ending stands for no format; give one of "
                                  + DatabaseFormat.endings()
                                  + ", or --to"))
              : DatabaseFormat.named(to);
      Optional<DatabaseFormat> source = Optional.ofNullable(from).map(DatabaseFormat::named);
      DatabaseReading reading = new DatabaseReading(source, keys(), descriptor());
      return new ConvertJob(input, reading, output, format);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private XyzKeys keys() {
    XyzKeys standard = XyzKeys.STANDARD;
    return new XyzKeys(
        energyKey == null ? standard.energy() : energyKey,
        perParticleKey == null ? standard.energyPerParticle() : perParticleKey,
        forcesKey == null ? standard.forces() : forcesKey);
  }

  private Optional<DescriptorSettings> descriptor() {
    if ((orders == null) != (r0p == null)) {
      throw new IllegalArgumentException("--orders and --r0p go together");
    }
    return orders == null
        ? Optional.empty()
        : Optional.of(
            new DescriptorSettings(
                DescriptorSettings.parseOrders(orders), r0p, DescriptorKind.EIGENVALUES));
  }
}
