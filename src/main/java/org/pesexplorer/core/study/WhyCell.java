package org.pesexplorer.core.study;

import java.util.ArrayList;
import java.util.List;

/**
 * The networks of the study: the ones that tell the story step by step, and a linear one for each
 * database.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list of layers is one of List.of
public enum WhyCell {
  /** What the thesis did: no hidden layer, eigenvalues as they are. */
  LINEAR_UNSCALED("linear-unscaled", WhyDatabase.FIXED_EQUATION_9, List.of(), false),
  /** The same with scaled inputs. */
  LINEAR_SCALED("linear-scaled", WhyDatabase.FIXED_EQUATION_9, List.of(), true),
  /** What the thesis tried next: a larger network on eigenvalues as they are. */
  NETWORK_UNSCALED("network-unscaled", WhyDatabase.FIXED_EQUATION_9, List.of(32, 32), false),
  /** The same with scaled inputs. */
  NETWORK_SCALED("network-scaled", WhyDatabase.FIXED_EQUATION_9, List.of(32, 32), true),
  /** Linear with images updated. */
  UPDATED_LINEAR("updated-linear", WhyDatabase.UPDATED_EQUATION_9, List.of(), true),
  /** Images updated. */
  UPDATED_NETWORK("updated-network", WhyDatabase.UPDATED_EQUATION_9, List.of(32, 32), true),
  /** Linear with uniform weighting. */
  UNIFORM_LINEAR("uniform-linear", WhyDatabase.FIXED_UNIFORM, List.of(), true),
  /** Uniform weighting. */
  UNIFORM_NETWORK("uniform-network", WhyDatabase.FIXED_UNIFORM, List.of(32, 32), true),
  /** Linear with both. */
  RELAXED_LINEAR("relaxed-linear", WhyDatabase.OVER_RELAXED, List.of(), true),
  /** Both, over-relaxed. */
  RELAXED_NETWORK("relaxed-network", WhyDatabase.OVER_RELAXED, List.of(32, 32), true),
  /** Linear with mixed scans. */
  MIXED_LINEAR("mixed-linear", WhyDatabase.MIXED, List.of(), true),
  /** All that is known to help. */
  MIXED_NETWORK("mixed-network", WhyDatabase.MIXED, List.of(32, 32), true);

  private final String id;
  private final WhyDatabase database;
  private final List<Integer> layers;
  private final boolean scaled;

  WhyCell(String id, WhyDatabase database, List<Integer> layers, boolean scaled) {
    this.id = id;
    this.database = database;
    this.layers = layers;
    this.scaled = scaled;
  }

  /** The networks on one database, in their order. */
  public static List<WhyCell> of(WhyDatabase database) {
    List<WhyCell> all = new ArrayList<>();
    for (WhyCell cell : values()) {
      if (cell.database == database) {
        all.add(cell);
      }
    }
    return all;
  }

  /** The name in files. */
  public String id() {
    return id;
  }

  /** What it learns from. */
  public WhyDatabase database() {
    return database;
  }

  /** Neurons of its hidden layers; none for a linear network. */
  public List<Integer> layers() {
    return layers;
  }

  /** Whether inputs and energies are scaled. */
  public boolean scaled() {
    return scaled;
  }

  /** Whether it has no hidden layer. */
  public boolean linear() {
    return layers.isEmpty();
  }

  /** "linear" or "32-32". */
  public String model() {
    return linear() ? "linear" : "32-32";
  }

  /** "scaled" or "as they are". */
  public String inputs() {
    return scaled ? "scaled" : "as they are";
  }

  /** The name on screen. */
  public String title() {
    return model() + ", inputs " + inputs() + " \u2013 " + database.title();
  }
}
