package org.pesexplorer.core.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.PotentialKind;

class MemberReplayTest {
  private static final EnergyModel MODEL =
      new EnergyModel(PotentialKind.parse("eq10"), EnergySettings.DEFAULT);

  @ParameterizedTest
  @EnumSource(Images.class)
  void aMemberPlayedByItselfTakesTheMovesOfTheEnsemble(Images images) {
    EnsembleRequest request =
        new EnsembleRequest(
            RelaxationSettings.DEFAULT.withImages(images),
            MODEL,
            new Cell(2, 4),
            5,
            7,
            List.of(3L, 25L),
            99);
    for (int index : new int[] {0, 6}) {
      EnsembleSample[] samples = new EnsembleMember(request).run(index, () -> false);
      RelaxationRequest alone = EnsembleMember.relaxation(request, index, 25);
      assertEquals(EnsembleMember.start(request, index), alone.start());
      Recorder recorder = new Recorder(alone);
      recorder.advance(Long.MAX_VALUE);
      Replay replay = new Replay(recorder.recording());
      assertEquals(samples[0].configuration(), replay.frame(3 * 5).configuration());
      assertEquals(samples[1].configuration(), replay.frame(25 * 5).configuration());
      assertEquals(samples[1].believed(), replay.frame(25 * 5).believed());
      assertEquals(samples[1].energy(), replay.frame(25 * 5).energy());
      Relaxer fromTheBeginning =
          new RelaxationRequest(alone.settings(), MODEL, alone.start(), 99, index).relaxer();
      fromTheBeginning.advance(15);
      assertNotEquals(samples[0].configuration(), fromTheBeginning.configuration());
    }
  }

  @Test
  void fewerThanNoNumbersCannotBeGone() {
    Configuration one = new Configuration(new Cell(2, 5), 1, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> new RelaxationRequest(RelaxationSettings.DEFAULT, MODEL, one, 1, 0, -1));
  }
}
