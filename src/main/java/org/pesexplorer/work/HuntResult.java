package org.pesexplorer.work;

import java.util.List;
import java.util.Objects;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.HuntRound;
import org.pesexplorer.core.network.TrainedNetwork;

/**
 * How far a hole hunt has come, at its end or on its way.
 *
 * @param rounds a look at each network, in their order
 * @param network the last one
 * @param database what that was trained on: the rows it began with and those of the hunt
 */
public record HuntResult(List<HuntRound> rounds, TrainedNetwork network, Database database) {

  /** Copies. */
  public HuntResult {
    rounds = List.copyOf(rounds);
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(database, "database");
  }
}
