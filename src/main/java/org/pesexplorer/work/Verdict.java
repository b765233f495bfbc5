package org.pesexplorer.work;

import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.JudgedRows;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.TrainingDistances;

/**
 * What a network is worth, and on what.
 *
 * @param place which of the databases that it could have been judged on, from 0
 * @param prepared that one with the inputs that the network reads
 * @param judgement what was found
 * @param distances how far anything is from the rows that it has learnt from; empty where these are
 *     not at hand
 */
public record Verdict(
    int place, Database prepared, Judgement judgement, Optional<TrainingDistances> distances) {

  /** Refuses null. */
  public Verdict {
    Objects.requireNonNull(prepared, "prepared");
    Objects.requireNonNull(judgement, "judgement");
    Objects.requireNonNull(distances, "distances");
  }

  /**
   * The rows as another network sees them that reads the same inputs: this one at another epoch.
   * Much faster than a judgement, but for the window's thread too long.
   *
   * @throws IllegalArgumentException when it reads another number of inputs
   */
  public JudgedRows seenBy(Network network) {
    double[] inputs = prepared.prepared().orElseThrow().inputs().toArray();
    return judgement.rows().withPredicted(network.predict(inputs));
  }
}
