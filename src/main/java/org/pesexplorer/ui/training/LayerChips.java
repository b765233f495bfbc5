package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;

/** The hidden layers, one chip each: its neurons can be typed, and it can be taken away. */
final class LayerChips extends FlowPane {
  private static final int MOST_LAYERS = 8;
  private static final int MOST_NEURONS = 2048;
  private static final int FIRST = 32;
  private static final double WRAP = 268;
  private static final String HELP =
      "Neurons of this hidden layer. The thesis tried one and two layers of once to four times as"
          + " many as there are inputs.";

  private final TrainViewModel model;
  private final Button more = new Button("Layer", Icons.of(MaterialDesignP.PLUS));
  private List<Integer> shown;

  LayerChips(TrainViewModel model) {
    super(4, 6);
    this.model = model;
    setId("train-layers");
    setPrefWrapLength(WRAP);
    more.setId("train-layer-add");
    more.setTooltip(
        Section.tooltip("Adds a hidden layer. Without any, the network is linear in its inputs."));
    more.setOnAction(event -> add());
    model.setupProperty().addListener((all, before, now) -> follow());
    follow();
  }

  /** As high as its real width asks for, which the grid around it does not know beforehand. */
  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(getWidth() > 0 ? getWidth() : WRAP);
  }

  private NetworkShape shape() {
    return model.setupProperty().get().settings().shape();
  }

  private void follow() {
    List<Integer> layers = shape().layers();
    if (layers.equals(shown)) {
      return;
    }
    boolean sameCount = shown != null && shown.size() == layers.size();
    shown = layers;
    if (sameCount) {
      for (int k = 0; k < layers.size(); k++) {
        ((NumberField) ((HBox) getChildren().get(k)).getChildren().get(0)).setValue(layers.get(k));
      }
      return;
    }
    List<Node> chips = new ArrayList<>();
    for (int k = 0; k < layers.size(); k++) {
      chips.add(chip(k, layers.get(k)));
    }
    chips.add(more);
    more.setDisable(layers.size() >= MOST_LAYERS);
    getChildren().setAll(chips);
  }

  private Node chip(int layer, int neurons) {
    NumberField field =
        new NumberField(1, MOST_NEURONS, true, HELP, number -> set(layer, (int) number));
    field.setId("train-layer-" + (layer + 1));
    field.setPrefColumnCount(3);
    field.setValue(neurons);
    Button away = new Button("", Icons.of(MaterialDesignC.CLOSE, 12));
    away.setId("train-layer-remove-" + (layer + 1));
    away.getStyleClass().addAll("small", "flat", "pin-cross");
    away.setTooltip(Section.tooltip("Takes this layer away."));
    away.setMinWidth(Region.USE_PREF_SIZE);
    away.setOnAction(event -> remove(layer));
    HBox chip = new HBox(field, away);
    chip.getStyleClass().add("layer-chip");
    chip.setAlignment(Pos.CENTER_LEFT);
    return chip;
  }

  private void set(int layer, int neurons) {
    List<Integer> next = new ArrayList<>(shape().layers());
    next.set(layer, neurons);
    put(next);
  }

  private void remove(int layer) {
    List<Integer> next = new ArrayList<>(shape().layers());
    next.remove(layer);
    put(next);
  }

  private void add() {
    List<Integer> next = new ArrayList<>(shape().layers());
    next.add(next.isEmpty() ? FIRST : next.get(next.size() - 1));
    put(next);
  }

  private void put(List<Integer> layers) {
    Activation before = shape().activation();
    Activation activation =
        before == Activation.LINEAR && !layers.isEmpty() ? Activation.SILU : before;
    model.change(now -> now.withShape(new NetworkShape(1, layers, activation)));
  }
}
