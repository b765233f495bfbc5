package org.pesexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.CsvTable;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.io.SettingsFile;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.work.AcceptanceJob;
import org.pesexplorer.work.AcceptanceRequest;
import org.pesexplorer.work.AcceptanceTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The table of acceptance rates by width of the cell and number of scans. */
@Command(
    name = "acceptance-table",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    description = {
      "Relaxes random configurations of particles in the plane and writes the share of their last"
          + " ten move attempts that was accepted, as the mean over the configurations in percent"
          + " with its standard error: table 2 of the thesis.",
      "Without options it takes the thesis's own settings, with triangles counted as equation 9 has"
          + " it and one shell of images, but with live images and 1500 configurations."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:the table could not be written, or the work was stopped",
      "2:bad use: an option or its value is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar pes-explorer.jar acceptance-table --images frozen --out frozen.csv",
      "  java -jar pes-explorer.jar acceptance-table --widths 5 --scans 40,100 --out five.csv",
      "  java -jar pes-explorer.jar acceptance-table --counting invariant --relaxation-depth auto"
          + " --out uniform.csv"
    })
final class AcceptanceCommand implements Callable<Integer> {
  private static final List<String> HEAD =
      List.of("widthOfCell", "scans", "acceptancePercent", "standardError");

  @Spec private CommandSpec spec;

  @Option(
      names = "--widths",
      split = ",",
      paramLabel = "W",
      defaultValue = "2.5,5,10,20",
      description = "widths of the cell in R_c (default: 2.5,5,10,20)")
  private List<Double> widths;

  @Option(
      names = "--scans",
      split = ",",
      paramLabel = "S",
      defaultValue = "20,30,40,50,60,70,80,90,100,150,200,300,400,500",
      description =
          "after how many scans to look, ascending (default:"
              + " 20,30,40,50,60,70,80,90,100,150,200,300,400,500)")
  private List<Long> scans;

  @Option(
      names = "--configurations",
      paramLabel = "N",
      defaultValue = "1500",
      description = "how many configurations for each width (default: 1500)")
  private int configurations;

  @Option(
      names = "--images",
      paramLabel = "live|frozen",
      defaultValue = "live",
      converter = OptionValues.ImagesWord.class,
      description = {
        "where images are meanwhile: live = they move with their particles, frozen = they stay"
            + " where the start put them, as in the thesis's program (default: live)"
      })
  private Images images;

  @Option(
      names = "--seed",
      paramLabel = "K",
      defaultValue = "1",
      description = "a whole number that fixes all random numbers (default: 1)")
  private long seed;

  @Option(
      names = "--counting",
      paramLabel = "invariant|thesis",
      defaultValue = "thesis",
      converter = OptionValues.CountingWord.class,
      description =
          "how triangles split over two cells count: invariant = uniform weighting, thesis = as"
              + " equation 9 has it (default: thesis)")
  private Counting counting;

  @Option(
      names = "--relaxation-depth",
      paramLabel = "auto|D",
      defaultValue = "1",
      converter = OptionValues.DepthWord.class,
      description =
          "shells of image cells taken in: a number, or auto for as many as the cut-off needs"
              + " (default: 1)")
  private ImageDepth depth;

  @Option(
      names = "--particles",
      paramLabel = "N",
      defaultValue = "4",
      description = "particles in the cell (default: 4)")
  private int particles;

  @Option(
      names = "--max-move",
      paramLabel = "M",
      defaultValue = "0.1",
      description = "the largest move along an axis, in R_c (default: 0.1)")
  private double largestMove;

  @Option(
      names = "--potential",
      paramLabel = "NAME[:P=V,...]",
      defaultValue = "eq10",
      converter = OptionValues.PotentialWord.class,
      description = "the potential, perhaps with parameters, as for energy (default: eq10)")
  private Potential potential;

  @Mixin private JobOptions job;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "CSV",
      description = {
        "where the table goes: columns widthOfCell, scans, acceptancePercent, standardError. What"
            + " it was made with goes to a neighbour, table.settings.json for table.csv."
      })
  private Path output;

  @Override
  public Integer call() throws Exception {
    job.check();
    AcceptanceRequest request = request();
    AtomicFile.requireWritable(output);
    AcceptanceTable table;
    try {
      table = job.run("Acceptance table", new AcceptanceJob(request));
    } catch (JobException e) {
      throw new ParameterException(spec.commandLine(), e.title() + ". " + e.advice(), e);
    }
    write(table);
    print(table);
    return CommandLineProgram.OK;
  }

  private AcceptanceRequest request() {
    try {
      EnergyModel model =
          new EnergyModel(potential, new EnergySettings(counting, depth, Optional.empty()));
      List<Cell> cells = new ArrayList<>();
      for (double width : widths) {
        cells.add(new Cell(2, width));
      }
      RelaxationSettings settings =
          new RelaxationSettings(Method.RANDOM, images, 0, largestMove, 1, depth);
      return new AcceptanceRequest(settings, model, cells, particles, configurations, scans, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void write(AcceptanceTable table) throws IOException {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("widths", widths);
    settings.put("scans", scans);
    settings.put("configurations", configurations);
    settings.put("images", images.id());
    settings.put("method", Method.RANDOM.id());
    settings.put("counting", counting.id());
    settings.put("relaxationDepth", depth.format());
    settings.put("particles", particles);
    settings.put("dimension", 2);
    settings.put("maxMove", largestMove);
    settings.put("potential", PotentialKind.format(potential));
    SettingsFile.write(output, "acceptance-table", seed, settings);
    List<List<String>> rows = new ArrayList<>();
    for (AcceptanceTable.Row row : table.rows()) {
      rows.add(
          List.of(
              Numbers.shortest(row.widthOfCell()),
              Long.toString(row.scans()),
              Numbers.shortest(row.acceptancePercent()),
              Numbers.shortest(row.standardError())));
    }
    CsvTable.write(output, HEAD, rows);
  }

  private void print(AcceptanceTable table) {
    TextTable text = new TextTable("width", "scans", "acceptance %", "standard error");
    for (AcceptanceTable.Row row : table.rows()) {
      text.add(
          TextTable.number(row.widthOfCell()),
          Long.toString(row.scans()),
          String.format(Locale.ROOT, "%.2f", row.acceptancePercent()),
          String.format(Locale.ROOT, "%.2f", row.standardError()));
    }
    text.write(spec.commandLine().getOut());
  }
}
