package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.Checkpoint;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingRecipe;
import org.pesexplorer.core.network.TrainingSnapshot;

class LiveTrainingTest {
  private static final Database DATABASE = TrainingCases.database(300);

  private static LiveTraining training(int epochs) {
    return new LiveTraining(
        DATABASE,
        new TrainingRecipe(
            TrainingCases.settings(epochs),
            SplitPlan.standard(3),
            Optional.of(TrainingCases.SMOOTH),
            KernelPath.PLAIN));
  }

  private static TrainingSnapshot go(LiveTraining training, int most) {
    return JobRuns.result(training.piece(most, view -> {}, () -> false), 1);
  }

  @Test
  void inPiecesItIsTheSameNetworkAsInOne() {
    LiveTraining pieces = training(6);
    assertEquals(0, go(pieces, 0).epoch());
    assertEquals(2, go(pieces, 2).epoch());
    TrainingSnapshot last = go(pieces, Integer.MAX_VALUE);
    assertTrue(last.complete());
    assertEquals(
        List.of(0, 1, 2, 3, 4, 5, 6), last.checkpoints().stream().map(Checkpoint::epoch).toList());
    assertEquals(6, last.history().size());
    TrainedNetwork ours = JobRuns.result(pieces.judging(), 1);
    TrainResult one =
        JobRuns.result(
            new TrainJob(
                DATABASE, TrainingCases.request(TrainingCases.settings(6), Optional.empty())),
            1);
    assertArrayEquals(
        one.network().surface().network().parameters(), ours.surface().network().parameters());
    assertEquals(one.network().figures(), ours.figures());
  }

  @Test
  void itEndsAfterTheEpochInWhichItIsHeldUp() {
    LiveTraining training = training(50);
    int[] asked = {0};
    TrainingSnapshot view =
        JobRuns.result(training.piece(Integer.MAX_VALUE, seen -> {}, () -> asked[0]++ == 3), 1);
    assertEquals(3, view.epoch());
    assertEquals(50, view.epochs());
  }

  @Test
  void aCompleteTrainingIsExtended() {
    LiveTraining training = training(3);
    go(training, Integer.MAX_VALUE);
    training.extend(2);
    TrainingSnapshot view = go(training, Integer.MAX_VALUE);
    assertEquals(5, view.epoch());
    assertTrue(view.complete());
  }

  @Test
  void theBestEpochIsAmongTheCheckpoints() {
    LiveTraining training = training(3);
    TrainingSnapshot view = go(training, Integer.MAX_VALUE);
    TrainedNetwork trained = JobRuns.result(training.judging(), 1);
    List<Checkpoint> ends = List.of(view.checkpoints().get(0), view.checkpoints().get(3));
    List<Checkpoint> with = LiveTraining.withBest(ends, trained);
    assertTrue(
        with.stream().anyMatch(each -> each.epoch() == trained.figures().bestEpoch()),
        with::toString);
  }

  @Test
  void tenThousandEpochsAreThinnedOut() {
    Thinned<Integer> kept = new Thinned<>(LiveTraining.MOST_CHECKPOINTS);
    List<Integer> made = new ArrayList<>();
    for (int epoch = 0; epoch <= 10_000; epoch++) {
      int number = epoch;
      kept.offer(
          epoch,
          () -> {
            made.add(number);
            return number;
          });
    }
    kept.add(10_001, 10_001);
    List<Integer> all = kept.list();
    assertTrue(all.size() <= LiveTraining.MOST_CHECKPOINTS + 1, () -> "" + all.size());
    assertEquals(0, all.get(0));
    assertEquals(10_001, all.get(all.size() - 1));
    assertEquals(128, kept.spacing());
    for (int k = 1; k < all.size() - 1; k++) {
      assertEquals(128, all.get(k) - all.get(k - 1));
    }
    assertTrue(made.size() < 600, () -> made.size() + " were made");
    assertThrows(IllegalArgumentException.class, () -> new Thinned<>(1));
  }

  @Test
  void theNewestGivesWayToTheNext() {
    Thinned<String> kept = new Thinned<>(2);
    for (int epoch = 0; epoch < 8; epoch++) {
      kept.add(epoch, "" + epoch);
    }
    assertEquals(List.of("0", "4", "7"), kept.list());
  }

  @Test
  void networksOfManyParametersAreKeptInSmallerNumber() {
    assertEquals(128, LiveTraining.mostCheckpoints(5000));
    assertEquals(41, LiveTraining.mostCheckpoints(100_000));
    assertEquals(4, LiveTraining.mostCheckpoints(10_000_000));
  }
}
