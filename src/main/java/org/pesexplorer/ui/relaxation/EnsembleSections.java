package org.pesexplorer.ui.relaxation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;

/** The form of an ensemble: what is wanted. */
final class EnsembleSections {
  private static final double MOST_CONFIGURATIONS = 200_000;
  private static final double MOST_PARTICLES = 50;
  private static final String UNIFORM = "Uniform";
  private static final String EQUATION_9 = "Equation 9";
  private static final String AUTO = "auto";

  private final EnsembleViewModel model;
  private final List<Runnable> restores = new ArrayList<>();

  EnsembleSections(EnsembleViewModel model) {
    this.model = model;
  }

  Node build() {
    VBox all = new VBox(ensemble(), relaxation(), more());
    all.getStyleClass().add("side-panel");
    return all;
  }

  private Section ensemble() {
    Section section = new Section("Ensemble", true);
    section.add(
        preset(
            "preset-quick",
            "Quick look",
            "300 configurations of four particles, width 5, uniform weighting: there in a moment.",
            EnsembleSetup.QUICK));
    section.add(
        preset(
            "preset-thesis",
            "The thesis's table 2",
            "Four widths, 14 numbers of scans, equation 9, one image shell, and 1500"
                + " configurations of each: takes half a minute or more.",
            EnsembleSetup.THESIS));
    String configurations =
        "How many random configurations are relaxed for each width, with images updated and fixed.";
    NumberField count =
        new NumberField(
            2,
            MOST_CONFIGURATIONS,
            true,
            configurations,
            value -> model.change(now -> now.withConfigurations((int) value)));
    section.add("Configurations", configurations, followed("configurations", count, this::count));
    String widths = "Widths of the cell w in R_c (w_c in the thesis).";
    NumberListField widthList =
        new NumberListField(
            0.5, 1000, false, widths, values -> model.change(now -> now.withWidths(values)));
    widthList.setId("ensemble-widths");
    section.add("Widths / R_c", widths, widthList);
    String scans =
        "After how many scans, moves of every particle, the configurations are looked at.";
    NumberListField scanList =
        new NumberListField(
            1,
            RelaxationSettings.MAX_SCANS,
            true,
            scans,
            values ->
                model.change(
                    now -> now.withScans(values.stream().map(Double::longValue).toList())));
    scanList.setId("ensemble-scans");
    section.add("Scans", scans, scanList);
    restores.addAll(List.of(widthList::restore, scanList::restore));
    follow(
        now -> {
          widthList.setValues(now.widths());
          scanList.setValues(now.scans().stream().map(Long::doubleValue).toList());
        });
    String particles = "Particles in each configuration, N.";
    NumberField number =
        new NumberField(
            1,
            MOST_PARTICLES,
            true,
            particles,
            value -> model.change(now -> now.withParticles((int) value)));
    section.add("Particles", particles, followed("particles", number, EnsembleSetup::particles));
    return section;
  }

  private double count(EnsembleSetup setup) {
    return setup.configurations();
  }

  private Section relaxation() {
    Section section = new Section("Relaxation", true);
    String move = "Largest move along an axis in R_c (maxDelta in the thesis).";
    NumberField largest =
        new NumberField(
            1e-6, 100, false, move, value -> model.change(now -> now.withLargestMove(value)));
    section.add(
        "Largest move", move, followed("largest-move", largest, EnsembleSetup::largestMove));
    ComboBox<String> weighting =
        new ComboBox<>(FXCollections.observableArrayList(UNIFORM, EQUATION_9));
    weighting.setId("ensemble-weighting");
    weighting.setMaxWidth(Double.MAX_VALUE);
    weighting.setOnAction(
        event ->
            model.change(
                now ->
                    now.withCounting(
                        weighting.getValue().equals(UNIFORM)
                            ? Counting.INVARIANT
                            : Counting.THESIS)));
    follow(now -> weighting.setValue(now.counting() == Counting.INVARIANT ? UNIFORM : EQUATION_9));
    section.add(
        "Weighting",
        "Triplet weighting: how triangles split over two cells are counted. The thesis has"
            + " equation 9.",
        weighting);
    ComboBox<String> depth = new ComboBox<>(FXCollections.observableArrayList(AUTO, "1", "2", "3"));
    depth.setId("ensemble-depth");
    depth.setMaxWidth(Double.MAX_VALUE);
    depth.setOnAction(
        event -> model.change(now -> now.withDepth(ImageDepth.parse(depth.getValue()))));
    follow(now -> depth.setValue(now.depth().format()));
    section.add(
        "Image shells",
        "Image shells while relaxing (depth of surrounding cells). Auto takes as many as the"
            + " cut-off needs; the thesis took 1. True energies always take as many as needed.",
        depth);
    return section;
  }

  private Section more() {
    Section section = new Section("More", false);
    String seed = "A whole number that fixes all random numbers: the same seed, the same result.";
    NumberField seeds =
        new NumberField(
            0, 1e9, true, seed, value -> model.change(now -> now.withSeed((long) value)));
    section.add("Seed", seed, followed("seed", seeds, EnsembleSetup::seed));
    String keep =
        "Energy filter, keep lowest: coverage is measured of the configurations whose energy is"
            + " below this share of all (the cut-off of the thesis, 90 % in its figure 12).";
    NumberField kept =
        new NumberField(
            1, 100, false, keep, value -> model.change(now -> now.withKeep(value / 100)));
    section.add("Keep lowest / %", keep, followed("keep", kept, setup -> 100 * setup.keep()));
    section.add(copy("ensemble-copy-live", "Copy command, images updated", Images.LIVE));
    section.add(copy("ensemble-copy-frozen", "Copy command, images fixed", Images.FROZEN));
    return section;
  }

  private Button copy(String id, String text, Images images) {
    Button button = new Button(text, Icons.of(MaterialDesignC.CONTENT_COPY));
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(
        Section.tooltip(
            "Puts the command line that writes these acceptance rates as CSV on the clipboard."));
    button.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(model.command(images));
          Clipboard.getSystemClipboard().setContent(content);
        });
    return button;
  }

  private Button preset(String id, String text, String help, EnsembleSetup setup) {
    Button button = new Button(text);
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(Section.tooltip(help));
    button.setOnAction(
        event -> {
          model.change(now -> setup);
          restores.forEach(Runnable::run); // a preset replaces what could not be taken, too
        });
    return button;
  }

  private NumberField followed(
      String id, NumberField field, ToDoubleFunction<EnsembleSetup> value) {
    field.setId("ensemble-" + id);
    restores.add(field::restore);
    follow(now -> field.setValue(value.applyAsDouble(now)));
    return field;
  }

  private void follow(Consumer<EnsembleSetup> show) {
    model.setupProperty().addListener((all, before, now) -> show.accept(now));
    show.accept(model.setupProperty().get());
  }
}
