package org.pesexplorer.ui.database;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.ItemWords;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;
import org.pesexplorer.ui.common.TabParts;

/**
 * Eigenvalues and power sums side by side while a particle of the best square goes through its
 * place, their slopes below; where there is little room, one or the other.
 */
final class KinkTab {
  private static final double ROOM_FOR_ALL = 480;
  private static final double GAP = 4;

  private final KinkModel model;
  private final DescriptorsViewModel page;
  private final List<ChartPane> values;
  private final List<ChartPane> slopes;
  private final GridPane grid = new GridPane();
  private final Segments<Boolean> which;

  KinkTab(DescriptorsParts parts) {
    this.page = parts.model();
    this.model = page.kink();
    values = List.of(parts.chart("kink-eigenvalues"), parts.chart("kink-power-sums"));
    slopes = List.of(parts.chart("kink-eigenvalue-slopes"), parts.chart("kink-power-sum-slopes"));
    which =
        new Segments<Boolean>(next -> arrange())
            .add(false, "kink-values", "Inputs", "Shows how the inputs change.")
            .add(true, "kink-slopes", "Slopes", "Shows the slopes of the inputs.");
    which.setValue(true);
    grid.setHgap(GAP);
    grid.setVgap(GAP);
    grid.setMinSize(0, 0);
    for (ChartPane chart : List.of(values.get(0), values.get(1), slopes.get(0), slopes.get(1))) {
      GridPane.setHgrow(chart, Priority.ALWAYS);
      GridPane.setVgrow(chart, Priority.ALWAYS);
      chart.setPrefSize(1, 1); // they share the room equally
    }
    grid.heightProperty().addListener(changed -> arrange());
    arrange();
    DescriptorsParts.follow(this::show, model.drawnProperty());
  }

  private boolean all() {
    return grid.getHeight() >= ROOM_FOR_ALL;
  }

  private void arrange() {
    List<ChartPane> first = all() || !which.value() ? values : slopes;
    boolean there = grid.getChildren().size() == (all() ? 4 : 2);
    which.setVisible(!all());
    if (there && grid.getChildren().get(0).equals(first.get(0))) {
      return;
    }
    grid.getChildren().clear();
    grid.addRow(0, first.get(0), first.get(1));
    if (all()) {
      grid.addRow(1, slopes.get(0), slopes.get(1));
    }
  }

  Node build() {
    ComboBox<Integer> order = new ComboBox<>();
    order.setId("kink-order");
    order.setTooltip(Section.tooltip("Which of the exponents in the form is shown."));
    order.setConverter(
        new ItemWords<>(
            place -> {
              List<Integer> orders = page.wantedProperty().get().orders();
              return place < orders.size() ? String.valueOf(orders.get(place)) : "";
            }));
    DescriptorsParts.follow(
        () -> {
          order.setOnAction(null);
          order.getItems().clear();
          for (int k = 0; k < page.wantedProperty().get().orders().size(); k++) {
            order.getItems().add(k);
          }
          order.setValue(model.orderProperty().get());
          order.setOnAction(event -> choose(order.getValue()));
        },
        page.wantedProperty());
    HBox head =
        new HBox(
            8,
            TabParts.name("Exponent", "The exponent of the matrix, o of equation 11."),
            order,
            DescriptorsParts.gap(),
            which);
    Label words = TabParts.words("kink-words");
    DescriptorsParts.follow(
        () ->
            words.setText(
                model.drawnProperty().get() == null ? "" : model.drawnProperty().get().words()),
        model.drawnProperty());
    VBox foot = new VBox(words);
    return TabParts.page(head, grid, foot);
  }

  private void choose(Integer place) {
    if (place != null) {
      model.orderProperty().set(place);
    }
  }

  private void show() {
    KinkModel.Drawn now = model.drawnProperty().get();
    if (now != null) {
      for (int k = 0; k < values.size(); k++) {
        values.get(k).show(now.values().get(k));
        slopes.get(k).show(now.slopes().get(k));
      }
    }
  }

  ChartPane looked() {
    return all() || !which.value() ? values.get(0) : slopes.get(0);
  }
}
