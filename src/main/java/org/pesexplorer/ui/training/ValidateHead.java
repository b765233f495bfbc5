package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.ItemWords;
import org.pesexplorer.ui.common.RunBar;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.TabParts;

/** Which network is judged, on which database, and how far that is. */
final class ValidateHead extends HBox {
  private static final double NAME_WIDTH = 300;
  private static final double CHOICE_WIDTH = 160;

  private final ValidateViewModel model;
  private final Label network = new Label();
  private final ComboBox<Choice> databases = new ComboBox<>();
  private final Label rows = new Label();
  private final Button again;
  private boolean filling;

  /** A database, or whichever the network was trained on. */
  private record Choice(Optional<OpenDatabase> database) {
    String words() {
      return database.map(OpenDatabase::name).orElse("automatic");
    }
  }

  ValidateHead(ValidateViewModel model) {
    super(8);
    this.model = model;
    setId("validate-head");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("look-bar", "descriptors-bar");
    network.setId("validate-network");
    network.getStyleClass().add("help-bold");
    network.setMinWidth(Region.USE_PREF_SIZE);
    network.setMaxWidth(NAME_WIDTH);
    rows.setId("validate-rows");
    rows.getStyleClass().add("note");
    rows.setMinWidth(0);
    again =
        ValidateParts.button(
            "validate-again",
            "Judge",
            MaterialDesignS.SCALE_BALANCE,
            "Judges the network on this database.",
            model::judgeAgain);
    buildChoice();
    getChildren()
        .addAll(
            network,
            TabParts.name(
                "on",
                "Parts are found again from the network's split and seed on the database that it"
                    + " was trained on; the rows of any other are one part."),
            databases,
            rows,
            ValidateParts.gap(),
            again,
            new RunBar("validate", model.run()));
    model.parts().databases().open().addListener((InvalidationListener) changed -> fill());
    model.parts().databases().open().addListener((InvalidationListener) changed -> follow());
    model.chosenProperty().addListener(changed -> fill());
    fill();
    ValidateParts.follow(
        this::follow,
        model.subjectProperty(),
        model.answerProperty(),
        model.run().runningProperty());
  }

  private void buildChoice() {
    databases.setId("validate-database");
    databases.setPrefWidth(CHOICE_WIDTH);
    databases.setMinWidth(CHOICE_WIDTH / 2);
    databases.setTooltip(
        Section.tooltip(
            "The database that the network was trained on where it is in hand, else the one on"
                + " screen; or any other. Descriptors that it lacks are computed on the way."));
    databases.setConverter(new ItemWords<>(Choice::words));
    databases
        .valueProperty()
        .addListener(
            (all, before, now) -> {
              if (!filling && now != null) {
                model.choose(now.database().orElse(null));
              }
            });
  }

  private void fill() {
    filling = true;
    List<Choice> all = new ArrayList<>();
    all.add(new Choice(Optional.empty()));
    model.parts().databases().open().forEach(each -> all.add(new Choice(Optional.of(each))));
    databases.getItems().setAll(all);
    OpenDatabase chosen = model.chosenProperty().get();
    databases.setValue(
        all.stream()
            .filter(each -> Objects.equals(each.database().orElse(null), chosen))
            .findFirst()
            .orElse(all.get(0)));
    filling = false;
  }

  private void follow() {
    ValidateSubject subject = model.subjectProperty().get();
    network.setText(subject == null ? "" : subject.words());
    boolean running = model.run().runningProperty().get();
    boolean possible = subject != null && !model.parts().databases().open().isEmpty();
    again.setVisible(possible && !running && model.judgement().isEmpty());
    again.setManaged(again.isVisible());
    rows.setText(model.judgement().map(this::words).orElse(""));
  }

  private String words(Judgement judgement) {
    String name = model.answerProperty().get().database().name();
    if (judgement.whole()) {
      boolean known = model.answerProperty().get().question().plan().isPresent();
      return String.format(
          Locale.ROOT,
          "%s: %,d rows, %s",
          name,
          judgement.rows().rows(),
          known ? "not those of its training" : "perhaps those of its training");
    }
    int[] counts = new int[Split.Part.values().length];
    for (Split.Part part : judgement.rows().parts()) {
      counts[ValidateWords.colour(part)]++;
    }
    return String.format(
        Locale.ROOT,
        "%s: %,d training, %,d validation, %,d test",
        name,
        counts[0],
        counts[1],
        counts[2]);
  }
}
