package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.relax.Ensemble;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.stats.Bootstrap;
import org.pesexplorer.core.stats.Quantiles;

class EnsembleStudyTest {
  private static final List<Long> SCANS = List.of(2L, 10L);

  @Test
  void aStudyHoldsWhatEachPartSaysOfTheEnsemble() {
    EnsembleStudy study = Studies.study(5, Images.FROZEN, 60, SCANS);
    assertEquals(Images.FROZEN, study.images());
    assertEquals(5, study.width());
    assertEquals(SCANS, study.scans());
    assertEquals(2, study.quantiles().size());
    double[] energies = study.ensemble().energies(1);
    EnergyQuantiles last = study.quantiles().get(1);
    for (int q = 0; q < 5; q++) {
      double share = EnergyQuantiles.SHARES.get(q);
      assertEquals(Quantiles.of(energies, share), last.values().get(q));
      Bootstrap.Interval interval = last.intervals().get(q);
      assertEquals(
          Bootstrap.interval(energies, share, 0.95, 50, study.ensemble().request().seed() + 1),
          interval);
      assertTrue(interval.low() <= interval.high());
    }
    CoverageSurvey survey =
        new CoverageSurvey(
            study.ensemble(),
            Studies.paths(study.ensemble().request(), 40, 30),
            CoverageSettings.DEFAULT);
    assertEquals(survey.each(), study.singles());
    assertEquals(survey.mixes(), study.mixes());
    assertEquals(ScanAdvice.of(study.singles(), study.mixes(), 1), study.advice());
  }

  @Test
  void withoutResamplesThereAreNoIntervalsAndWithoutMembersNoQuantiles() {
    var request = Studies.request(5, Images.LIVE, 10, SCANS);
    EnsembleStudy quick =
        EnsembleStudy.of(
            Studies.relaxed(request), Studies.paths(request, 5, 5), CoverageSettings.DEFAULT, 0);
    assertEquals(List.of(), quick.quantiles().get(0).intervals());
    EnsembleStudy empty =
        EnsembleStudy.of(
            new Ensemble(request, List.of()),
            Studies.paths(request, 5, 5),
            CoverageSettings.DEFAULT,
            10);
    assertEquals(List.of(), empty.quantiles());
    assertEquals(Optional.empty(), empty.advice());
    assertEquals(2, empty.singles().size());
  }

  @Test
  void fixedImagesMakeHighEnergiesMoreCommonWithMoreScansAndUpdatedOnesDoNot() {
    List<Long> scans = List.of(20L, 150L);
    EnsembleStudy fixed = Studies.study(5, Images.FROZEN, 250, scans);
    EnsembleStudy updated = Studies.study(5, Images.LIVE, 250, scans);
    int high = EnergyQuantiles.SHARES.size() - 1;
    assertTrue(fixed.quantiles().get(1).values().get(high) > 1000);
    assertTrue(updated.quantiles().get(1).values().get(high) < 0);
    assertTrue(fixed.singles().get(1).aboveZero() > fixed.singles().get(0).aboveZero() + 0.1);
    assertEquals(0, updated.singles().get(1).aboveZero());
  }
}
