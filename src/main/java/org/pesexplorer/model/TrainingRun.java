package org.pesexplorer.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.network.Checkpoint;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingRecipe;

/**
 * A training that is over.
 *
 * @param id its number, which no other run of this session has; that of one that went on stays
 * @param name what its network is called
 * @param databaseName the database it learnt from
 * @param recipe its settings
 * @param outcome how it ended
 * @param reason why it failed, in words; empty otherwise
 * @param trained the network with its figures; empty unless it finished or was stopped
 * @param seconds how long its epochs took
 * @param history the figures of its epochs, thinned out when there are very many
 * @param checkpoints the network after some of its epochs; empty for runs long ago
 * @param networkId the number of the network in hand; 0 for none
 */
public record TrainingRun(
    int id,
    String name,
    String databaseName,
    TrainingRecipe recipe,
    Outcome outcome,
    String reason,
    Optional<TrainedNetwork> trained,
    double seconds,
    List<EpochFigures> history,
    List<Checkpoint> checkpoints,
    int networkId) {

  /** How a run ended. */
  public enum Outcome {
    /** All epochs were run, or it stopped early by itself. */
    FINISHED("finished"),
    /** It was stopped by hand; the network of its best epoch was kept. */
    STOPPED("stopped"),
    /** Something went wrong, such as numbers that are no longer finite. */
    FAILED("failed"),
    /** It was given up. */
    CANCELLED("cancelled");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** The word on screen. */
    public String words() {
      return words;
    }
  }

  /** Copies the lists; refuses missing parts. */
  public TrainingRun {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(databaseName, "databaseName");
    Objects.requireNonNull(recipe, "recipe");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(trained, "trained");
    history = List.copyOf(history);
    checkpoints = List.copyOf(checkpoints);
  }

  /** How long the epochs of a network in hand took; NaN for one that no run has left. */
  public static double seconds(List<TrainingRun> runs, OpenNetwork network) {
    return runs.stream()
        .filter(run -> run.networkId() == network.id())
        .mapToDouble(TrainingRun::seconds)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** The same without its checkpoints. */
  TrainingRun withoutCheckpoints() {
    return new TrainingRun(
        id,
        name,
        databaseName,
        recipe,
        outcome,
        reason,
        trained,
        seconds,
        history,
        List.of(),
        networkId);
  }
}
