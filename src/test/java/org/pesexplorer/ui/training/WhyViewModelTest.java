package org.pesexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.study.WhyCell;
import org.pesexplorer.core.study.WhyLine;
import org.pesexplorer.core.study.WhySettings;
import org.pesexplorer.core.study.WhyStudy;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.WhyStudies;

class WhyViewModelTest {
  private final Notices notices = new Notices();
  private final DirectJobRunner runner = new DirectJobRunner();
  private final Networks networks = new Networks(runner, Runnable::run, notices);
  private final Databases databases = new Databases(runner, Runnable::run, notices);
  private final WhyViewModel model =
      new WhyViewModel(
          new WhyStudies(runner, Runnable::run, notices),
          networks,
          databases,
          seed -> new WhySettings(200, 2, 2, seed, KernelPath.PLAIN));

  @TempDir private Path folder;

  @Test
  void nothingIsComputedBeforeSomebodyAsks() {
    assertEquals(0, model.studyProperty().get().finished());
    assertFalse(model.runningProperty().get());
    assertTrue(model.hintProperty().get().contains("about a minute"));
    model.cancel();
    model.take(() -> {});
    model.chosenProperty().set(WhyCell.MIXED_NETWORK);
    model.take(() -> {});
    assertEquals(List.of(), List.copyOf(networks.open()));
  }

  @Test
  void aStudyFillsStepByStepAndItsNetworksCanBeJudgedAndSaved() throws IOException {
    List<Integer> finished = new ArrayList<>();
    model.studyProperty().addListener((all, before, now) -> finished.add(now.finished()));
    model.setSeed(3);
    model.compute();
    assertFalse(model.runningProperty().get());
    WhyStudy study = model.studyProperty().get();
    assertTrue(study.complete());
    assertTrue(finished.containsAll(List.of(0, 1, 9, WhyStudy.parts())), finished.toString());
    assertEquals(3, study.settings().seed());
    assertTrue(model.hintProperty().get().contains("Seed 3"), model.hintProperty().get());
    assertEquals("", model.learning(WhyCell.MIXED_NETWORK));

    List<String> done = new ArrayList<>();
    model.chosenProperty().set(WhyCell.MIXED_NETWORK);
    model.take(() -> done.add("taken"));
    OpenNetwork taken = networks.currentProperty().get();
    assertEquals(WhyCell.MIXED_NETWORK.title(), taken.name());
    assertEquals(
        study.row(WhyCell.MIXED_NETWORK).orElseThrow().network(),
        taken.content().trained().orElseThrow());
    assertTrue(taken.content().truth().isPresent());
    assertEquals(1, databases.open().size());
    model.chosenProperty().set(WhyCell.MIXED_LINEAR);
    model.take(() -> done.add("taken"));
    assertEquals(1, databases.open().size(), "the same database is not taken twice");
    assertEquals(2, networks.open().size());
    assertEquals(List.of("taken", "taken"), done);

    Path file = folder.resolve("why.csv");
    model.save(file);
    List<String> lines = Files.readAllLines(file);
    assertEquals(String.join(",", WhyLine.HEAD), lines.get(0));
    assertEquals(1 + WhyStudy.parts(), lines.size());
    assertTrue(Files.exists(folder.resolve("why.settings.json")));
    model.setSeed(4);
    assertTrue(model.hintProperty().get().contains("of seed 3"));
    assertTrue(model.command().contains("why --seed 4 --points 200 --epochs 2"));
    assertEquals(List.of(), List.copyOf(notices.problems()));
  }

  @Test
  void aTableThatCannotBeSavedBecomesANotice() {
    model.save(folder.resolve("nowhere").resolve("why.csv"));
    assertEquals("The table could not be saved", notices.problems().get(0).title());
  }
}
