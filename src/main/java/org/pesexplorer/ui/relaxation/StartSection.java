package org.pesexplorer.ui.relaxation;

import java.util.Optional;
import javafx.scene.control.Button;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;

/** Where the particles start: as in Explore, at random, or as a member of an ensemble did. */
final class StartSection {
  private static final int MAX_PARTICLES = 400;
  private static final double MIN_WIDTH = 0.5;
  private static final double MAX_WIDTH = 100;

  private final RelaxationViewModel model;
  private final Segments<StartSource> source;
  private Optional<RelaxationRequest> member = Optional.empty();
  private final NumberField count;
  private final NumberField width;
  private final NumberField seed;

  StartSection(RelaxationViewModel model) {
    this.model = model;
    source = new Segments<>(this::choose);
    count =
        new NumberField(
            1,
            MAX_PARTICLES,
            true,
            "Number of particles N.",
            value -> model.change(now -> now.withCount((int) value)));
    width =
        new NumberField(
            MIN_WIDTH,
            MAX_WIDTH,
            false,
            "Width of the cell w in R_c (width of cell).",
            value -> model.change(now -> now.withWidth(value)));
    seed =
        new NumberField(
            0,
            MethodSection.MAX_SEED,
            true,
            "Seed of the random start. The same number, width and seed give the same start.",
            value -> model.change(now -> now.withStartSeed((long) value)));
  }

  Section build() {
    Section section = new Section("Start", true);
    source
        .add(
            StartSource.EXPLORE,
            "start-explore",
            "From Explore",
            "The configuration that Explore shows.")
        .add(
            StartSource.RANDOM,
            "start-random",
            "Random",
            "Particles uniform in the cell, as in the thesis.")
        .add(
            StartSource.MEMBER,
            "start-member",
            "Member",
            "A configuration picked on the page Ensemble, with its own energy and moves.");
    section.add(source);
    count.setId("start-count");
    width.setId("start-width");
    seed.setId("start-seed");
    section.add("Particles", "Number of particles N of a random start.", count);
    section.add("Width w / R_c", "Edge of the periodic cell of a random start.", width);
    section.add("Seed", "What a random start is drawn from.", seed);
    Button next = new Button("New random", Icons.of(MaterialDesignD.DICE_5_OUTLINE));
    next.setId("start-new");
    next.setMaxWidth(Double.MAX_VALUE);
    next.setTooltip(Section.tooltip("Another random start: the seed goes up by one."));
    next.setOnAction(
        event -> model.change(now -> now.withRandom(true).withStartSeed(now.startSeed() + 1)));
    section.add(next);
    model.setupProperty().addListener((all, before, now) -> follow(now));
    follow(model.setupProperty().get());
    return section;
  }

  private void choose(StartSource next) {
    switch (next) {
      case EXPLORE -> model.change(now -> now.withRandom(false));
      case RANDOM -> model.change(now -> now.withRandom(true));
      case MEMBER -> member.ifPresent(one -> model.change(now -> now.withMember(one)));
    }
  }

  private void follow(RelaxationSetup setup) {
    member = setup.member().or(() -> member);
    source.setOff(StartSource.MEMBER, member.isEmpty());
    source.setValue(setup.source());
    count.setValue(setup.count());
    width.setValue(setup.width());
    seed.setValue((double) setup.startSeed());
    for (NumberField field : new NumberField[] {count, width, seed}) {
      field.setDisable(setup.source() != StartSource.RANDOM);
    }
  }
}
