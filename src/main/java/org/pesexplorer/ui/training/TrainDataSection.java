package org.pesexplorer.ui.training;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.Openings;
import org.pesexplorer.model.SampleDatabases;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.ItemWords;
import org.pesexplorer.ui.common.Section;

/** Which rows a network learns from. */
final class TrainDataSection {
  private static final double CHOICE_WIDTH = 100;

  private final TrainViewModel model;
  private final TrainingParts.Actions actions;
  private final ComboBox<OpenDatabase> box = new ComboBox<>();
  private final Label words = new Label();
  private boolean following;

  TrainDataSection(TrainViewModel model, TrainingParts.Actions actions) {
    this.model = model;
    this.actions = actions;
  }

  Section build() {
    Section section = new Section("Data", true);
    String help =
        "The database that a network learns from; it is the one in hand everywhere. Where it lacks"
            + " the inputs that are wanted, they are computed first.";
    box.setId("train-database");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPrefWidth(CHOICE_WIDTH);
    box.setPromptText("none in hand");
    box.setTooltip(Section.tooltip(help));
    box.setConverter(new ItemWords<>(OpenDatabase::name));
    box.setOnAction(
        event -> {
          if (!following && box.getValue() != null) {
            model.databases().show(box.getValue());
          }
        });
    section.add("Database", help, box);
    words.setId("train-database-words");
    words.setWrapText(true);
    words.getStyleClass().add("note");
    section.add(words);
    section.add(menu());
    model.databases().open().addListener((ListChangeListener<OpenDatabase>) change -> follow());
    model.databases().currentProperty().addListener(changed -> follow());
    follow();
    return section;
  }

  private MenuButton menu() {
    MenuButton menu =
        new MenuButton("Another one", Icons.of(MaterialDesignD.DATABASE_PLUS_OUTLINE));
    menu.setId("train-database-other");
    MenuItem open = item("Open a file...", actions::openFile);
    MenuItem generate = item("Generate one...", actions::openGenerate);
    MenuItem look = item("Look into the one in hand", actions::openLook);
    look.disableProperty().bind(model.databases().currentProperty().isNull());
    menu.getItems().setAll(open, generate, look);
    SampleDatabases.list(
        model.databases(),
        samples -> {
          for (Openings.SampleEntry sample : samples) {
            menu.getItems().add(item("Sample: " + sample.name(), sample.open()));
          }
        });
    return menu;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void follow() {
    following = true;
    box.getItems().setAll(model.databases().open());
    OpenDatabase now = model.databases().currentProperty().get();
    box.setValue(now);
    following = false;
    words.setText(
        now == null
            ? "Start takes the sample of width 5 when there is none."
            : String.format(
                Locale.ROOT,
                "%,d rows, %s.",
                now.database().rows(),
                now.database()
                    .prepared()
                    .map(
                        inputs ->
                            "with inputs of exponents "
                                + inputs
                                    .settings()
                                    .formatOrders()
                                    .replace(",", ", ")
                                    .replace('-', '\u2212')
                                + "; others are computed on the way")
                    .orElse("without inputs: they are computed on the way")));
  }
}
