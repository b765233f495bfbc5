package org.pesexplorer.ui.relaxation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.database.CoverageSettings;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.relax.ThesisAcceptance;
import org.pesexplorer.model.Ensembles;
import org.pesexplorer.ui.common.NumberText;

/**
 * Which ensembles are wanted: one for each width, with images updated and with images fixed.
 *
 * @param configurations how many in each
 * @param widths widths of the cell in R_c, ascending
 * @param scans after how many scans they are looked at, ascending
 * @param particles in each configuration
 * @param largestMove the largest move along an axis in R_c
 * @param counting the triplet weighting
 * @param depth image shells taken in while relaxing
 * @param keep the energy filter that coverage is measured behind
 * @param seed what starts and moves are drawn from
 */
record EnsembleSetup(
    int configurations,
    List<Double> widths,
    List<Long> scans,
    int particles,
    double largestMove,
    Counting counting,
    ImageDepth depth,
    double keep,
    long seed) {
  /** Small enough to be there in a moment, with the numbers of scans that a mix is made of. */
  static final EnsembleSetup QUICK =
      new EnsembleSetup(
          300,
          List.of(5.0),
          List.of(3L, 6L, 10L, 15L, 20L, 40L, 100L),
          4,
          0.1,
          Counting.INVARIANT,
          ImageDepth.AUTO,
          CoverageSettings.DEFAULT.keep(),
          1);

  /** What the thesis's table 2 was made with, and as many configurations as are needed. */
  static final EnsembleSetup THESIS =
      new EnsembleSetup(
          1500,
          ThesisAcceptance.WIDTHS,
          ThesisAcceptance.SCANS,
          4,
          0.1,
          Counting.THESIS,
          ImageDepth.of(1),
          CoverageSettings.DEFAULT.keep(),
          1);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when a list is empty or does not ascend, or all rows together
   *     are too many
   */
  EnsembleSetup {
    Objects.requireNonNull(counting, "counting");
    Objects.requireNonNull(depth, "depth");
    widths = List.copyOf(widths);
    scans = List.copyOf(scans);
    requireAscending("widths", widths.stream().map(Number.class::cast).toList());
    requireAscending("numbers of scans", scans.stream().map(Number.class::cast).toList());
    long rows = 2L * configurations * scans.size() * widths.size();
    if (rows > Ensembles.MOST_SAMPLES) {
      throw new IllegalArgumentException(
          String.format(
              java.util.Locale.ROOT,
              "that makes %,d rows, more than %,d: take fewer configurations, widths or numbers of"
                  + " scans",
              rows,
              Ensembles.MOST_SAMPLES));
    }
  }

  private static void requireAscending(String what, List<Number> numbers) {
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException("at least one number is needed");
    }
    for (int k = 1; k < numbers.size(); k++) {
      if (!(numbers.get(k).doubleValue() > numbers.get(k - 1).doubleValue())) {
        throw new IllegalArgumentException(what + " must ascend");
      }
    }
  }

  EnsembleSetup withConfigurations(int next) {
    return new EnsembleSetup(
        next, widths, scans, particles, largestMove, counting, depth, keep, seed);
  }

  EnsembleSetup withWidths(List<Double> next) {
    return new EnsembleSetup(
        configurations, next, scans, particles, largestMove, counting, depth, keep, seed);
  }

  EnsembleSetup withScans(List<Long> next) {
    return new EnsembleSetup(
        configurations, widths, next, particles, largestMove, counting, depth, keep, seed);
  }

  EnsembleSetup withParticles(int next) {
    return new EnsembleSetup(
        configurations, widths, scans, next, largestMove, counting, depth, keep, seed);
  }

  EnsembleSetup withLargestMove(double next) {
    return new EnsembleSetup(
        configurations, widths, scans, particles, next, counting, depth, keep, seed);
  }

  EnsembleSetup withCounting(Counting next) {
    return new EnsembleSetup(
        configurations, widths, scans, particles, largestMove, next, depth, keep, seed);
  }

  EnsembleSetup withDepth(ImageDepth next) {
    return new EnsembleSetup(
        configurations, widths, scans, particles, largestMove, counting, next, keep, seed);
  }

  EnsembleSetup withKeep(double next) {
    return new EnsembleSetup(
        configurations, widths, scans, particles, largestMove, counting, depth, next, seed);
  }

  EnsembleSetup withSeed(long next) {
    return new EnsembleSetup(
        configurations, widths, scans, particles, largestMove, counting, depth, keep, next);
  }

  /** What coverage is measured of. */
  CoverageSettings coverage() {
    CoverageSettings usual = CoverageSettings.DEFAULT;
    return new CoverageSettings(usual.bondLength(), keep, usual.top());
  }

  /**
   * The ensembles, width by width. Energies that are looked at take in as many shells as the
   * potential's cut-off needs; without a cut-off as many as while relaxing.
   *
   * @throws IllegalArgumentException when the depth is automatic and the potential has no cut-off,
   *     or a number is out of its range
   */
  List<EnsembleRequest> requests(Potential potential) {
    boolean cutOff = !Double.isInfinite(potential.reach());
    ImageDepth whole = cutOff ? ImageDepth.AUTO : depth;
    EnergyModel model =
        new EnergyModel(potential, new EnergySettings(counting, whole, Optional.empty()));
    List<EnsembleRequest> requests = new ArrayList<>();
    for (double width : widths) {
      for (Images images : Images.values()) {
        RelaxationSettings settings =
            RelaxationSettings.DEFAULT
                .withLargestMove(largestMove)
                .withDepth(depth)
                .withImages(images);
        requests.add(
            new EnsembleRequest(
                settings, model, new Cell(2, width), particles, configurations, scans, seed));
      }
    }
    return requests;
  }

  /** Whether rates can be compared with the thesis's table number by number. */
  boolean comparable() {
    return particles == THESIS.particles
        && largestMove == THESIS.largestMove
        && counting == THESIS.counting
        && depth.equals(THESIS.depth);
  }

  /** The command that writes the same acceptance rates, with images updated or fixed. */
  String command(Potential potential, Images images) {
    String plain = PotentialKind.format(potential);
    boolean usual = plain.equals(PotentialKind.format(PotentialKind.parse("eq10")));
    return String.join(
            " ",
            "java -jar pes-explorer.jar acceptance-table",
            "--widths",
            widths.stream().map(NumberText::field).collect(Collectors.joining(",")),
            "--scans",
            scans.stream().map(String::valueOf).collect(Collectors.joining(",")),
            "--configurations",
            Integer.toString(configurations),
            "--particles",
            Integer.toString(particles),
            "--max-move",
            NumberText.field(largestMove),
            "--images",
            images.id(),
            "--counting",
            counting.id(),
            "--relaxation-depth",
            depth.format(),
            "--seed",
            Long.toString(seed))
        + (usual ? "" : " --potential " + plain)
        + " --out acceptance-"
        + images.id()
        + ".csv";
  }
}
