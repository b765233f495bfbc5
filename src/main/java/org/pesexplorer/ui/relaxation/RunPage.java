package org.pesexplorer.ui.relaxation;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.model.Documents;
import org.pesexplorer.plot.MapPicture;
import org.pesexplorer.plot.PictureExport;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.LatticeExport;
import org.pesexplorer.ui.common.LatticePane;
import org.pesexplorer.ui.common.LatticePicture;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.PanelToggle;
import org.pesexplorer.ui.common.PictureDialog;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Still;

/**
 * One run, or two on the same random numbers: lattices above, charts below, the player at the
 * bottom, one panel at the side.
 */
public final class RunPage extends BorderPane {
  private static final double PANEL_WIDTH = 300;
  private static final double HINT_HEIGHT = 34;

  private final RelaxationViewModel model;
  private final TransportBar player;
  private final RunChartsBox charts;
  private final Region panel;
  private final Node head;
  private final Map<Images, LatticeCard> cards = new EnumMap<>(Images.class);

  /** What the page asks its window to do. */
  public interface Actions {
    /** Opens Explore. */
    void openExplore();

    /** Asks for a file and saves the frames of a run. */
    void saveFrames(Images images);

    /** Puts the command that makes the same run on the clipboard. */
    void copyCommand(Images images);
  }

  /**
   * Makes the page.
   *
   * @param model what it shows
   * @param pipelines draws charts in the background
   * @param documents saves charts
   * @param dark whether the theme is dark
   * @param actions what the window does for it
   */
  public RunPage(
      RelaxationViewModel model,
      Pipelines pipelines,
      Documents documents,
      ReadOnlyBooleanProperty dark,
      Actions actions) {
    this.model = model;
    this.player = new TransportBar(model.clock());
    setId("run-page");
    getStyleClass().add("run-page");
    for (Images images : Images.values()) {
      cards.put(images, new LatticeCard(images, model, dark));
    }
    cards.get(Images.LIVE).lattice().linkWith(cards.get(Images.FROZEN).lattice());
    charts = new RunChartsBox(model, pipelines, documents, dark);
    PictureAndCharts middle = new PictureAndCharts(new Lattices(), charts);
    BorderPane centre = new BorderPane(middle);
    centre.setBottom(player);
    setCenter(centre);
    panel = panel(actions);
    head = makeHead();
    setRight(panel);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    sceneProperty().addListener((all, before, now) -> model.setOnScreen(now != null));
    player.sceneProperty().addListener((all, before, now) -> takeKeys(now != null));
    model.runsProperty().addListener((all, before, now) -> followRuns(now));
    followRuns(model.runsProperty().get());
  }

  /** The lattices beside each other; one alone takes all the room. */
  private final class Lattices extends HBox {
    Lattices() {
      super(1);
      getStyleClass().add("lattices");
      for (LatticeCard card : cards.values()) {
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(1);
      }
      follow();
      model.setupProperty().addListener((all, before, now) -> follow());
    }

    private void follow() {
      getChildren()
          .setAll(
              model.setupProperty().get().wanted().images().stream()
                  .<Node>map(cards::get)
                  .toList());
    }
  }

  private void followRuns(RunPair runs) {
    player.attemptsPerScanProperty().set(runs.stepsPerScan());
  }

  private Node makeHead() {
    Label words = new Label();
    words.setId("run-hint");
    words.getStyleClass().add("run-hint");
    words.textProperty().bind(model.hintProperty());
    words.setTooltip(Section.tooltip(""));
    words.getTooltip().textProperty().bind(model.hintProperty());
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    ProgressBar bar = new ProgressBar(0);
    bar.progressProperty().bind(model.progressProperty());
    bar.setPrefWidth(120);
    Button stop = new Button("Stop", Icons.of(MaterialDesignS.STOP));
    stop.setId("run-stop");
    stop.getStyleClass().add("small");
    stop.setTooltip(Section.tooltip("Ends the run; what it has recorded stays."));
    stop.setOnAction(event -> model.stop());
    stop.setMinWidth(Region.USE_PREF_SIZE);
    for (Node each : new Node[] {bar, stop}) {
      each.visibleProperty().bind(model.runningProperty());
      each.managedProperty().bind(model.runningProperty());
    }
    HBox row =
        new HBox(8, words, bar, stop, PanelToggle.of("run-panel-toggle", this, this::togglePanel));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("run-head");
    return new Still(row, HINT_HEIGHT);
  }

  private Region panel(Actions actions) {
    VBox sections =
        new VBox(
            new StartSection(model).build(),
            new MethodSection(model).build(),
            new TakeSection(model, actions).build(),
            new CurvesSection(model).build());
    sections.getStyleClass().add("side-panel");
    ScrollPane scroll = new ScrollPane(sections);
    scroll.setId("side-panel");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Button run = new Button("Run", Icons.of(MaterialDesignP.PLAY_CIRCLE_OUTLINE));
    run.setId("run");
    run.getStyleClass().add("accent");
    run.setMaxWidth(Double.MAX_VALUE);
    run.setTooltip(
        Section.tooltip(
            "Runs it (Ctrl+Enter). Short runs are made again by themselves when a setting"
                + " changes; long ones wait for this button."));
    run.setOnAction(event -> run());
    VBox foot = new VBox(run);
    foot.getStyleClass().add("run-foot");
    BorderPane all = new BorderPane(scroll);
    all.setBottom(foot);
    all.setMinWidth(PANEL_WIDTH);
    all.setPrefWidth(PANEL_WIDTH);
    all.setMaxWidth(PANEL_WIDTH);
    return all;
  }

  /** Once on screen it takes the keys, so that Space plays at once. */
  private void takeKeys(boolean shown) {
    if (shown) {
      player.requestFocus();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      player.requestFocus(); // what is being typed counts
      run();
      event.consume();
    } else if (!(event.getTarget() instanceof TextInputControl)) {
      player.handleKey(event);
    }
  }

  /** A field that cannot be taken is put right first: nothing else than what it says is run. */
  private void run() {
    if (!NumberField.leadToInvalid(panel)) {
      model.run();
    }
  }

  /** What stands above the page: a sentence about the run, its progress, the panel's button. */
  public Node head() {
    return head;
  }

  /** Hides the panel at the side, or shows it again. */
  public void togglePanel() {
    setRight(getRight() == null ? panel : null);
  }

  /** Shows the whole cells. */
  public void fit() {
    cards.values().forEach(card -> card.lattice().fit());
  }

  /** Asks for a size and a file, and saves the first lattice on screen as a picture. */
  public void savePicture(Documents documents, boolean dark) {
    Images first = model.setupProperty().get().wanted().images().get(0);
    LatticePane lattice = cards.get(first).lattice();
    LatticePicture shown = lattice.pictureProperty().get();
    if (shown != null) {
      MapPicture picture = LatticeExport.picture(shown, lattice.viewport(), dark);
      PictureDialog.save(
          getScene().getWindow(), "relaxation", PictureExport.savable(picture), documents);
    }
  }

  /** Whether all that is on screen belongs to the recording and the play head in hand. */
  public boolean upToDate() {
    FramePair frames = model.framesProperty().get();
    boolean there =
        frames.runs().equals(model.runsProperty().get())
            && frames.head() == model.clock().headProperty().get();
    return there && !model.runningProperty().get() && charts.upToDate();
  }
}
