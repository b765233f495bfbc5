package org.pesexplorer.ui.training;

import java.nio.file.Path;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/** The networks in hand: a click shows one; others can stand beside it, be saved and closed. */
final class NetworkList extends VBox {
  private final Networks networks;
  private final TrainingScene scene;

  NetworkList(Networks networks, TrainingScene scene, TrainingParts.Actions actions) {
    super(4);
    this.networks = networks;
    this.scene = scene;
    setId("train-networks");
    VBox rows = new VBox(2);
    Button open = new Button("Open a network...", Icons.of(MaterialDesignF.FOLDER_OPEN_OUTLINE));
    open.setId("train-network-open");
    open.setTooltip(
        Section.tooltip(
            "Opens one of ours (.json), of an ensemble the first, or one of Keras (.h5), as the"
                + " thesis's. They may also be dropped onto the window."));
    open.setOnAction(event -> actions.openFile());
    getChildren().addAll(rows, open);
    Runnable follow =
        () -> rows.getChildren().setAll(networks.open().stream().map(this::row).toList());
    networks.open().addListener((ListChangeListener<OpenNetwork>) change -> follow.run());
    networks.currentProperty().addListener(changed -> follow.run());
    scene.compared().addListener((ListChangeListener<ShownNetwork>) change -> follow.run());
    follow.run();
  }

  private Node row(OpenNetwork network) {
    boolean shown = network.equals(networks.currentProperty().get());
    ToggleButton name = new ToggleButton(network.name());
    name.setId("train-network-" + network.id());
    name.setMnemonicParsing(false);
    name.setSelected(shown);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(0);
    name.setAlignment(Pos.CENTER_LEFT);
    name.getStyleClass().add("network-name");
    name.setTooltip(Section.tooltip(words(network)));
    name.setOnAction(
        event -> {
          name.setSelected(true);
          networks.show(network);
        });
    HBox.setHgrow(name, Priority.ALWAYS);
    CheckBox compare = new CheckBox();
    compare.setId("train-compare-" + network.id());
    compare.setTooltip(Section.tooltip("Draws it beside the shown one: curves and drag plot."));
    compare.setSelected(shown || compared(network));
    compare.setDisable(shown);
    compare.setOnAction(event -> compare(network, compare.isSelected()));
    Button save =
        button(
            "train-save-" + network.id(),
            MaterialDesignC.CONTENT_SAVE_OUTLINE,
            "Saves it, of an ensemble the first: .json as our own, .onnx, or .py with an ASE"
                + " calculator.");
    save.setOnAction(event -> save(network));
    Button close = button("train-close-" + network.id(), MaterialDesignC.CLOSE, "Puts it away.");
    close.setOnAction(event -> networks.close(network));
    HBox row = new HBox(2, compare, name, save, close);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Button button(String id, Ikon icon, String help) {
    Button button = new Button("", Icons.of(icon, 14));
    button.setId(id);
    button.getStyleClass().addAll("small", "flat", "pin-cross");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(Section.tooltip(help));
    return button;
  }

  private static String words(OpenNetwork network) {
    return TrainWords.shown(network)
        + (network.unsaved() ? " Not saved yet." : " " + network.file().orElseThrow());
  }

  private boolean compared(OpenNetwork network) {
    return scene.compared().stream().anyMatch(each -> each.name().equals(network.name()));
  }

  private void compare(OpenNetwork network, boolean on) {
    if (on) {
      scene.compared().add(SceneFeed.result(network));
    } else {
      scene.compared().removeIf(each -> each.name().equals(network.name()));
    }
  }

  private void save(OpenNetwork network) {
    String name = network.ensemble().isPresent() ? "first-of-" + network.name() : network.name();
    Optional<Path> chosen = NetworkDialog.choose(this, name);
    chosen.ifPresent(path -> networks.save(network, path));
  }
}
