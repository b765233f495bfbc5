package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.pesexplorer.core.network.Layer;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.ui.common.Palette;

/**
 * A small drawing of the network that the form says, from its inputs to its output. Where the
 * network on the plots has the same shape, lines are as strong as its weights: blue above 0, orange
 * below.
 */
final class NetworkPicture extends Region {
  private static final double HEIGHT = 132;
  private static final double WORDS = 16;
  private static final double EDGE = 12;
  private static final double RADIUS = 3.6;
  private static final int MOST_NODES = 9;

  private final TrainViewModel model;
  private final ObservableBooleanValue dark;
  private final Canvas canvas = new Canvas();

  NetworkPicture(TrainViewModel model, ObservableBooleanValue dark) {
    this.model = model;
    this.dark = dark;
    setId("train-picture");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setMinWidth(0);
    getChildren().add(canvas);
    model.setupProperty().addListener(changed -> draw());
    model.databases().currentProperty().addListener(changed -> draw());
    model.scene().shownProperty().addListener(changed -> draw());
    dark.addListener(changed -> draw());
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  /** The shape with the inputs that the database in hand would give it. */
  private NetworkShape shape() {
    TrainSetup setup = model.setupProperty().get();
    int particles =
        Optional.ofNullable(model.databases().currentProperty().get())
            .map(each -> each.database().columns().particles())
            .filter(count -> count > 0)
            .orElse(4);
    return setup.settings().shape().withInputs(setup.descriptor().length(particles));
  }

  private Optional<Network> weights(NetworkShape shape) {
    return model
        .scene()
        .shown()
        .map(shown -> shown.surface().network())
        .filter(network -> network.shape().equals(shape));
  }

  private void draw() {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (canvas.getWidth() < 1) {
      return;
    }
    NetworkShape shape = shape();
    Palette palette = Palette.of(dark.get());
    List<Integer> sizes = new ArrayList<>();
    sizes.add(shape.inputs());
    sizes.addAll(shape.layers());
    sizes.add(1);
    Optional<Network> weights = weights(shape);
    List<Layer> layers = shape.dense();
    for (int k = 0; k < layers.size(); k++) {
      drawLines(pen, layers.get(k), k, sizes, weights, palette);
    }
    for (int k = 0; k < sizes.size(); k++) {
      drawNodes(pen, k, sizes, palette);
    }
    setAccessibleText("Network " + words(sizes) + parameters(shape));
    pen.setFill(palette.muted());
    pen.setTextAlign(TextAlignment.CENTER);
    pen.fillText(words(sizes) + parameters(shape), canvas.getWidth() / 2, canvas.getHeight() - 3);
  }

  private static String words(List<Integer> sizes) {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  private static String parameters(NetworkShape shape) {
    return String.format(Locale.ROOT, ", %,d parameters", shape.parameters());
  }

  private void drawLines(
      GraphicsContext pen,
      Layer layer,
      int from,
      List<Integer> sizes,
      Optional<Network> network,
      Palette palette) {
    double largest = network.map(each -> largest(each, layer)).orElse(1.0);
    int below = Math.min(MOST_NODES, layer.in());
    int above = Math.min(MOST_NODES, layer.out());
    for (int q = 0; q < above; q++) {
      for (int p = 0; p < below; p++) {
        int neuron = pick(q, above, layer.out());
        int input = pick(p, below, layer.in());
        double weight =
            network
                .map(each -> each.parameters()[layer.weights() + neuron * layer.in() + input])
                .orElse(Double.NaN);
        Color colour = weight < 0 ? palette.pairs() : palette.accent();
        double strength = Double.isNaN(weight) ? 0 : Math.abs(weight) / largest;
        pen.setStroke(
            Double.isNaN(weight)
                ? palette.muted().deriveColor(0, 1, 1, 0.35)
                : colour.deriveColor(0, 1, 1, 0.12 + 0.88 * strength));
        pen.setLineWidth(0.6 + 1.6 * strength);
        pen.strokeLine(x(from, sizes), y(p, below), x(from + 1, sizes), y(q, above));
      }
    }
  }

  private static double largest(Network network, Layer layer) {
    double largest = 1e-300;
    for (int k = layer.weights(); k < layer.biases(); k++) {
      largest = Math.max(largest, Math.abs(network.parameters()[k]));
    }
    return largest;
  }

  /** Which of many neurons stands at a place: they are spread evenly. */
  private static int pick(int place, int places, int count) {
    return places == count ? place : (int) Math.round(place * (count - 1.0) / (places - 1));
  }

  private void drawNodes(GraphicsContext pen, int column, List<Integer> sizes, Palette palette) {
    int nodes = Math.min(MOST_NODES, sizes.get(column));
    for (int k = 0; k < nodes; k++) {
      pen.setFill(palette.particle());
      pen.setStroke(palette.ink());
      pen.setLineWidth(1);
      double x = x(column, sizes);
      double y = y(k, nodes);
      pen.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
      pen.strokeOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }
  }

  private double x(int column, List<Integer> sizes) {
    return EDGE + column * (canvas.getWidth() - 2 * EDGE) / (sizes.size() - 1);
  }

  private double y(int place, int places) {
    double room = canvas.getHeight() - WORDS - 2 * EDGE;
    double step = room / (MOST_NODES - 1);
    return EDGE + room / 2 + (place - (places - 1) / 2.0) * step;
  }
}
