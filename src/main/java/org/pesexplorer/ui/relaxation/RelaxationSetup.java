package org.pesexplorer.ui.relaxation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.relax.Relaxers;
import org.pesexplorer.model.WorkspaceState;

/**
 * What the user has chosen to relax, and how.
 *
 * @param random whether the start is drawn at random; otherwise it is the configuration in hand
 * @param count particles of a random start
 * @param width cell width of a random start in R_c
 * @param startSeed seed of a random start
 * @param settings how it is relaxed; the images in it do not count
 * @param seed seed of the moves
 * @param shown which runs are wanted; methods that follow forces have only that with images updated
 * @param member a member of an ensemble whose relaxation is shown, its start and its energy
 *     included; empty for the other starts
 */
public record RelaxationSetup(
    boolean random,
    int count,
    double width,
    long startSeed,
    RelaxationSettings settings,
    long seed,
    Shown shown,
    Optional<RelaxationRequest> member) {

  /** The stream of the seed that a random start is drawn from; moves are drawn from stream 0. */
  private static final long START_STREAM = 1;

  /**
   * What a first look shows: four particles at random, of which two runs make very different
   * things. The thesis's largest move; enough scans for the updated run to settle.
   */
  public static final RelaxationSetup STANDARD =
      new RelaxationSetup(
          true,
          4,
          5,
          4,
          RelaxationSettings.DEFAULT.withScans(100),
          4,
          Shown.BOTH,
          Optional.empty());

  /** Refuses nulls. */
  public RelaxationSetup {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(shown, "shown");
    Objects.requireNonNull(member, "member");
  }

  /** The same from the configuration in hand, or from a random one. */
  public RelaxationSetup withRandom(boolean next) {
    return new RelaxationSetup(
        next, count, width, startSeed, settings, seed, shown, Optional.empty());
  }

  /** The same with another number of particles of a random start. */
  public RelaxationSetup withCount(int next) {
    return new RelaxationSetup(
        random, next, width, startSeed, settings, seed, shown, Optional.empty());
  }

  /** The same with another cell width of a random start. */
  public RelaxationSetup withWidth(double next) {
    return new RelaxationSetup(
        random, count, next, startSeed, settings, seed, shown, Optional.empty());
  }

  /** The same with another seed of a random start. */
  public RelaxationSetup withStartSeed(long next) {
    return new RelaxationSetup(random, count, width, next, settings, seed, shown, Optional.empty());
  }

  /**
   * The same with changed settings.
   *
   * @throws IllegalArgumentException when a number is out of its range
   */
  public RelaxationSetup with(UnaryOperator<RelaxationSettings> change) {
    return new RelaxationSetup(
        random, count, width, startSeed, change.apply(settings), seed, shown, member);
  }

  /** The same with another seed of the moves. */
  public RelaxationSetup withSeed(long next) {
    return new RelaxationSetup(random, count, width, startSeed, settings, next, shown, member);
  }

  /** The same with other runs shown. */
  public RelaxationSetup withShown(Shown next) {
    return new RelaxationSetup(random, count, width, startSeed, settings, seed, next, member);
  }

  /** The same with the relaxation of a member of an ensemble, both runs shown. */
  public RelaxationSetup withMember(RelaxationRequest next) {
    return new RelaxationSetup(
        random,
        count,
        width,
        startSeed,
        next.settings(),
        next.seed(),
        Shown.BOTH,
        Optional.of(next));
  }

  /** Which start is chosen. */
  public StartSource source() {
    if (member.isPresent()) {
      return StartSource.MEMBER;
    }
    return random ? StartSource.RANDOM : StartSource.EXPLORE;
  }

  /** The energy that counts: a member keeps its own. */
  public EnergyModel model(WorkspaceState state) {
    return member.map(RelaxationRequest::model).orElseGet(state::model);
  }

  /** The runs that there can be: methods that follow forces need images updated. */
  public Shown wanted() {
    return settings.method().oneByOne() ? shown : Shown.UPDATED;
  }

  /** Where the particles start. */
  public Configuration start(WorkspaceState state) {
    if (member.isPresent()) {
      return member.get().start();
    }
    return random
        ? Relaxers.draw(new Cell(2, width), count, Relaxers.stream(startSeed, START_STREAM))
        : state.configuration();
  }

  /**
   * The runs to be made, on the same random numbers.
   *
   * @param state the configuration and the energy in hand
   * @throws IllegalArgumentException in words, when there is nothing to relax
   */
  public List<RelaxationRequest> requests(WorkspaceState state) {
    Configuration start = start(state);
    if (start.count() == 0) {
      throw new IllegalArgumentException(
          "The cell in Explore is empty: add a particle there, or choose a random start");
    }
    return wanted().images().stream().map(images -> request(model(state), start, images)).toList();
  }

  private RelaxationRequest request(EnergyModel model, Configuration start, Images images) {
    RelaxationSettings own = settings.withImages(images).withDepth(relaxationDepth(model));
    long index = member.map(RelaxationRequest::index).orElse(0L);
    int drawn = member.map(RelaxationRequest::drawn).orElse(0);
    return new RelaxationRequest(own, model, start, seed, index, drawn);
  }

  /** Without a cut-off "auto" has no meaning: the depth of the energy in hand takes its place. */
  private ImageDepth relaxationDepth(EnergyModel model) {
    boolean endless = Double.isInfinite(model.reach());
    return endless && settings.depth().equals(ImageDepth.AUTO)
        ? model.settings().depth()
        : settings.depth();
  }
}
