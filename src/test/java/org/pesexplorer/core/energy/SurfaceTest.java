package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.KernelCases.Case;
import org.pesexplorer.core.energy.SurfaceRequest.Region;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;

class SurfaceTest {

  @Test
  void equationTenAtTheConvergedDepthEqualsPointByPoint() {
    for (int index = 0; index < 150; index++) {
      Case c = KernelCases.of(11, index);
      if (c.configuration().dimension() > 1) {
        checkSomeRequest(c.model(), c.configuration(), RandomStream.of(12, index), 1e-10);
      }
    }
  }

  @Test
  void everyPotentialAtAnyDepthEqualsPointByPoint() {
    List<String> potentials =
        List.of("eq6", "eq7", "eq8", "lennard-jones", "morse", "eq10", "eq10:n=9,R0=2.5");
    for (int index = 0; index < 168; index++) {
      RandomStream random = RandomStream.of(13, index);
      Potential potential = PotentialKind.parse(potentials.get(index % potentials.size()));
      int dimension = 2 + random.nextInt(2);
      EnergySettings settings =
          EnergySettings.DEFAULT
              .withDepth(ImageDepth.of(random.nextInt(dimension == 2 ? 3 : 2)))
              .withCounting(random.nextInt(2) == 0 ? Counting.THESIS : Counting.INVARIANT);
      double width = random.nextDouble(1, 7);
      double[] positions = new double[dimension * (1 + random.nextInt(3))];
      for (int k = 0; k < positions.length; k++) {
        positions[k] = random.nextDouble(-width, 2 * width);
      }
      double tolerance = potential.id().equals("eq8") ? 1e-8 : 1e-10;
      checkSomeRequest(
          new EnergyModel(potential, settings),
          new Configuration(new Cell(dimension, width), positions),
          random,
          tolerance);
    }
  }

  @Test
  void unitsAndSharesAreThoseOfTheModel() {
    for (String text : List.of("eq10:Ec=2.5,Rc=1.7", "lennard-jones:Ec=0.3,Rc=0.6")) {
      EnergySettings settings =
          new EnergySettings(
              Counting.INVARIANT, ImageDepth.of(4), Optional.of(new Shares(0.2, 0.9)));
      EnergyModel model = new EnergyModel(PotentialKind.parse(text), settings);
      checkSomeRequest(
          model,
          new Configuration(new Cell(2, 5), 1, 1, 2.5, 3.5, 4.9, 0.2),
          RandomStream.of(14, 0),
          1e-10);
    }
  }

  /** A random grid: moved particle or probe, any two axes, inside the cell or far beyond it. */
  private static void checkSomeRequest(
      EnergyModel model, Configuration configuration, RandomStream random, double tolerance) {
    int dimension = configuration.dimension();
    double width = configuration.width();
    int columnAxis = random.nextInt(dimension);
    int rowAxis = (columnAxis + 1 + random.nextInt(dimension - 1)) % dimension;
    double[] through = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      through[axis] = random.nextDouble(-width, 2 * width);
    }
    boolean inside = random.nextInt(2) == 0;
    double fromX = inside ? 0 : random.nextDouble(-2 * width, width);
    double fromY = inside ? 0 : random.nextDouble(-2 * width, width);
    double spanX = inside ? width : random.nextDouble(0.01, 4 * width);
    double spanY = inside ? width : random.nextDouble(0.01, 2 * width);
    OptionalInt moved =
        random.nextInt(2) == 0
            ? OptionalInt.empty()
            : OptionalInt.of(random.nextInt(configuration.count()));
    Region region = new Region(fromX, fromX + spanX, fromY, fromY + spanY);
    SurfaceRequest request = new SurfaceRequest(moved, columnAxis, rowAxis, through, 9, 4, region);
    check(model, configuration, request, tolerance);
  }

  private static void check(
      EnergyModel model, Configuration configuration, SurfaceRequest request, double tolerance) {
    EnergyEvaluator evaluator = model.evaluator();
    Surface surface = evaluator.surface(configuration, request, () -> false).orElseThrow();
    Configuration start =
        request.moved().isPresent()
            ? configuration
            : configuration.withAdded(new double[configuration.dimension()]);
    assertEquals(start.count(), surface.count());
    int particle = request.moved().orElse(start.count() - 1);
    double[] place = request.through().clone();
    for (int row = 0; row < request.rows(); row++) {
      for (int column = 0; column < request.columns(); column++) {
        place[request.columnAxis()] = request.x(column);
        place[request.rowAxis()] = request.y(row);
        double expected = evaluator.energyPerParticle(start.withPosition(particle, place));
        assertEquals(
            expected,
            surface.value(column, row),
            tolerance * Math.max(1, Math.abs(expected)),
            () -> model.potential().parameters() + " " + configuration + " " + request);
      }
    }
  }

  @Test
  void coincidentParticlesAreInfinite() {
    EnergyEvaluator evaluator =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT).evaluator();
    Configuration configuration = new Configuration(new Cell(2, 5), 0.5, 0.5, 3, 3);
    SurfaceRequest request =
        new SurfaceRequest(OptionalInt.empty(), 0, 1, new double[2], 5, 5, new Region(0, 5, 0, 5));
    Surface surface = evaluator.surface(configuration, request, () -> false).orElseThrow();
    assertEquals(Double.POSITIVE_INFINITY, surface.value(0, 0));
    assertTrue(Double.isFinite(surface.value(1, 0)));
    Configuration clash = new Configuration(new Cell(2, 5), 3, 3, 3, 3);
    Surface all = evaluator.surface(clash, request, () -> false).orElseThrow();
    assertEquals(Double.POSITIVE_INFINITY, all.minimum());
  }

  @Test
  void bigSurfacesOfUnlimitedRangeAreWorkedOffInPortions() {
    EnergyModel model =
        new EnergyModel(
            PotentialKind.parse("eq6"), EnergySettings.DEFAULT.withDepth(ImageDepth.of(2)));
    double[] positions = new double[2 * 24];
    RandomStream random = RandomStream.of(15, 0);
    for (int k = 0; k < positions.length; k++) {
      positions[k] = random.nextDouble(0, 9);
    }
    SurfaceRequest request =
        new SurfaceRequest(OptionalInt.empty(), 0, 1, new double[2], 1, 1, new Region(0, 9, 0, 9));
    check(model, new Configuration(new Cell(2, 9), positions), request, 1e-10);
  }

  @Test
  void crowdedCellsAreWorkedOffInPortionsToo() {
    double[] positions = new double[2 * 1024];
    RandomStream random = RandomStream.of(17, 0);
    for (int i = 0; i < 1024; i++) {
      int column = i % 32;
      int row = i / 32;
      positions[2 * i] = (column + random.nextDouble(0.3, 0.7)) * 9 / 32;
      positions[2 * i + 1] = (row + random.nextDouble(0.3, 0.7)) * 9 / 32;
    }
    EnergyModel model =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);
    SurfaceRequest request =
        new SurfaceRequest(
            OptionalInt.empty(), 0, 1, new double[2], 1, 1, new Region(1, 1.3, 2, 2.3));
    check(model, new Configuration(new Cell(2, 9), positions), request, 1e-11);
  }

  @Test
  void manyFixedParticlesEqualTheChangeOfTheirEnergy() {
    int count = 2000;
    double width = Math.sqrt(count / 0.16);
    RandomStream random = RandomStream.of(16, 0);
    double[] positions = new double[2 * count];
    for (int k = 0; k < positions.length; k++) {
      positions[k] = random.nextDouble(0, width);
    }
    EnergyModel model =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);
    SurfaceRequest request =
        new SurfaceRequest(
            OptionalInt.of(5), 0, 1, new double[2], 7, 5, new Region(0, width, 0, width));
    check(model, new Configuration(new Cell(2, width), positions), request, 1e-10);
  }

  @Test
  void stopsWhenCancelled() {
    EnergyEvaluator evaluator =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT).evaluator();
    Configuration configuration = new Configuration(new Cell(2, 5), 0.5, 0.5, 3, 3);
    SurfaceRequest request = SurfaceRequest.wholeCell(OptionalInt.of(0), 10, 5);
    AtomicInteger asked = new AtomicInteger();
    assertTrue(
        evaluator.surface(configuration, request, () -> asked.incrementAndGet() == 4).isEmpty());
    assertEquals(4, asked.get());
  }

  @Test
  void requestsThatDoNotFitAreRefused() {
    EnergyEvaluator evaluator =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT).evaluator();
    Configuration configuration = new Configuration(new Cell(2, 5), 0.5, 0.5, 3, 3);
    Region region = new Region(0, 5, 0, 5);
    SurfaceRequest axis =
        new SurfaceRequest(OptionalInt.empty(), 0, 2, new double[2], 3, 3, region);
    SurfaceRequest point =
        new SurfaceRequest(OptionalInt.empty(), 0, 1, new double[3], 3, 3, region);
    SurfaceRequest particle =
        new SurfaceRequest(OptionalInt.of(2), 0, 1, new double[2], 3, 3, region);
    assertThrows(
        IllegalArgumentException.class, () -> evaluator.surface(configuration, axis, () -> false));
    assertThrows(
        IllegalArgumentException.class, () -> evaluator.surface(configuration, point, () -> false));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> evaluator.surface(configuration, particle, () -> false));
    double[] nowhere = {0, 0, Double.NaN};
    assertThrows(
        IllegalArgumentException.class,
        () -> new SurfaceRequest(OptionalInt.empty(), 0, 1, nowhere, 3, 3, region));
  }
}
