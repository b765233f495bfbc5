package org.pesexplorer.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of docs/architecture.md hold for the program, and each of them can fail: the packages
 * below {@code broken} break every one.
 */
class ArchitectureTest {
  private static final String ROOT = "org.pesexplorer";
  private static final String BROKEN = ROOT + ".architecture.broken";

  private static JavaClasses program;
  private static JavaClasses broken;

  @BeforeAll
  static void readClasses() {
    program =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    broken = new ClassFileImporter().importPackages(BROKEN);
  }

  @TestFactory
  Stream<DynamicTest> theProgramKeepsTheRules() {
    return new ArchitectureRules(ROOT)
        .all().stream()
            .map(one -> DynamicTest.dynamicTest(one.name(), () -> one.rule().check(program)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleCanFail() {
    return new ArchitectureRules(BROKEN)
        .all().stream()
            .map(
                one ->
                    DynamicTest.dynamicTest(
                        one.name(), () -> culprits(one.name()).forEach(who -> mustName(one, who))));
  }

  private static void mustName(ArchitectureRules.Rule one, String culprit) {
    EvaluationResult result = one.rule().evaluate(broken);
    List<String> report = result.getFailureReport().getDetails();
    assertTrue(result.hasViolation(), one.name());
    assertTrue(
        report.stream().anyMatch(line -> line.contains(BROKEN + "." + culprit)),
        culprit + " in " + report);
  }

  /** Which classes below {@code broken} must be found out; a row of the table has its Stray. */
  private static List<String> culprits(String rule) {
    Map<String, List<String>> all = new HashMap<>();
    all.put("no toolkit below the window", List.of("plot.Window"));
    all.put("no AWT or Swing", List.of("model.Paint"));
    all.put("core knows no threads", List.of("core.cell.Worker", "core.stats.Counter"));
    all.put("view-models touch no scene", List.of("ui.explore.ExploreViewModel"));
    all.put(
        "views read no files and run no jobs",
        List.of("ui.explore.ExploreView.load", "ui.explore.ExploreView.run"));
    all.put("views do not know each other", List.of("ui.explore.ExploreView.other"));
    all.put("no cycles", List.of("core.cell.Stray"));
    all.put(
        "one class calls Platform.runLater",
        List.of("ui.common.Pulse", "ui.common.SecondPulse", "model.Late"));
    all.put(
        "threads are made in jobs",
        List.of(
            "core.cell.Worker.one",
            "core.cell.Worker.pool",
            "core.cell.Worker.later",
            "core.cell.Worker.parallel",
            "core.cell.Worker.timer"));
    all.put(
        "no unseeded randomness",
        List.of(
            "core.random.Dice.math",
            "core.random.Dice.random",
            "core.random.Dice.splittable",
            "core.random.Dice.local",
            "core.random.Dice.identifier",
            "core.random.Dice.shuffle"));
    all.put("no stray printing", List.of("io.Printer.out", "io.Printer.err", "io.Printer.trace"));
    all.put("every package is listed", List.of("misc.Homeless"));
    return rule.endsWith(" imports")
        ? List.of(rule.substring(0, rule.length() - " imports".length()) + ".Stray")
        : all.get(rule);
  }

  /** What is allowed is not reported: seeds, printing by the command line, threads in jobs. */
  @Test
  void whatIsAllowedPasses() {
    String reports =
        new ArchitectureRules(BROKEN)
            .all().stream()
                .flatMap(
                    one -> one.rule().evaluate(broken).getFailureReport().getDetails().stream())
                .collect(Collectors.joining("\n"));
    for (String innocent : List.of("Dice.seeded", "cli.Console", "jobs.Pool", "core.cell.Plain")) {
      assertFalse(reports.contains(innocent), innocent);
    }
  }

  @Test
  void theProgramWasRead() {
    assertTrue(program.contain("org.pesexplorer.core.energy.EnergyModel"));
    assertFalse(program.contain(ArchitectureTest.class.getName()));
    assertEquals(0, program.stream().filter(c -> c.getPackageName().startsWith(BROKEN)).count());
  }
}
