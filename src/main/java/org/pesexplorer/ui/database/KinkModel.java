package org.pesexplorer.ui.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.descriptor.KinkPath;
import org.pesexplorer.model.Descriptors;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.DescriptorCharts;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Pipelines;

/** One particle of the best square is moved through its place: both descriptors, their slopes. */
final class KinkModel {
  private static final double REACH = 0.05;
  private static final double ROUNDING = 1e-9;
  private static final int HALF_POINTS = 100;

  /** A jump of this part of the steepest slope is a kink: steps between points are far smaller. */
  private static final double KINK = 0.2;

  private final ReadOnlyObjectProperty<DescriptorSettings> wanted;
  private final IntegerProperty order = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<Drawn> drawn = new ReadOnlyObjectWrapper<>();
  private final Consumer<Question> questions;

  private record Question(DescriptorSettings settings, int order) {}

  /**
   * What is shown.
   *
   * @param settings the descriptor
   * @param values eigenvalues and power sums
   * @param slopes of eigenvalues and power sums
   * @param words what is seen
   */
  record Drawn(
      DescriptorSettings settings, List<ChartSpec> values, List<ChartSpec> slopes, String words) {}

  /** The best square is found once; by the one thread that draws at a time. */
  private static final class Square {
    private Configuration found;

    private synchronized Configuration get() {
      if (found == null) {
        found = Descriptors.bestSquare();
      }
      return found;
    }
  }

  KinkModel(ReadOnlyObjectProperty<DescriptorSettings> wanted, Pipelines pipelines) {
    this.wanted = wanted;
    Square square = new Square();
    questions =
        pipelines.live("Kink at the square", asked -> draw(square.get(), asked), drawn::set);
    order.addListener(changed -> ask());
    wanted.addListener(changed -> turn());
    ask();
  }

  private void turn() {
    if (order.get() >= wanted.get().orders().size()) {
      order.set(0); // which asks
    } else {
      ask();
    }
  }

  private void ask() {
    questions.accept(new Question(wanted.get(), order.get()));
  }

  private static Drawn draw(Configuration square, Question asked) {
    double[] right = {1, 0};
    KinkPath path = KinkPath.along(square, 0, right, REACH, HALF_POINTS, asked.settings());
    List<ChartSpec> values = new ArrayList<>();
    List<ChartSpec> slopes = new ArrayList<>();
    for (KinkPath.Curves curves : List.of(path.eigenvalues(), path.powerSums())) {
      values.add(DescriptorCharts.kink(path.places(), curves, asked.order(), false));
      slopes.add(DescriptorCharts.kink(path.places(), curves, asked.order(), true));
    }
    return new Drawn(asked.settings(), values, slopes, words(path, asked.order(), square.count()));
  }

  private static String words(KinkPath path, int order, int particles) {
    return "The best structure of four particles is a square of side 0.909 R_c; its lower left"
        + " particle is moved to the right, through its place. "
        + words(path.eigenvalues(), order, particles)
        + " "
        + words(path.powerSums(), order, particles);
  }

  private static String words(KinkPath.Curves curves, int order, int particles) {
    boolean eigenvalues = curves.settings().kind() == DescriptorKind.EIGENVALUES;
    List<Integer> kinked = new ArrayList<>();
    double largest = 0;
    for (int k = 0; k < particles; k++) {
      int input = order * particles + k;
      double steepest = curves.steepest(input);
      double share = steepest == 0 ? 0 : Math.abs(curves.jump(input)) / steepest;
      if (share > KINK && !rounding(curves, input)) {
        kinked.add(k + 1);
        largest = Math.max(largest, Math.abs(curves.jump(input)));
      }
    }
    String what = eigenvalues ? "eigenvalues" : "power sums";
    if (kinked.isEmpty()) {
      return "All " + what + " go through without a kink.";
    }
    String names = kinked.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    return String.format(
        Locale.ROOT,
        "Sorted %s %s meet there: their slopes jump, by up to %s per R_c, so a model of them has"
            + " a kink at the very structure that matters most.",
        what,
        names,
        NumberText.compact(largest));
  }

  /** Whether an input does not change along the path, but for rounding. */
  private static boolean rounding(KinkPath.Curves curves, int input) {
    double largest = curves.values().get(input).stream().mapToDouble(Math::abs).max().orElse(0);
    return curves.steepest(input) * REACH <= ROUNDING * largest;
  }

  /** Which of the wanted exponents is shown, counted from 0. */
  IntegerProperty orderProperty() {
    return order;
  }

  /** What is shown; null before the first. */
  ReadOnlyObjectProperty<Drawn> drawnProperty() {
    return drawn.getReadOnlyProperty();
  }
}
