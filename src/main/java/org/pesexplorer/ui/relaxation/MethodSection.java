package org.pesexplorer.ui.relaxation;

import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.ui.common.ItemWords;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;

/** How the particles move, and where their images are meanwhile. */
final class MethodSection {
  static final double MAX_SEED = 1e15;
  private static final double MAX_SCANS = 1e8;
  private static final int MOST_SHELLS = 12;

  private final RelaxationViewModel model;
  private final ComboBox<Method> method =
      new ComboBox<>(FXCollections.observableArrayList(Method.values()));
  private final Segments<Shown> images;
  private final NumberField scans;
  private final NumberField move;
  private final NumberField temperature;
  private final Segments<Boolean> automatic;
  private final Spinner<Integer> shells = new Spinner<>(0, MOST_SHELLS, 1);
  private final NumberField seed;
  private boolean following;

  MethodSection(RelaxationViewModel model) {
    this.model = model;
    images = new Segments<>(shown -> model.change(now -> now.withShown(shown)));
    scans =
        number(
            1,
            MAX_SCANS,
            true,
            "How often every particle is tried, in turn; steps for methods that move all at once."
                + " In the thesis: amount of scans.",
            (settings, value) -> settings.withScans((long) value));
    move =
        number(
            1e-6,
            10,
            false,
            "The largest move along each axis in R_c. In the thesis: maxDeltaPerScan.",
            RelaxationSettings::withLargestMove);
    temperature =
        number(
            1e-6,
            1e6,
            false,
            "k_B T in E_c: a move that raises the cell's energy by dE is taken with the probability"
                + " exp(-dE / T). Not in the thesis.",
            RelaxationSettings::withTemperature);
    automatic = new Segments<>(auto -> setDepth(auto ? ImageDepth.AUTO : fixedDepth()));
    seed =
        new NumberField(
            0,
            MAX_SEED,
            true,
            "Seed of the moves. The same start, settings and seed give the same run.",
            value -> model.change(now -> now.withSeed((long) value)));
  }

  /** Makes a number part of the settings. */
  @FunctionalInterface
  private interface Change {
    RelaxationSettings with(RelaxationSettings settings, double value);
  }

  private NumberField number(double low, double high, boolean whole, String help, Change change) {
    return new NumberField(
        low,
        high,
        whole,
        help,
        value -> model.change(now -> now.with(settings -> change.with(settings, value))));
  }

  Section build() {
    Section section = new Section("Method", true);
    method.setId("method");
    method.setMaxWidth(Double.MAX_VALUE);
    method.setConverter(new ItemWords<>(MethodSection::name));
    method.setTooltip(
        Section.tooltip(
            "How configurations are relaxed. The thesis's relaxation is the Monte Carlo quench:"
                + " random moves, taken when the energy does not rise."));
    method.setOnAction(
        event -> {
          if (!following) {
            model.change(now -> now.with(settings -> settings.withMethod(method.getValue())));
          }
        });
    images
        .add(Shown.UPDATED, "images-updated", "Updated", "Images move with their particles (live).")
        .add(
            Shown.FIXED,
            "images-fixed",
            "Fixed",
            "Images stay where the start put them (frozen), as in the program published with the"
                + " thesis.")
        .add(Shown.BOTH, "images-both", "Both", "Side by side, on the same random numbers.");
    scans.setId("scans");
    move.setId("max-move");
    temperature.setId("temperature");
    seed.setId("move-seed");
    section.add(method);
    section.add(
        "Images",
        "Where the images of the particles are while these move: updated with them, or fixed at"
            + " the start as in the thesis's program.",
        images);
    section.add(
        "Scans",
        "Sweeps of one attempted move a particle (amount of scans); with steepest descent and FIRE"
            + " steps of all particles.",
        scans);
    section.add("Largest move", "Along each axis, in R_c (in the thesis maxDeltaPerScan).", move);
    section.add("Temperature", "k_B T in E_c; counts for Metropolis alone.", temperature);
    section.add(
        "Image depth",
        "Image shells while relaxing (in the thesis 1, depth of surrounding cells). Auto takes as"
            + " many as the cut-off needs; the true energy always has the depth set in Explore.",
        depth());
    section.add("Seed", "What the moves are drawn from.", seed);
    model.setupProperty().addListener((all, before, now) -> follow(now));
    follow(model.setupProperty().get());
    return section;
  }

  private HBox depth() {
    automatic
        .add(true, "relax-depth-auto", "Auto", "")
        .add(false, "relax-depth-fixed", "Fixed", "");
    shells.setId("relax-depth");
    shells.setPrefWidth(56);
    shells.setMinWidth(56);
    shells
        .valueProperty()
        .addListener(
            (all, before, now) -> {
              if (!following) {
                setDepth(ImageDepth.of(now));
              }
            });
    return new HBox(4, automatic, shells);
  }

  private ImageDepth fixedDepth() {
    return ImageDepth.of(shells.getValue());
  }

  private void setDepth(ImageDepth depth) {
    model.change(now -> now.with(settings -> settings.withDepth(depth)));
  }

  private void follow(RelaxationSetup setup) {
    following = true;
    RelaxationSettings settings = setup.settings();
    boolean oneByOne = settings.method().oneByOne();
    method.setValue(settings.method());
    images.setValue(setup.wanted());
    images.setOff(Shown.FIXED, !oneByOne);
    images.setOff(Shown.BOTH, !oneByOne);
    scans.setValue((double) settings.scans());
    move.setValue(settings.largestMove());
    temperature.setValue(settings.temperature());
    temperature.setDisable(settings.method() != Method.METROPOLIS);
    boolean auto = settings.depth().shells().isEmpty();
    automatic.setValue(auto);
    shells.setDisable(auto);
    settings.depth().shells().ifPresent(shells.getValueFactory()::setValue);
    seed.setValue((double) setup.seed());
    seed.setDisable(!oneByOne);
    following = false;
  }

  private static String name(Method method) {
    return switch (method) {
      case RANDOM -> "Monte Carlo quench (random moves)";
      case DESCENT -> "Steepest descent";
      case FIRE -> "FIRE (fast inertial relaxation)";
      case METROPOLIS -> "Metropolis, at a temperature";
    };
  }
}
