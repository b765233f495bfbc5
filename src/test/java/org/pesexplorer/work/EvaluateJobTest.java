package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.SettingsCases;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.jobs.Problem;

class EvaluateJobTest {
  /** Beside the project, where somebody has put them; they are not part of the project. */
  private static final Path THESIS = Path.of("..", "shared", "thesis-data", "networks");

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void write() throws IOException {
    data = folder.resolve("data.json");
    DatabaseFiles.write(data, TrainingCases.database(300));
  }

  private static EvaluateJob.Outcome evaluate(Path network, Path data) {
    return JobRuns.result(new EvaluateJob(network, data, Optional.empty()), 2);
  }

  @Test
  void aNetworkKnowsWhichInputsItReads() {
    Path file = folder.resolve("net.json");
    TrainRequest request = TrainingCases.request(TrainingCases.settings(4), Optional.of(file));
    TrainingFigures figures =
        JobRuns.result(new TrainFileJob(data, request, view -> {}), 2).network().figures();
    EvaluateJob.Outcome outcome = evaluate(file, data);
    int rows = figures.training().rows() + figures.validation().rows() + figures.test().rows();
    assertEquals(rows, outcome.errors().rows());
    double mean =
        (figures.training().mae() * figures.training().rows()
                + figures.validation().mae() * figures.validation().rows()
                + figures.test().mae() * figures.test().rows())
            / rows;
    assertEquals(mean, outcome.errors().mae(), 1e-9);
    assertTrue(outcome.outside() <= figures.validation().rows() + figures.test().rows());
  }

  @Test
  void anotherNumberOfParticlesIsExplained() throws IOException {
    Path file = folder.resolve("net.json");
    TrainRequest request = TrainingCases.request(TrainingCases.settings(1), Optional.of(file));
    JobRuns.result(new TrainFileJob(data, request, view -> {}), 1);
    Path three = folder.resolve("three.json");
    Database database =
        JobRuns.result(
            new GenerateJob(GenerateRequest.inMemory(SettingsCases.mixed(20).withParticles(3))), 1);
    DatabaseFiles.write(three, database);
    Problem problem = JobRuns.problem(new EvaluateJob(file, three, Optional.empty()));
    assertTrue(problem.advice().contains("for 4 particles in 2 dimensions"), problem.advice());
  }

  /** The thesis's database: images fixed, equation 9, width 5. */
  private Path thesisRows() throws IOException {
    Path file = folder.resolve("thesis.json");
    DatabaseFiles.write(
        file,
        JobRuns.result(
            new GenerateJob(
                GenerateRequest.inMemory(DatabasePreset.THESIS.settings().withPoints(20_000))),
            2));
    return file;
  }

  @Test
  void theThesisNetworkHasTheThesisError() throws IOException {
    Path network = THESIS.resolve("M2M3Bias_0LinearNetwork0.4732238802119811.h5");
    assumeTrue(Files.exists(network), "the thesis's networks are not there");
    Path rows = thesisRows();
    double mae = evaluate(network, rows).errors().mae();
    assertTrue(mae > 0.43 && mae < 0.50, "MAE " + mae);
    Problem problem =
        JobRuns.problem(
            new EvaluateJob(
                THESIS.resolve("M2M3M4Bias_0LinearNetwork8.79599197031675.h5"),
                rows,
                Optional.empty()));
    assertTrue(problem.advice().contains("reads 12 inputs"), problem.advice());
    assertTrue(problem.advice().contains("--orders=-2,-3,-4"), problem.advice());
    EvaluateJob three =
        new EvaluateJob(
            THESIS.resolve("M2M3M4Bias_0LinearNetwork8.79599197031675.h5"),
            rows,
            Optional.of(
                new DescriptorSettings(List.of(-2, -3, -4), 20, DescriptorKind.EIGENVALUES)));
    assertEquals(
        JobRuns.result(three, 1).errors().rows(), DatabaseFiles.read(rows, done -> {}).rows());
  }
}
