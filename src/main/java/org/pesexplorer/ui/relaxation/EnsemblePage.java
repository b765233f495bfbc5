package org.pesexplorer.ui.relaxation;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.pesexplorer.core.database.ScanAdvice;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.ThesisAcceptance;
import org.pesexplorer.model.Documents;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Still;

/**
 * Many relaxations at once: acceptance rates against the thesis's table 2, energies, why they get
 * high with fixed images, structures, coverage and advice. Charts in tabs, one panel at the side.
 */
public final class EnsemblePage extends BorderPane {
  private static final double PANEL_WIDTH = 290;
  private static final double HINT_HEIGHT = 34;

  /** The share of the height that advice may take; what is longer scrolls. */
  private static final double MOST_ADVICE = 0.26;

  private static final String LEGEND =
      "Solid: images updated. Dashed: images fixed at the start, as in the thesis's program; bands"
          + " are one standard error. ";

  private final EnsembleViewModel model;
  private final TabPane tabs = new TabPane();
  private final Region panel;

  /** What the page asks its window to do. */
  public interface Actions {
    /** Opens Explore. */
    void openExplore();

    /** Shows a relaxation on the page for one run. */
    void replay(RelaxationRequest request);
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
  public EnsemblePage(
      EnsembleViewModel model,
      Pipelines pipelines,
      Documents documents,
      ReadOnlyBooleanProperty dark,
      Actions actions) {
    this.model = model;
    setId("ensemble-page");
    getStyleClass().add("ensemble-page");
    EnsembleTabs parts = new EnsembleTabs(model, pipelines, documents, dark);
    tabs.setId("ensemble-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    add("tab-acceptance", "Acceptance", acceptance(parts));
    add("tab-energies", "Energies", energies(parts));
    add(
        "tab-mechanism",
        "Why: believed and true",
        new MechanismTab(model, parts, dark, actions).build(parts));
    add("tab-structures", "Structures", structures(parts));
    add("tab-coverage", "Coverage and advice", coverage(parts));
    BorderPane centre = new BorderPane(tabs);
    centre.setTop(head());
    setCenter(centre);
    panel = panel();
    setRight(panel);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void add(String id, String title, Node content) {
    Tab tab = new Tab(title, content);
    tab.setId(id);
    tabs.getTabs().add(tab);
  }

  private Node acceptance(EnsembleTabs parts) {
    Label note = EnsembleTabs.words("acceptance-note");
    Runnable follow = () -> note.setText(LEGEND + ThesisAcceptance.NOTE + model.acceptanceNote());
    model.shownProperty().addListener(changed -> follow.run());
    follow.run();
    ChartPane chart = parts.chart("acceptance-table", EnsembleFigures::acceptance);
    return EnsembleTabs.page(new HBox(8, parts.thesisChoice()), chart, note);
  }

  private Node energies(EnsembleTabs parts) {
    Label note = EnsembleTabs.words("energies-note");
    note.setText(
        "Solid: images updated. Dashed: images fixed at the start. Bands: 95 % bootstrap"
            + " intervals. The axis is logarithmic above its lowest end; a right click switches"
            + " it.");
    HBox head = new HBox(8, parts.widthChoice("energies-width"));
    ChartPane chart = parts.chart("ensemble-energies", EnsembleFigures::energies);
    return EnsembleTabs.page(head, parts.withRun(chart), note);
  }

  private Node structures(EnsembleTabs parts) {
    Label note = EnsembleTabs.words("structures-note");
    note.setText(
        "Bonds are shorter than 1.2 R_c. Square: four or more in a compact group. Triangle: three"
            + " bonded to each other, the fourth apart or held by one bond. Pairs: 2 + 2. Pair: one"
            + " alone. Chain: other bonds. Dispersed: none. Bars are one standard error.");
    HBox head = new HBox(8, parts.widthChoice("structures-width"));
    head.getChildren().addAll(parts.imagesChoice("structures-images"));
    ChartPane chart = parts.chart("structures", EnsembleFigures::structures);
    return EnsembleTabs.page(head, parts.withRun(chart), note);
  }

  private Node coverage(EnsembleTabs parts) {
    Label headline = EnsembleTabs.words("advice-headline");
    headline.getStyleClass().add("advice-headline");
    Label reason = EnsembleTabs.words("advice-reason");
    Label comparison = EnsembleTabs.words("advice-comparison");
    Runnable follow =
        () -> {
          ScanAdvice advice = model.figuresProperty().get().advice().orElse(null);
          headline.setText(
              advice == null
                  ? "Advice on the number of scans comes with the first ensemble."
                  : "Relax for " + advice.headline() + ".");
          reason.setText(advice == null ? "" : advice.reason());
          comparison.setText(advice == null ? "" : advice.comparison());
        };
    model.figuresProperty().addListener(changed -> follow.run());
    follow.run();
    HBox head = new HBox(8, parts.widthChoice("coverage-width"));
    head.getChildren().addAll(parts.imagesChoice("coverage-images"));
    ChartPane chart = parts.chart("coverage", EnsembleFigures::coverage);
    ScrollPane advice = new ScrollPane(new VBox(headline, reason, comparison));
    advice.setId("advice");
    advice.setFitToWidth(true);
    advice.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    advice.getStyleClass().add("advice");
    advice.maxHeightProperty().bind(heightProperty().multiply(MOST_ADVICE));
    return EnsembleTabs.page(head, parts.withRun(chart), advice);
  }

  private Node head() {
    Label words = new Label();
    words.setId("ensemble-hint");
    words.textProperty().bind(model.hintProperty());
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    ProgressBar bar = new ProgressBar(0);
    bar.setId("ensemble-progress");
    bar.setPrefWidth(140);
    bar.progressProperty().bind(model.progressProperty());
    Button stop = new Button("Stop", Icons.of(MaterialDesignS.STOP));
    stop.setId("ensemble-stop");
    stop.getStyleClass().add("small");
    stop.setTooltip(Section.tooltip("Ends the run; what it has relaxed stays."));
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(event -> model.stop());
    bar.visibleProperty().bind(model.runningProperty());
    stop.visibleProperty().bind(model.runningProperty());
    HBox row = new HBox(8, words, bar, stop);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("ensemble-head");
    return new Still(row, HINT_HEIGHT);
  }

  private Region panel() {
    ScrollPane scroll = new ScrollPane(new EnsembleSections(model).build());
    scroll.setId("side-panel");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Button run = new Button("Run", Icons.of(MaterialDesignP.PLAY_CIRCLE_OUTLINE));
    run.setId("ensemble-run");
    run.getStyleClass().add("accent");
    run.setMaxWidth(Double.MAX_VALUE);
    run.setTooltip(Section.tooltip("Relaxes the ensembles (Ctrl+Enter)."));
    run.setOnAction(event -> run());
    VBox foot = new VBox(run);
    foot.getStyleClass().add("ensemble-foot");
    BorderPane all = new BorderPane(scroll);
    all.setBottom(foot);
    all.setMinWidth(PANEL_WIDTH);
    all.setPrefWidth(PANEL_WIDTH);
    all.setMaxWidth(PANEL_WIDTH);
    return all;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      tabs.requestFocus(); // what is being typed counts
      run();
      event.consume();
    }
  }

  /** A field that cannot be taken is put right first: nothing else than what it says is run. */
  private void run() {
    if (!NumberField.leadToInvalid(panel)) {
      model.run();
    }
  }

  /** Hides the panel at the side, or shows it again. */
  public void togglePanel() {
    setRight(getRight() == null ? panel : null);
  }

  /** Asks for a size and a file, and saves the chart of the open tab as a picture. */
  public void savePicture(Documents documents) {
    Node tab = tabs.getSelectionModel().getSelectedItem().getContent();
    if (tab.lookup(".chart-pane") instanceof ChartPane chart && chart.shown() != null) {
      new ChartFiles(documents, "ensemble")
          .savePicture(getScene().getWindow(), chart.shown(), chart.theme());
    }
  }

  /** What it shows. */
  public EnsembleViewModel model() {
    return model;
  }
}
