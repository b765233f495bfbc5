package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.StructureClass;
import org.pesexplorer.core.database.StructureClassifier;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.ErrorGroup;
import org.pesexplorer.core.network.ForceErrors;
import org.pesexplorer.core.network.GroupKind;
import org.pesexplorer.core.network.GroupedErrors;
import org.pesexplorer.core.network.JudgedRows;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SurfacePredictor;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.jobs.Problem;

class JudgeJobTest {
  private static final Database DATABASE = TrainingCases.database(500);
  private static final TrainedNetwork TRAINED = train(DATABASE);
  private static final Judgement JUDGEMENT = judge(DATABASE, TRAINED, 2);

  private static TrainedNetwork train(Database database) {
    TrainRequest request = TrainingCases.request(TrainingCases.settings(6), Optional.empty());
    return JobRuns.result(new TrainJob(database, request), 2).network();
  }

  private static Judgement judge(Database database, TrainedNetwork trained, int threads) {
    return JobRuns.result(new JudgeJob(database, trained.surface(), trained.split()), threads);
  }

  private static int[] test(JudgedRows rows) {
    return IntStream.range(0, rows.rows())
        .filter(row -> rows.parts()[row] == Split.Part.TEST)
        .toArray();
  }

  @Test
  void figuresAreThoseOfTheTraining() {
    assertEquals(TRAINED.figures().training(), JUDGEMENT.training());
    assertEquals(TRAINED.figures().validation(), JUDGEMENT.validation());
    assertEquals(TRAINED.figures().test(), JUDGEMENT.test());
    assertEquals(Split.Part.TEST, JUDGEMENT.judged());
    assertEquals(JUDGEMENT.test(), JUDGEMENT.errors());
    assertEquals(TRAINED.figures().baselines(), JUDGEMENT.baselines());
    assertEquals(TRAINED.figures().paths(), JUDGEMENT.paths());
    assertEquals(DATABASE.rows(), JUDGEMENT.rows().rows());
  }

  @Test
  void itEndsWhenItIsCancelled() {
    JobRuns.cancelled(
        stop ->
            context -> {
              stop.run();
              return new JudgeJob(DATABASE, TRAINED.surface(), TRAINED.split()).run(context);
            });
  }

  @Test
  void everyGroupingHoldsEveryRowOnce() {
    assertEquals(
        List.of(GroupKind.values()), JUDGEMENT.groups().stream().map(GroupedErrors::kind).toList());
    for (GroupedErrors grouped : JUDGEMENT.groups()) {
      int rows = 0;
      double sum = 0;
      for (ErrorGroup group : grouped.groups()) {
        rows += group.errors().rows();
        sum += group.errors().rows() * group.errors().mae();
      }
      assertEquals(JUDGEMENT.test().rows(), rows, grouped.kind().title());
      assertEquals(JUDGEMENT.test().mae(), sum / rows, 1e-12, grouped.kind().title());
    }
    assertEquals(10, JUDGEMENT.by(GroupKind.ENERGY).groups().size());
    assertEquals(5, JUDGEMENT.by(GroupKind.TRAINING_DISTANCE).groups().size());
    assertEquals(
        "5", JUDGEMENT.by(GroupKind.WIDTH).groups().get(0).label(), "one width in this database");
  }

  @Test
  void groupsAreThoseOfALoop() {
    JudgedRows rows = JUDGEMENT.rows();
    StructureClassifier classifier = StructureClassifier.of(ForceShiftedLennardJones.standard());
    for (ErrorGroup group : JUDGEMENT.by(GroupKind.STRUCTURE).groups()) {
      int count = 0;
      double sum = 0;
      for (int row : test(rows)) {
        StructureClass found = classifier.classify(DATABASE.columns().configuration(row));
        if (found.title(4).equals(group.label())) {
          count++;
          sum += Math.abs(rows.predicted()[row] - DATABASE.columns().energy(row));
        }
      }
      assertEquals(count, group.errors().rows(), group.label());
      assertEquals(sum / count, group.errors().mae(), 1e-12, group.label());
    }
    ErrorGroup closest = JUDGEMENT.by(GroupKind.NEAREST_DISTANCE).groups().get(0);
    int count = 0;
    for (int row : test(rows)) {
      double nearest = DATABASE.columns().configuration(row).nearestDistance();
      assertEquals(nearest, rows.nearestDistance()[row]);
      count += nearest < closest.upper() ? 1 : 0;
    }
    assertEquals(count, closest.errors().rows());
  }

  @Test
  void forcesAreComparedWithThoseOfTheModel() {
    EnergyEvaluator evaluator = DATABASE.settings().orElseThrow().model().evaluator();
    SurfacePredictor predictor = TRAINED.surface().predictor();
    List<Double> predicted = new ArrayList<>();
    List<Double> truth = new ArrayList<>();
    for (int row : test(JUDGEMENT.rows())) {
      Configuration here = DATABASE.columns().configuration(row);
      double[] forces = evaluator.forces(here).orElseThrow().total();
      double[] found = predictor.forces(here);
      for (int c = 0; c < forces.length; c++) {
        truth.add(forces[c]);
        predicted.add(found[c]);
      }
    }
    ForceErrors expected =
        ForceErrors.of(
            predicted.stream().mapToDouble(Double::doubleValue).toArray(),
            truth.stream().mapToDouble(Double::doubleValue).toArray(),
            2);
    ForceErrors errors = JUDGEMENT.forces().orElseThrow();
    assertEquals(8 * JUDGEMENT.test().rows(), errors.components());
    assertEquals(expected.mae(), errors.mae(), 1e-9 * expected.mae());
    assertEquals(expected.rmse(), errors.rmse(), 1e-9 * expected.rmse());
    assertEquals(expected.medianAngle(), errors.medianAngle(), 1e-6);
    assertEquals(expected.angles(), errors.angles());
  }

  @Test
  void theSameBitsOnAnyNumberOfThreads() {
    Judgement one = judge(DATABASE, TRAINED, 1);
    assertArrayEquals(JUDGEMENT.rows().predicted(), one.rows().predicted());
    assertArrayEquals(JUDGEMENT.rows().trainingDistance(), one.rows().trainingDistance());
    assertArrayEquals(JUDGEMENT.rows().structure(), one.rows().structure());
    assertEquals(JUDGEMENT.groups(), one.groups());
    assertEquals(JUDGEMENT.forces(), one.forces());
    assertEquals(JUDGEMENT.paths(), one.paths());
  }

  @Test
  void otherRowsAreRefused() {
    Database other = TrainingCases.database(400);
    Problem problem = JobRuns.problem(new JudgeJob(other, TRAINED.surface(), TRAINED.split()));
    assertTrue(problem.advice().contains("trained on other rows"), problem.advice());
    Problem split =
        JobRuns.problem(new JudgeJob(DATABASE, TRAINED.surface(), SplitPlan.standard(99)));
    assertEquals(problem.title(), split.title());
  }

  /** Energies that are those of no model. */
  private static Database nameless() {
    DatabaseColumns columns = DATABASE.columns();
    ColumnsBuilder builder = new ColumnsBuilder(4, 2, columns.rows());
    double[] place = new double[8];
    for (int row = 0; row < columns.rows(); row++) {
      columns.coordinates().copyRow(row, place);
      builder.setCoordinates(row, place);
      builder.setEnergy(row, 1.01 * columns.energy(row));
      builder.setCell(row, builder.cell(columns.width(row), columns.depth(row)));
    }
    return new Database(builder.build(), Optional.empty(), Optional.empty(), List.of());
  }

  @Test
  void withoutAModelThereAreNoForcesAndWithoutUnseenRowsThoseOfTrainingAreJudged() {
    Database unknown = nameless();
    Judgement judgement = judge(unknown, train(unknown), 2);
    assertEquals(Optional.empty(), judgement.forces());
    assertEquals(PathFigures.NONE, judgement.paths());
    TrainRequest all =
        TrainRequest.inMemory(
            TrainingCases.settings(1),
            new SplitPlan(SplitPlan.Kind.RANDOM, 0, 0, 1),
            TRAINED.surface().network().path());
    Judgement seen = judge(DATABASE, JobRuns.result(new TrainJob(DATABASE, all), 1).network(), 1);
    assertEquals(Split.Part.TRAINING, seen.judged());
    assertEquals(DATABASE.rows(), seen.errors().rows());
    assertEquals(ErrorFigures.NONE, seen.test());
  }
}
