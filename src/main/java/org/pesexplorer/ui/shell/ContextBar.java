package org.pesexplorer.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Section;

/** Says above every view what is in hand; a click opens it. */
final class ContextBar extends HBox {
  /** The title of the view of databases. */
  static final String DATABASE = "Database";

  /** The title of the view of networks. */
  static final String TRAINING = "Training";

  /** A network may be called after a long file. */
  private static final double WIDEST = 260;

  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

  private final Button model = chip("context-model");
  private final Button cell = chip("context-cell");
  private final Label file = new Label();
  private final Label databaseArrow = arrow();
  private final Button database = chip("context-database");
  private final Label networkArrow = arrow();
  private final Button network = chip("context-network");
  private final Tooltip networkHelp = Section.tooltip("");
  private final Workspace workspace;
  private final Networks networks;

  /**
   * Makes the bar.
   *
   * @param workspace what is in hand
   * @param documents which file it belongs to
   * @param databases which database is shown
   * @param networks which network is shown
   * @param open opens what has a title: a part of Explore, or a view
   */
  ContextBar(
      Workspace workspace,
      Documents documents,
      Databases databases,
      Networks networks,
      Consumer<String> open) {
    super(4);
    this.workspace = workspace;
    this.networks = networks;
    getStyleClass().add("context-bar");
    setAlignment(Pos.CENTER_LEFT);
    model.setOnAction(event -> open.accept("Model"));
    model.setTooltip(Section.tooltip("Potential and triplet weighting in force. Click to change."));
    cell.setOnAction(event -> open.accept("Cell"));
    cell.setTooltip(Section.tooltip("The configuration in hand. Click to change."));
    file.getStyleClass().add("muted");
    database.setOnAction(event -> open.accept(DATABASE));
    database.setTooltip(Section.tooltip("The database in hand and its rows. Click to see it."));
    network.setOnAction(event -> open.accept(TRAINING));
    network.setTooltip(networkHelp);
    network.setMaxWidth(WIDEST);
    getChildren()
        .addAll(model, arrow(), cell, file, databaseArrow, database, networkArrow, network);
    networks.currentProperty().addListener(changed -> followNetwork());
    databases.currentProperty().addListener((all, before, now) -> follow(now));
    follow(databases.currentProperty().get());
    workspace.stateProperty().addListener((all, before, now) -> follow(now));
    documents
        .fileProperty()
        .addListener(
            (all, before, now) -> file.setText(now == null ? "" : "·  " + now.getFileName()));
    follow(workspace.state());
  }

  private void followNetwork() {
    OpenNetwork now = networks.currentProperty().get();
    for (Node node : List.of(networkArrow, network)) {
      node.setVisible(now != null);
      node.setManaged(now != null);
    }
    String difference = now == null ? "" : NetworkTruth.difference(now, workspace.state());
    network.setText(now == null ? "" : "network " + now.name());
    network.pseudoClassStateChanged(WARNING, !difference.isEmpty());
    networkHelp.setText(
        difference.isEmpty()
            ? "The network in hand, trained on the energies of the reference shown. Click to see"
                + " it."
            : difference);
  }

  private static Label arrow() {
    Label arrow = new Label("›");
    arrow.getStyleClass().add("muted");
    return arrow;
  }

  private void follow(OpenDatabase now) {
    for (Node node : List.of(databaseArrow, database)) {
      node.setVisible(now != null);
      node.setManaged(now != null);
    }
    database.setText(now == null ? "" : databaseText(now));
  }

  /** Name and rows of a database in a few words. */
  static String databaseText(OpenDatabase database) {
    return String.format(
        Locale.ROOT, "dataset \"%s\" %,d", database.name(), database.database().rows());
  }

  private static Button chip(String id) {
    Button button = new Button();
    button.setId(id);
    button.setMnemonicParsing(false);
    button.getStyleClass().addAll("context-chip", "flat", "small");
    return button;
  }

  private void follow(WorkspaceState state) {
    model.setText(modelText(state));
    cell.setText(cellText(state));
    boolean converged = state.model().converged(state.configuration().cell());
    cell.pseudoClassStateChanged(WARNING, !converged);
    followNetwork();
  }

  /** Potential and weighting in a few words. */
  static String modelText(WorkspaceState state) {
    String id = state.potential().id();
    String name =
        switch (id) {
          case "lennard-jones" -> "Lennard-Jones";
          case "morse" -> "Morse";
          default -> id.replace("eq", "eq. ");
        };
    if (state.potential().triplet().isEmpty()) {
      return name;
    }
    return name
        + (state.settings().counting() == Counting.INVARIANT ? ", uniform" : ", equation 9");
  }

  /** Particles, width and depth in a few words. */
  static String cellText(WorkspaceState state) {
    int count = state.configuration().count();
    boolean auto = state.settings().depth().shells().isEmpty();
    return String.format(
        Locale.ROOT,
        "%d %s, w %s, depth %s%s",
        count,
        count == 1 ? "particle" : "particles",
        NumberText.fixed(state.configuration().width(), 2).replaceFirst("\\.?0+$", ""),
        auto ? "auto" : state.settings().depth().format(),
        state.model().converged(state.configuration().cell()) ? "" : " (not converged)");
  }
}
