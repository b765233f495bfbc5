package org.pesexplorer.ui.training;

import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.RunBar;
import org.pesexplorer.ui.common.ShownRun;
import org.pesexplorer.ui.common.TabParts;

/** How many networks of how many epochs are trained, how long that takes, and how far it is. */
final class TrialHead extends HBox {
  private static final double FIELD_WIDTH = 64;
  private static final int MOST_EPOCHS = 1_000_000;

  private final ValidateViewModel model;
  private final Button start;
  private final Label forecast = new Label();
  private final NumberField count;
  private final NumberField epochs;
  private final Forecast words;

  /** Says how long so many networks of so many epochs take. */
  @FunctionalInterface
  interface Forecast {
    /** In words. */
    String of(int count, int epochs);
  }

  /** Starts so many networks of so many epochs. */
  @FunctionalInterface
  interface Start {
    /** Starts them. */
    void start(int count, int epochs);
  }

  /**
   * What is counted.
   *
   * @param id for the ids of its parts
   * @param name what is counted
   * @param help the same in a sentence
   * @param usual how many usually
   * @param least at least so many
   * @param most at most
   */
  record Count(String id, String name, String help, int usual, int least, int most) {}

  TrialHead(
      ValidateViewModel model,
      Count counted,
      Button start,
      ShownRun<?> run,
      Forecast words,
      Start action) {
    super(8);
    this.model = model;
    this.start = start;
    this.words = words;
    IntConsumer changed = ignored -> follow();
    count =
        new NumberField(
            counted.least(),
            counted.most(),
            true,
            counted.help(),
            value -> changed.accept((int) value));
    count.setId(counted.id() + "-count");
    count.setValue(counted.usual());
    epochs =
        new NumberField(
            1,
            MOST_EPOCHS,
            true,
            "Epochs of each network; those of the network in hand at first.",
            value -> changed.accept((int) value));
    epochs.setId(counted.id() + "-epochs");
    for (NumberField field : new NumberField[] {count, epochs}) {
      field.setPrefWidth(FIELD_WIDTH);
      field.setMinWidth(FIELD_WIDTH);
    }
    start.getStyleClass().add("accent");
    start.setOnAction(event -> action.start((int) count.getValue(), (int) epochs.getValue()));
    forecast.setId(counted.id() + "-forecast");
    forecast.getStyleClass().add("note");
    forecast.setMinWidth(0);
    getChildren()
        .addAll(
            start,
            TabParts.name(counted.name(), counted.help()),
            count,
            TabParts.name("epochs", "Epochs of each network."),
            epochs,
            forecast,
            ValidateParts.gap(),
            new RunBar(counted.id(), run));
    ValidateParts.follow(this::takeEpochs, model.subjectProperty());
    ValidateParts.follow(
        this::follow, model.subjectProperty(), model.answerProperty(), run.runningProperty());
    run.runningProperty()
        .addListener((all, before, now) -> start.setDisable(now || model.trial().isEmpty()));
    model.parts().databases().open().addListener((InvalidationListener) any -> follow());
  }

  private void takeEpochs() {
    ValidateSubject subject = model.subjectProperty().get();
    if (subject != null) {
      subject
          .trained()
          .map(TrainedNetwork::settings)
          .ifPresent(settings -> epochs.setValue(settings.epochs()));
    }
  }

  private void follow() {
    start.setDisable(model.trial().isEmpty());
    forecast.setText(words.of((int) count.getValue(), (int) epochs.getValue()));
  }
}
