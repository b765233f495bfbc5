package org.pesexplorer.ui.database;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.pesexplorer.model.Documents;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.PanelToggle;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Still;

/** Makes databases: the form at the side, the energies as they come in the middle. */
public final class GeneratePage extends BorderPane {
  private static final double PANEL_WIDTH = 290;
  private static final double HEAD_HEIGHT = 38;

  private final GenerateViewModel model;
  private final Pipelines pipelines;
  private final Runnable look;
  private final ChartPane chart;
  private final Region panel;

  /**
   * Makes the page.
   *
   * @param model what it shows
   * @param cores the most threads
   * @param pipelines draws the chart in the background
   * @param documents saves it
   * @param dark whether the theme is dark
   * @param look opens the page that looks into the database in hand
   */
  public GeneratePage(
      GenerateViewModel model,
      int cores,
      Pipelines pipelines,
      Documents documents,
      ReadOnlyBooleanProperty dark,
      Runnable look) {
    this.model = model;
    this.pipelines = pipelines;
    this.look = look;
    setId("generate-page");
    getStyleClass().add("generate-page");
    chart = new ChartPane(pipelines, dark, new ChartFiles(documents, "generation"));
    chart.setId("chart-generation");
    followRows();
    BorderPane centre = new BorderPane(withButton());
    centre.setTop(head());
    setCenter(centre);
    panel = panel(cores);
    setRight(panel);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    sceneProperty()
        .addListener(
            (all, before, now) -> {
              if (now != null) {
                model.open();
              }
            });
  }

  private void followRows() {
    Consumer<GenerateChart> draw =
        pipelines.live("Energies of a generation", GenerateChart::draw, chart::show);
    chart.show(GenerateChart.empty());
    model
        .snapshotProperty()
        .addListener(
            (all, before, now) -> {
              if (now != null) {
                draw.accept(new GenerateChart(now, model.shown()));
              }
            });
  }

  /** The chart, with a button in its middle as long as there is nothing to draw. */
  private Node withButton() {
    Button first = new Button("Generate", Icons.of(MaterialDesignP.PLAY_CIRCLE_OUTLINE));
    first.setId("generate-first");
    first.getStyleClass().add("accent");
    first.setTranslateY(34);
    first.setOnAction(event -> generate());
    first
        .visibleProperty()
        .bind(Bindings.isNull(model.snapshotProperty()).and(model.runningProperty().not()));
    return new StackPane(chart, first);
  }

  private Node head() {
    Label words = new Label();
    words.setId("generate-hint");
    words.textProperty().bind(model.hintProperty());
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    ProgressBar bar = new ProgressBar(0);
    bar.setId("generate-progress");
    bar.setPrefWidth(120);
    bar.progressProperty().bind(model.progressProperty());
    Button pause = button("generate-pause", "Pause", "Holds the run up, or lets it go on.");
    pause.setOnAction(event -> model.pauseOrResume());
    pause.setGraphic(Icons.of(MaterialDesignP.PAUSE));
    model
        .pausedProperty()
        .addListener(
            (all, before, now) -> {
              pause.setText(now ? "Resume" : "Pause");
              pause.setGraphic(Icons.of(now ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE));
            });
    Button cancel =
        button(
            "generate-cancel",
            "Cancel",
            "Stops the run. What is finished of a run into a file is kept, and can be resumed.");
    cancel.setGraphic(Icons.of(MaterialDesignS.STOP));
    cancel.setOnAction(event -> model.cancel());
    Button into = button("generate-look", "Look into it", "Shows the rows of the database.");
    into.setGraphic(Icons.of(MaterialDesignM.MAGNIFY));
    into.getStyleClass().add("accent");
    into.setOnAction(event -> look.run());
    HBox row = new HBox(8, words);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("generate-head");
    Node hide = PanelToggle.of("generate-panel", this, this::togglePanel);
    Runnable follow =
        () -> {
          row.getChildren().setAll(words);
          if (model.runningProperty().get()) {
            row.getChildren().addAll(bar, pause, cancel);
          } else if (model.madeProperty().get()) {
            row.getChildren().add(into);
          }
          row.getChildren().add(hide);
        };
    model.runningProperty().addListener(changed -> follow.run());
    model.madeProperty().addListener(changed -> follow.run());
    follow.run();
    return new Still(row, HEAD_HEIGHT);
  }

  private static Button button(String id, String text, String help) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setTooltip(Section.tooltip(help));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Region panel(int cores) {
    ScrollPane scroll =
        new ScrollPane(new GenerateSections(model, cores, this::askForFile).build());
    scroll.setId("side-panel");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    BorderPane all = new BorderPane(scroll);
    all.setBottom(new GenerateFoot(model, this::generate));
    all.setMinWidth(PANEL_WIDTH);
    all.setPrefWidth(PANEL_WIDTH);
    all.setMaxWidth(PANEL_WIDTH);
    return all;
  }

  private Optional<Path> askForFile(Path before) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Where the database goes");
    File folder = before.toAbsolutePath().getParent().toFile();
    chooser.setInitialDirectory(folder.isDirectory() ? folder : null);
    chooser.setInitialFileName(before.getFileName().toString());
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Databases (JSON)", "*.json"));
    File chosen = chooser.showSaveDialog(getScene().getWindow());
    return Optional.ofNullable(chosen)
        .map(File::toPath)
        .map(
            path ->
                path.getFileName().toString().contains(".")
                    ? path
                    : path.resolveSibling(path.getFileName() + ".json"));
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      chart.requestFocus(); // what is being typed counts
      generate();
      event.consume();
    }
  }

  /** A field that cannot be taken is put right first: nothing else than what it says is run. */
  private void generate() {
    if (!NumberField.leadToInvalid(panel)) {
      model.generate();
    }
  }

  /** Hides the panel at the side, or shows it again. */
  public void togglePanel() {
    setRight(getRight() == null ? panel : null);
  }

  /** Asks for a size and a file, and saves the chart as a picture. */
  public void savePicture(Documents documents) {
    new ChartFiles(documents, "generation")
        .savePicture(getScene().getWindow(), chart.shown(), chart.theme());
  }

  /** Whether the chart shows the last rows. */
  public boolean upToDate() {
    return chart.upToDate();
  }

  /** What it shows. */
  public GenerateViewModel model() {
    return model;
  }
}
