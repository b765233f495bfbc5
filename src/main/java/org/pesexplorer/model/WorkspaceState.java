package org.pesexplorer.model;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;

/**
 * All that the views look at, as one immutable value.
 *
 * @param configuration the particles in their cell
 * @param potential the model of the energy
 * @param settings how its sums are taken
 * @param selection indexes of the selected particles, ascending
 * @param locked indexes of the particles that stay where they are when others are moved, ascending
 */
public record WorkspaceState(
    Configuration configuration,
    Potential potential,
    EnergySettings settings,
    Set<Integer> selection,
    Set<Integer> locked) {

  /**
   * Copies the sets and checks that the parts go together.
   *
   * @throws IllegalArgumentException when an index is out of range, or the depth is automatic and
   *     the potential has no cut-off
   */
  public WorkspaceState {
    Objects.requireNonNull(configuration, "configuration");
    selection = copyOf("selected", selection, configuration.count());
    locked = copyOf("locked", locked, configuration.count());
    // Refuses an automatic depth without a cut-off; the model itself is cheap and made on demand.
    new EnergyModel(potential, settings);
  }

  private static Set<Integer> copyOf(String what, Set<Integer> indexes, int count) {
    TreeSet<Integer> copy = new TreeSet<>(indexes);
    for (int index : copy) {
      if (index < 0 || index >= count) {
        throw new IllegalArgumentException(
            what + " particle " + index + " does not exist: there are " + count);
      }
    }
    return Collections.unmodifiableSet(copy);
  }

  /**
   * The state that a first start and a reset show: equation 10, uniform weighting, automatic depth,
   * and four particles in a plane cell of width 5, the three of the thesis's figure 10 and a fourth
   * that is free to be dragged.
   */
  public static WorkspaceState standard() {
    Configuration four =
        Configuration.ofFractions(new Cell(2, 5), 0.3, 0.5, 0.68, 0.9, 0.7, 0.4, 0.5, 0.62);
    return new WorkspaceState(
        four,
        PotentialKind.parse(PotentialKind.EQ10.id()),
        EnergySettings.DEFAULT,
        Set.of(),
        Set.of());
  }

  /** The potential and the settings as a model, ready to make evaluators. */
  public EnergyModel model() {
    return new EnergyModel(potential, settings);
  }

  /**
   * The state with other particles, selection and locks kept.
   *
   * @throws IllegalArgumentException when a selected or locked index is then out of range
   */
  public WorkspaceState withConfiguration(Configuration other) {
    return new WorkspaceState(other, potential, settings, selection, locked);
  }

  /**
   * The state with another potential.
   *
   * @throws IllegalArgumentException when it has no cut-off and the depth is automatic
   */
  public WorkspaceState withPotential(Potential other) {
    return new WorkspaceState(configuration, other, settings, selection, locked);
  }

  /**
   * The state with other settings.
   *
   * @throws IllegalArgumentException when the depth is automatic and the potential has no cut-off
   */
  public WorkspaceState withSettings(EnergySettings other) {
    return new WorkspaceState(configuration, potential, other, selection, locked);
  }

  /**
   * The state with other particles selected.
   *
   * @throws IllegalArgumentException when an index is out of range
   */
  public WorkspaceState withSelection(Set<Integer> other) {
    return new WorkspaceState(configuration, potential, settings, other, locked);
  }

  /**
   * The state with other particles locked.
   *
   * @throws IllegalArgumentException when an index is out of range
   */
  public WorkspaceState withLocked(Set<Integer> other) {
    return new WorkspaceState(configuration, potential, settings, selection, other);
  }
}
