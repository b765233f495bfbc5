package org.pesexplorer.ui.training;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pesexplorer.ui.common.Section;

/** The headline numbers of a training, in places that do not move while they change. */
final class TrainStrip extends HBox {
  /** Its height in pixels. */
  static final double HEIGHT = 62;

  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

  private final TrainViewModel model;

  TrainStrip(TrainViewModel model) {
    super(1);
    this.model = model;
    setId("train-figures");
    getStyleClass().add("train-figures");
    add("epoch", "Epoch", 2.0, TrainFigures::epoch, "Epochs done, and the most there will be.");
    add(
        "training",
        "Training MAE",
        1.95,
        TrainFigures::training,
        "Mean absolute error of the energy per particle over the rows it learns from, in E_c,"
            + " while it learns; in the end of the network that is kept. In the thesis: loss.");
    add(
        "validation",
        "Validation MAE",
        2.2,
        TrainFigures::validation,
        "The same over rows it does not learn from, which choose the epoch that is kept.");
    add(
        "test",
        "TEST MAE / E_c",
        3.5,
        TrainFigures::test,
        "The same over rows that nothing has seen: the headline. Beside it the error of a constant"
            + " and of the best linear model on the same rows.");
    add(
        "slope",
        "Drag slope error",
        3.85,
        TrainFigures::slope,
        "How wrong dv/ds is along the thesis's drag path, relative L2; a constant has 100 %. A"
            + " small MAE can hide a large one.");
    add(
        "speed",
        "Speed, time",
        1.75,
        TrainFigures::speed,
        "Training rows a second while it learns, in the end how long that took.");
  }

  /** Adds a figure, with its share of the width. */
  private void add(
      String id,
      String name,
      double share,
      Function<TrainFigures, TrainFigures.Figure> part,
      String help) {
    Label head = new Label(name);
    head.getStyleClass().add("train-figure-name");
    Label value = new Label();
    value.setId("train-figure-" + id);
    value.getStyleClass().addAll("train-figure-value", "tabular");
    Label beside = new Label();
    beside.setId("train-beside-" + id);
    beside.getStyleClass().addAll("train-figure-beside");
    Tooltip tooltip = Section.tooltip(help);
    VBox card = new VBox(head, value, beside);
    card.getStyleClass().add("train-figure");
    card.setMinWidth(0);
    card.setPrefWidth(share);
    HBox.setHgrow(card, Priority.ALWAYS);
    Tooltip.install(card, tooltip);
    getChildren().add(card);
    Runnable follow =
        () -> {
          TrainFigures.Figure figure = part.apply(model.figuresProperty().get());
          value.setText(figure.value());
          value.pseudoClassStateChanged(WARNING, figure.amber());
          beside.setText(figure.beside());
          tooltip.setText(figure.beside().isEmpty() ? help : help + "\n" + figure.beside());
        };
    model.figuresProperty().addListener(changed -> follow.run());
    follow.run();
  }

  @Override
  protected void layoutChildren() {
    double total = getChildren().stream().mapToDouble(each -> each.prefWidth(-1)).sum();
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double x = snappedLeftInset();
    for (var each : getManagedChildren()) {
      double width = Math.floor(room * each.prefWidth(-1) / total);
      each.resizeRelocate(x, 0, width, getHeight());
      x += width;
    }
  }
}
