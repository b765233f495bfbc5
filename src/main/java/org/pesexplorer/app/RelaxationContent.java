package org.pesexplorer.app;

import java.io.File;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.ui.common.PagedView;
import org.pesexplorer.ui.relaxation.EnsemblePage;
import org.pesexplorer.ui.relaxation.EnsembleViewModel;
import org.pesexplorer.ui.relaxation.RelaxationViewModel;
import org.pesexplorer.ui.relaxation.RunPage;
import org.pesexplorer.ui.shell.MainWindow;
import org.pesexplorer.ui.shell.ThemeModel;

/** Puts the Relaxation view into the window. */
final class RelaxationContent implements RunPage.Actions {
  private final Program program;
  private final Stage stage;
  private final Runnable openExplore;
  private final RelaxationViewModel model;
  private final RunPage page;
  private final EnsemblePage ensemblePage;
  private final PagedView view = new PagedView("relaxation");

  /** What the page for ensembles asks for. */
  private final class EnsembleActions implements EnsemblePage.Actions {
    @Override
    public void openExplore() {
      openExplore.run();
    }

    @Override
    public void replay(RelaxationRequest request) {
      RelaxationContent.this.replay(request);
    }
  }

  RelaxationContent(Program program, ThemeModel theme, Stage stage, Runnable openExplore) {
    this.program = program;
    this.stage = stage;
    this.openExplore = openExplore;
    model =
        new RelaxationViewModel(program.workspace(), program.relaxations(), program.pipelines());
    page = new RunPage(model, program.pipelines(), program.documents(), theme.darkProperty(), this);
    ensemblePage =
        new EnsemblePage(
            new EnsembleViewModel(program.workspace(), program.ensembles()),
            program.pipelines(),
            program.documents(),
            theme.darkProperty(),
            new EnsembleActions());
    view.addPage("page-run", "One run", "One configuration, move by move.", page, page.head());
    view.addPage(
        "page-ensemble",
        "Ensemble",
        "Many configurations at once: acceptance rates, energies, structures, advice.",
        ensemblePage);
  }

  /**
   * Adds the view to the window.
   *
   * @return opens it
   */
  Runnable addTo(MainWindow window) {
    return window.addView(
        "nav-relaxation",
        "Relaxation",
        MaterialDesignC.CHART_BELL_CURVE_CUMULATIVE,
        "Ctrl+2",
        view,
        HelpTexts.RELAXATION);
  }

  /** Shows a relaxation on the page for one run. */
  void replay(RelaxationRequest request) {
    model.change(setup -> setup.withMember(request));
    view.open("page-run");
  }

  PagedView view() {
    return view;
  }

  RelaxationViewModel model() {
    return model;
  }

  RunPage page() {
    return page;
  }

  /** Shows the whole cells. */
  void fit() {
    page.fit();
  }

  /** Hides the panel of the page on screen, or shows it again. */
  void togglePanel() {
    if (page.getScene() != null) {
      page.togglePanel();
    } else {
      ensemblePage.togglePanel();
    }
  }

  /** Asks for a size and a file, and saves what the page on screen shows. */
  void savePicture(boolean dark) {
    if (page.getScene() != null) {
      page.savePicture(program.documents(), dark);
    } else {
      ensemblePage.savePicture(program.documents());
    }
  }

  /** The words of the page on screen; those of ensembles stand on their page. */
  ObservableValue<String> status() {
    return Bindings.createStringBinding(
        () -> page.getScene() == null ? "" : model.statusProperty().get(),
        page.sceneProperty(),
        model.statusProperty());
  }

  /** Whether the view is the one on screen. */
  boolean onScreen() {
    return view.getScene() != null;
  }

  @Override
  public void openExplore() {
    openExplore.run();
  }

  @Override
  public void saveFrames(Images images) {
    Optional<Recording> recording = model.runsProperty().get().of(images);
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the frames of the run");
    chooser.setInitialFileName("relaxation.xyz");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Extended XYZ", "*.xyz", "*.extxyz"));
    File chosen = recording.isPresent() ? chooser.showSaveDialog(stage) : null;
    if (chosen != null) {
      boolean named = chosen.getName().contains(".");
      File file = named ? chosen : new File(chosen.getParentFile(), chosen.getName() + ".xyz");
      program.relaxations().exportFrames(file.toPath(), recording.get());
    }
  }

  @Override
  public void copyCommand(Images images) {
    model
        .runsProperty()
        .get()
        .of(images)
        .ifPresent(
            recording -> {
              ClipboardContent text = new ClipboardContent();
              text.putString(command(recording.request()));
              Clipboard.getSystemClipboard().setContent(text);
            });
  }

  /** The command that makes the same run, of a start saved as cell.json. */
  static String command(RelaxationRequest request) {
    RelaxationSettings settings = request.settings();
    return "java -jar pes-explorer.jar relax --in cell.json --potential "
        + PotentialKind.format(request.model().potential())
        + " --counting "
        + request.model().settings().counting().id()
        + " --depth "
        + request.model().settings().depth().format()
        + " --relaxation-depth "
        + settings.depth().format()
        + " --method "
        + settings.method().id()
        + (settings.method() == Method.METROPOLIS ? " --temperature " + settings.temperature() : "")
        + " --images "
        + settings.images().id()
        + " --scans "
        + settings.scans()
        + " --max-move "
        + settings.largestMove()
        + " --seed "
        + request.seed()
        + " --out frames.xyz";
  }

  /** What is chosen, as words for the session file. */
  Map<String, String> choices() {
    return RelaxationChoices.of(model);
  }

  /** Takes what an earlier session had chosen. */
  void restore(Map<String, String> choices) {
    RelaxationChoices.restore(choices, model);
  }
}
