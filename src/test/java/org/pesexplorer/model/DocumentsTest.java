package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.Problem;

class DocumentsTest {
  @TempDir Path folder;

  private final Workspace workspace = new Workspace();
  private final DirectJobRunner runner = new DirectJobRunner();
  private final Notices notices = new Notices();
  private final Documents documents = new Documents(workspace, runner, Runnable::run, notices);

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Problem onlyProblem() {
    assertEquals(1, notices.problems().size(), notices.problems().toString());
    assertEquals(List.of(), runner.jobs(), "a failure that is told needs no place in the tasks");
    return notices.problems().get(0);
  }

  @Test
  void whatIsSavedOpensExactly() {
    Configuration odd = new Configuration(new Cell(2, 4.7), 0.1 + 0.2, 1 / 3.0, 4.6999, 1e-17);
    for (String name : new String[] {"a.json", "b.xyz", "C.EXTXYZ"}) {
      workspace.replaceConfiguration("Test", odd);
      documents.save(folder.resolve(name));
      assertEquals(folder.resolve(name), documents.fileProperty().get());
      workspace.reset();
      documents.open(folder.resolve(name));
      assertEquals(odd, workspace.state().configuration(), name);
    }
    assertEquals(List.of(), List.copyOf(notices.problems()));
  }

  @Test
  void openingIsOneStepAndSelectsNothing() throws IOException {
    workspace.select(Set.of(1));
    workspace.toggleLock(Set.of(1));
    WorkspaceState before = workspace.state();
    documents.open(
        file(
            "deep.json",
            "{\"dimension\":2,\"widthOfCell\":5,\"particleCoordinates\":[[1,1]],"
                + "\"depthOfSurroundingCells\":3}"));
    assertEquals(ImageDepth.of(3), workspace.state().settings().depth());
    assertEquals(Set.of(), workspace.state().selection());
    assertEquals(Set.of(), workspace.state().locked());
    assertEquals("Open deep.json", workspace.undoNameProperty().get());
    workspace.undo();
    assertEquals(before, workspace.state());
  }

  @Test
  void particlesOutsideTheCellAreShownInsideIt() throws IOException {
    documents.open(
        file("out.json", "{\"dimension\":2,\"widthOfCell\":5,\"particleCoordinates\":[[6,-1]]}"));
    assertEquals(new Configuration(new Cell(2, 5), 1, 4), workspace.state().configuration());
  }

  @Test
  void aFileWithoutDepthLeavesTheDepthAlone() throws IOException {
    workspace.setPotential(PotentialKind.parse("eq6"));
    workspace.setDepth(ImageDepth.of(2));
    documents.open(
        file("plain.json", "{\"dimension\":2,\"widthOfCell\":5,\"particleCoordinates\":[[1,1]]}"));
    assertEquals(ImageDepth.of(2), workspace.state().settings().depth());
    assertEquals("eq6", workspace.state().potential().id());
  }

  @Test
  void whatCannotBeOpenedIsToldAndLeavesEverythingAsItWas() throws IOException {
    WorkspaceState before = workspace.state();
    documents.open(file("broken.json", "{\"dimension\": 2,\n \"widthOfCell\": "));
    Problem problem = onlyProblem();
    assertEquals("The file could not be opened", problem.title());
    assertTrue(problem.advice().contains("broken.json, line 2"), problem.advice());
    assertTrue(problem.advice().endsWith("What was in hand is unchanged."), problem.advice());
    assertEquals(before, workspace.state());
    assertEquals("", workspace.undoNameProperty().get());
    assertNull(documents.fileProperty().get());
    assertEquals(List.of(), List.copyOf(documents.recent()));
  }

  @Test
  void otherDimensionsAreSentToTheCommandLine() throws IOException {
    documents.open(
        file("line.json", "{\"dimension\":1,\"widthOfCell\":5,\"particleCoordinates\":[[1],[2]]}"));
    Problem problem = onlyProblem();
    assertEquals("This view shows cells of two dimensions", problem.title());
    assertTrue(problem.advice().contains("holds one of 1"), problem.advice());
    assertTrue(problem.advice().contains("energy --in line.json"), problem.advice());
  }

  @Test
  void whatCannotBeSavedIsToldAndKeepsTheOlderFile() throws IOException {
    Path name = file("note.txt", "mine");
    documents.save(name);
    Problem problem = onlyProblem();
    assertEquals("The file could not be saved", problem.title());
    assertTrue(problem.advice().contains(".json"), problem.advice());
    assertEquals("mine", Files.readString(name));
    notices.dismiss(problem);

    Path kept = file("picture.png", "older");
    documents.exportBytes(
        kept,
        out -> {
          out.write(1);
          throw new IOException("the disk is full");
        });
    assertTrue(onlyProblem().advice().startsWith("the disk is full"), onlyProblem().advice());
    assertEquals("older", Files.readString(kept));
  }

  @Test
  void bytesAreExportedWithoutBecomingTheDocument() throws IOException {
    byte[] content = "x,y\n".getBytes(StandardCharsets.UTF_8);
    documents.exportBytes(folder.resolve("map.csv"), out -> out.write(content));
    assertArrayEquals(content, Files.readAllBytes(folder.resolve("map.csv")));
    assertNull(documents.fileProperty().get());
    assertEquals(List.of(), List.copyOf(documents.recent()));
  }

  @Test
  void recentFilesAreTheNewestEightEachOnce() {
    List<Path> saved = new ArrayList<>();
    for (int k = 0; k < 10; k++) {
      Path path = folder.resolve(k + ".json");
      documents.save(path);
      saved.add(0, path);
    }
    assertEquals(saved.subList(0, 8), List.copyOf(documents.recent()));
    documents.open(saved.get(5));
    assertEquals(saved.get(5), documents.recent().get(0));
    assertEquals(8, documents.recent().size());
    assertEquals(8, Set.copyOf(documents.recent()).size());

    documents.restoreRecent(saved);
    assertEquals(saved.subList(0, 8), List.copyOf(documents.recent()));
  }
}
