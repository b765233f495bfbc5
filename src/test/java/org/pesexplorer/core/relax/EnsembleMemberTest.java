package org.pesexplorer.core.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.random.RandomStream;

class EnsembleMemberTest {
  private static final Cell CELL = new Cell(2, 3);

  private static EnsembleRequest request(Images images, List<Long> scans) {
    RelaxationSettings settings =
        RelaxationSettings.DEFAULT.withImages(images).withDepth(ImageDepth.of(1));
    return new EnsembleRequest(settings, RelaxCases.thesis(), CELL, 4, 20, scans, 5);
  }

  @Test
  void samplesAreThoseOfARunOfTheirOwn() {
    EnsembleMember member = new EnsembleMember(request(Images.FROZEN, List.of(0L, 2L, 30L)));
    for (int index : new int[] {3, 0, 7}) {
      EnsembleSample[] samples = member.run(index, () -> false);
      assertEquals(3, samples.length);
      RandomStream random = Relaxers.stream(5, index);
      Configuration start = Relaxers.draw(CELL, 4, random);
      assertEquals(start, samples[0].configuration());
      assertTrue(Double.isNaN(samples[0].acceptance()));
      EnsembleRequest request = request(Images.FROZEN, List.of(30L));
      Relaxer relaxer = Relaxers.start(request.settings(), RelaxCases.thesis(), start, random);
      relaxer.advance(8);
      assertEquals(relaxer.accepted() / 8.0, samples[1].acceptance());
      relaxer.advance(102);
      long before = relaxer.accepted();
      relaxer.advance(10);
      assertEquals((relaxer.accepted() - before) / 10.0, samples[2].acceptance());
      assertEquals(relaxer.configuration(), samples[2].configuration());
      assertEquals(relaxer.energyPerParticle(), samples[2].believed());
      assertEquals(
          RelaxCases.thesis().evaluator().energyPerParticle(samples[2].configuration()),
          samples[2].energy());
    }
  }

  @Test
  void ensemblesWithOtherImagesBeginAlike() {
    EnsembleSample[] live =
        new EnsembleMember(request(Images.LIVE, List.of(0L, 40L))).run(2, () -> false);
    EnsembleSample[] frozen =
        new EnsembleMember(request(Images.FROZEN, List.of(0L, 40L))).run(2, () -> false);
    assertEquals(live[0].configuration(), frozen[0].configuration());
    assertEquals(
        live[0].configuration(), EnsembleMember.start(request(Images.LIVE, List.of(1L)), 2));
  }

  @Test
  void theNearestImageIsFoundByLookingAtAllOfThem() {
    for (int index = 0; index < 200; index++) {
      RandomStream random = RandomStream.of(41, index);
      int dimension = 1 + random.nextInt(3);
      Cell cell = new Cell(dimension, random.nextDouble(1, 6));
      Configuration drawn = Relaxers.draw(cell, 1 + random.nextInt(5), random);
      assertEquals(literal(drawn), EnsembleMember.nearestImage(drawn), 1e-12);
    }
  }

  private static double literal(Configuration configuration) {
    int d = configuration.dimension();
    double nearest = Double.POSITIVE_INFINITY;
    int cells = (int) Math.pow(3, d);
    for (int cell = 0; cell < cells; cell++) {
      for (int i = 0; i < configuration.count(); i++) {
        for (int j = 0; cell != cells / 2 && j < configuration.count(); j++) {
          double square = 0;
          int rest = cell;
          for (int axis = 0; axis < d; axis++) {
            double shift = (rest % 3 - 1) * configuration.width();
            double way =
                configuration.coordinate(j, axis) + shift - configuration.coordinate(i, axis);
            square += way * way;
            rest /= 3;
          }
          nearest = Math.min(nearest, Math.sqrt(square));
        }
      }
    }
    return nearest;
  }

  @Test
  void aMembersRelaxationByItselfMakesTheSameMovesAlsoWhenWatched() {
    EnsembleRequest request = request(Images.FROZEN, List.of(40L));
    EnsembleSample sample = new EnsembleMember(request).run(6, () -> false)[0];
    RelaxationRequest alone = EnsembleMember.relaxation(request, 6, 40);
    for (RelaxationRequest each : List.of(alone, alone.watched(() -> {}))) {
      Relaxer relaxer = each.relaxer();
      relaxer.advance(160);
      assertEquals(sample.configuration(), relaxer.configuration());
      assertEquals(sample.believed(), relaxer.energyPerParticle());
    }
  }

  @Test
  void cancellingEndsTheWork() {
    EnsembleMember member = new EnsembleMember(request(Images.LIVE, List.of(1L, 100_000_000L)));
    int[] questions = {0};
    assertEquals(1, member.run(0, () -> questions[0]++ > 3).length);
  }

  @Test
  void badNumbersAreRefused() {
    for (List<Long> scans :
        List.of(List.<Long>of(), List.of(5L, 5L), List.of(-1L), List.of(9L, 3L))) {
      assertThrows(IllegalArgumentException.class, () -> request(Images.LIVE, scans));
    }
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new EnsembleRequest(
                RelaxationSettings.DEFAULT, RelaxCases.uniform(), CELL, 0, 1, List.of(1L), 0));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new EnsembleRequest(
                RelaxationSettings.DEFAULT, RelaxCases.uniform(), CELL, 1, 0, List.of(1L), 0));
  }

  @Test
  void settingsAreChecked() {
    RelaxationSettings good = RelaxationSettings.DEFAULT;
    assertThrows(IllegalArgumentException.class, () -> good.withScans(-1));
    assertThrows(IllegalArgumentException.class, () -> good.withLargestMove(0));
    assertThrows(IllegalArgumentException.class, () -> good.withLargestMove(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> good.withTemperature(Double.POSITIVE_INFINITY));
    assertThrows(
        IllegalArgumentException.class,
        () -> good.withMethod(Method.FIRE).withImages(Images.FROZEN));
    assertEquals(Images.LIVE, good.withImages(Images.FROZEN).withMethod(Method.FIRE).images());
    for (Method method : Method.values()) {
      assertEquals(method, Method.of(method.id()));
    }
    for (Images images : Images.values()) {
      assertEquals(images, Images.of(images.id()));
    }
    assertThrows(IllegalArgumentException.class, () -> Method.of("annealing"));
    assertThrows(IllegalArgumentException.class, () -> Images.of("warm"));
  }
}
