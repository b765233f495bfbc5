package org.pesexplorer.ui.database;

import java.util.List;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;
import org.pesexplorer.ui.database.GenerateFields.Place;
import org.pesexplorer.ui.database.GenerateFields.Range;

/** The parts of the form that say what the rows are: cells, energy, relaxation. */
final class GenerateModelSections {
  private static final double MOST_PARTICLES = 50;
  private static final double MOST_WIDTHS = 10_000;
  private static final Range WIDTHS = new Range(0.1, 1000, false);

  private final GenerateViewModel model;
  private final GenerateFields fields;

  GenerateModelSections(GenerateViewModel model, GenerateFields fields) {
    this.model = model;
    this.fields = fields;
  }

  Section cells() {
    Section section = new Section("Cells", true);
    fields.number(
        new Place(
            section,
            "particles",
            "Particles",
            "Particles in each cell, N. In the thesis: number of particles."),
        new Range(1, MOST_PARTICLES, true),
        now -> now.settings().particles(),
        (now, value) -> now.with(old -> old.withParticles(value.intValue())));
    fields.number(
        new Place(
            section,
            "dimension",
            "Dimensions",
            "Axes of the cell, d. In the thesis: number of dimensions, 2."),
        new Range(1, Cell.MAX_DIMENSION, true),
        now -> now.settings().dimension(),
        (now, value) -> now.with(old -> old.withDimension(value.intValue())));
    fields.number(
        new Place(
            section,
            "width-low",
            "Width from / R_c",
            "The least width of the cells in R_c; with one width that of all. In the thesis: width"
                + " of the cell, w_c."),
        WIDTHS,
        now -> now.settings().widths().least(),
        DatabaseSetup::withLeast);
    NumberField high =
        fields.number(
            new Place(
                section,
                "width-high",
                "Width to / R_c",
                "The largest width of the cells in R_c, where there are several. In the thesis: the"
                    + " end of its range of widths."),
            WIDTHS,
            now -> now.settings().widths().most(),
            DatabaseSetup::withMost);
    fields.number(
        new Place(
            section,
            "width-count",
            "Widths",
            "How many widths, evenly spaced with both ends; rows are shared out equally among them."
                + " In the thesis: number of widths."),
        new Range(1, MOST_WIDTHS, true),
        now -> now.settings().widths().count(),
        (now, value) -> now.withWidthCount(value.intValue()));
    fields.follow(now -> high.setDisable(now.settings().widths().count() == 1));
    return section;
  }

  Section energy() {
    Section section = new Section("Energy", false);
    fields.choice(
        new Place(
            section,
            "potential",
            "Potential",
            "The function v of distances and sides, with its usual parameters. In the thesis:"
                + " equation 10."),
        List.of(PotentialKind.values()),
        PotentialKind::title,
        now -> PotentialKind.of(now.settings().potential().id()),
        (now, kind) -> now.withPotential(kind.create(kind.defaults())));
    String weighting =
        "Triplet weighting: how triangles split over two cells count, while relaxing and in the"
            + " final energy. The thesis has equation 9.";
    Segments<Counting> counting =
        new Segments<Counting>(next -> model.change(now -> now.with(old -> old.withCounting(next))))
            .add(Counting.INVARIANT, "generate-uniform", "Uniform", weighting)
            .add(Counting.THESIS, "generate-equation-9", "Equation 9", weighting);
    section.add("Weighting", weighting, counting);
    fields.follow(now -> counting.setValue(now.settings().counting()));
    fields.depth(
        new Place(
            section,
            "depth",
            "Image shells",
            "Image shells in the final energy: as many as the cut-off needs, or a number. In the"
                + " thesis: depth of surrounding cells, 3."),
        now -> now.settings().depth(),
        (now, depth) -> now.with(old -> old.withDepth(depth)));
    return section;
  }

  Section relaxation() {
    Section section = new Section("Relaxation", false);
    String help =
        "Where images are while rows relax: they move with their particles (live), or stay where"
            + " the start put them (frozen), as in the thesis's program.";
    Segments<Images> images =
        new Segments<Images>(
                next -> model.change(now -> now.withRelaxation(old -> old.withImages(next))))
            .add(Images.LIVE, "generate-updated", "Updated", help)
            .add(Images.FROZEN, "generate-fixed", "Fixed at start", help);
    section.add("Images", help, images);
    fields.follow(
        now -> {
          images.setValue(now.settings().relaxation().images());
          images.setOff(Images.FROZEN, !now.settings().relaxation().method().oneByOne());
        });
    fields.number(
        new Place(
            section,
            "max-move",
            "Largest move / R_c",
            "The largest move along an axis in R_c. In the thesis: maxDelta."),
        new Range(1e-6, 100, false),
        now -> now.settings().relaxation().largestMove(),
        (now, value) -> now.withRelaxation(old -> old.withLargestMove(value)));
    fields.depth(
        new Place(
            section,
            "relaxation-depth",
            "Image shells",
            "Image shells while relaxing. In the thesis: relaxation depth, 1."),
        now -> now.settings().relaxation().depth(),
        (now, depth) -> now.withRelaxation(old -> old.withDepth(depth)));
    fields.choice(
        new Place(
            section,
            "method",
            "Method",
            "How rows are relaxed. The thesis's is the Monte Carlo quench: random moves, taken when"
                + " the energy does not rise."),
        List.of(Method.values()),
        GenerateModelSections::words,
        now -> now.settings().relaxation().method(),
        (now, method) -> now.withRelaxation(old -> old.withMethod(method)));
    NumberField temperature =
        fields.number(
            new Place(
                section,
                "temperature",
                "Temperature / E_c",
                "k_B T in E_c; counts for Metropolis alone. Not in the thesis."),
            new Range(1e-6, 1e6, false),
            now -> now.settings().relaxation().temperature(),
            (now, value) -> now.withRelaxation(old -> old.withTemperature(value)));
    fields.follow(
        now -> temperature.setDisable(now.settings().relaxation().method() != Method.METROPOLIS));
    return section;
  }

  private static String words(Method method) {
    return switch (method) {
      case RANDOM -> "Monte Carlo quench";
      case DESCENT -> "Steepest descent";
      case FIRE -> "FIRE";
      case METROPOLIS -> "Metropolis";
    };
  }
}
