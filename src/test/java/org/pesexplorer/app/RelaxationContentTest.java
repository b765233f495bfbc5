package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.cli.CommandLineProgram;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.Recorder;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.relax.Relaxers;
import org.pesexplorer.io.ConfigurationFiles;
import org.pesexplorer.io.ExtendedXyz;
import org.pesexplorer.io.XyzFrame;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.Relaxations;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.relaxation.EnergyScale;
import org.pesexplorer.ui.relaxation.RelaxationSetup;
import org.pesexplorer.ui.relaxation.RelaxationViewModel;
import org.pesexplorer.ui.relaxation.Shown;

/** What the Relaxation view hands to the command line and to the next session. */
class RelaxationContentTest {
  @TempDir Path folder;

  @Test
  void theCopiedCommandMakesTheSameRun() throws IOException {
    EnergyModel model = WorkspaceState.standard().model();
    Configuration start = Relaxers.draw(new Cell(2, 5), 4, Relaxers.stream(4, 1));
    ConfigurationFiles.write(folder.resolve("cell.json"), start);
    RelaxationSettings random =
        RelaxationSettings.DEFAULT.withScans(60).withImages(Images.FROZEN).withLargestMove(0.15);
    for (RelaxationSettings settings :
        List.of(
            random,
            random.withDepth(ImageDepth.of(1)),
            random.withMethod(Method.METROPOLIS).withTemperature(0.5),
            random.withMethod(Method.FIRE))) {
      RelaxationRequest request = new RelaxationRequest(settings, model, start, 12);
      Recorder recorder = new Recorder(request);
      recorder.advance(Long.MAX_VALUE / 2);
      assertArrayEquals(
          recorder.recording().end().positions(),
          runCommand(RelaxationContent.command(request)).positions());
    }
  }

  /** Runs a command in the test's folder; gives the last frame. */
  private Configuration runCommand(String command) throws IOException {
    String program = "java -jar pes-explorer.jar ";
    assertEquals(program, command.substring(0, program.length()));
    List<String> arguments =
        new ArrayList<>(Arrays.asList(command.substring(program.length()).split(" ")));
    for (String name : List.of("cell.json", "frames.xyz")) {
      arguments.set(arguments.indexOf(name), folder.resolve(name).toString());
    }
    StringWriter err = new StringWriter();
    int code = CommandLineProgram.run(arguments, new ByteArrayOutputStream(), new PrintWriter(err));
    assertEquals(0, code, err.toString());
    List<XyzFrame> frames = ExtendedXyz.read(folder.resolve("frames.xyz"));
    return frames.get(frames.size() - 1).configuration();
  }

  private static RelaxationViewModel model() {
    DirectJobRunner runner = new DirectJobRunner();
    return new RelaxationViewModel(
        new Workspace(),
        new Relaxations(runner, Runnable::run, new Notices()),
        new Pipelines(runner, (key, work) -> work.run(), problem -> {}));
  }

  @Test
  void whatWasChosenComesBack() {
    RelaxationViewModel before = model();
    before.change(
        now ->
            now.withRandom(false)
                .withCount(7)
                .withWidth(6.5)
                .withStartSeed(11)
                .withSeed(13)
                .withShown(Shown.FIXED)
                .with(
                    settings ->
                        settings
                            .withMethod(Method.METROPOLIS)
                            .withTemperature(0.25)
                            .withScans(77)
                            .withLargestMove(0.3)
                            .withDepth(ImageDepth.of(2))));
    before.windowProperty().set(33);
    before.energyScaleProperty().set(EnergyScale.LOG);
    RelaxationViewModel after = model();
    RelaxationChoices.restore(RelaxationChoices.of(before), after);
    assertEquals(before.setupProperty().get(), after.setupProperty().get());
    assertEquals(33, after.windowProperty().get());
    assertEquals(EnergyScale.LOG, after.energyScaleProperty().get());
  }

  @Test
  void nonsenseIsPassedOver() {
    RelaxationViewModel model = model();
    Map<String, String> all = new TreeMap<>(RelaxationChoices.of(model));
    all.replaceAll((name, value) -> "nonsense");
    all.put("relaxation.random", "true");
    all.put("relaxation.largestMove", "-3");
    all.put("relaxation.width", "NaN");
    all.put("relaxation.count", "-5");
    RelaxationChoices.restore(all, model);
    assertEquals(RelaxationSetup.STANDARD.withCount(1), model.setupProperty().get());
    assertEquals(10, model.windowProperty().get());
  }
}
