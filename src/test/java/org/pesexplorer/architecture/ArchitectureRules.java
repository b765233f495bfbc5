package org.pesexplorer.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of docs/architecture.md, for a tree of packages below a root. */
final class ArchitectureRules {

  /** A rule and the name by which tests and reports call it. */
  record Rule(String name, ArchRule rule) {}

  private static final String[] TOOLKIT = {
    "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..", "org.fxyz3d.."
  };
  private static final String[] VIEWS = {
    "ui.explore", "ui.relaxation", "ui.database", "ui.training", "ui.potentials", "ui.learn"
  };

  private final String root;

  ArchitectureRules(String root) {
    this.root = root;
  }

  /** Every rule. */
  List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    importTable().forEach((name, allowed) -> rules.add(importRow(name, allowed)));
    rules.add(toolkit());
    rules.add(windowToolkits());
    rules.add(coreThreads());
    rules.add(viewModels());
    rules.add(viewsAndWork());
    rules.add(viewsApart());
    rules.add(cycles());
    rules.add(runLater());
    rules.add(threads());
    rules.add(randomness());
    rules.add(printing());
    rules.add(everyPackageIsListed());
    return rules;
  }

  private String in(String name) {
    return root + "." + name + "..";
  }

  /**
   * What each package may import beside itself and the JDK. A name without dot-dot is one of our
   * own packages with all below it; app is not listed, as it may import everything.
   */
  private Map<String, List<String>> importTable() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    table.put("core.cell", List.of());
    table.put("core.random", List.of());
    table.put("core.stats", List.of("core.random"));
    table.put("core.potential", List.of());
    table.put("core.energy", List.of("core.cell", "core.potential"));
    table.put(
        "core.relax",
        List.of("core.cell", "core.random", "core.stats", "core.potential", "core.energy"));
    table.put("core.descriptor", List.of("core.cell", "org.ejml.."));
    table.put(
        "core.network",
        List.of(
            "core.cell",
            "core.descriptor",
            "core.random",
            "core.stats",
            "org.ejml..",
            "jdk.incubator.vector.."));
    table.put(
        "core.database",
        List.of(
            "core.cell",
            "core.random",
            "core.stats",
            "core.potential",
            "core.energy",
            "core.relax",
            "core.descriptor"));
    table.put(
        "core.study",
        List.of(
            "core.cell",
            "core.random",
            "core.stats",
            "core.potential",
            "core.energy",
            "core.relax",
            "core.descriptor",
            "core.network",
            "core.database"));
    table.put("io", List.of("core", "com.fasterxml.jackson..", "io.jhdf.."));
    table.put("jobs", List.of());
    table.put("work", List.of("core", "io", "jobs"));
    table.put(
        "plot",
        List.of(
            "core",
            "org.jfree..",
            "de.rototor.pdfbox..",
            "org.apache.pdfbox..",
            "javax.imageio.."));
    table.put(
        "model", List.of("core", "io", "jobs", "work", "javafx.beans..", "javafx.collections.."));
    List<String> common = with(List.of("core", "model", "plot", "jobs"), TOOLKIT);
    common.addAll(List.of("org.jfree..", "javax.imageio.."));
    table.put("ui.common", common);
    for (String view : VIEWS) {
      table.put(view, with(List.of("core", "model", "plot", "ui.common"), TOOLKIT));
    }
    table.put("ui.shell", with(List.of("core", "model", "jobs", "ui.common"), TOOLKIT));
    table.put("cli", List.of("core", "io", "jobs", "work", "plot", "picocli.."));
    return table;
  }

  private static List<String> with(List<String> ours, String... libraries) {
    List<String> all = new ArrayList<>(ours);
    all.addAll(List.of(libraries));
    return all;
  }

  private Rule importRow(String name, List<String> allowed) {
    List<String> patterns = new ArrayList<>(List.of("java..", in(name)));
    for (String one : allowed) {
      patterns.add(one.endsWith("..") ? one : in(one));
    }
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage(in(name))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(patterns.toArray(String[]::new))
            .allowEmptyShould(true)
            .because(
                "docs/architecture.md lists what "
                    + name
                    + " may import, so that it can be read, tested and replaced without the rest");
    return new Rule(name + " imports", rule);
  }

  private Rule toolkit() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage(in("core"), in("jobs"), in("io"), in("work"), in("plot"), in("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TOOLKIT)
            .allowEmptyShould(true)
            .because("the command line and a cluster run without a window and without JavaFX");
    return new Rule("no toolkit below the window", rule);
  }

  private Rule windowToolkits() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage(
                in("core"), in("jobs"), in("io"), in("work"), in("model"), in("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..")
            .allowEmptyShould(true)
            .because("only plot draws with Java2D; everything else would start a second toolkit");
    return new Rule("no AWT or Swing", rule);
  }

  private Rule coreThreads() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(in("core"))
            .should()
            .dependOnClassesThat(
                resideInAPackage("java.util.concurrent..")
                    .or(JavaClass.Predicates.type(Thread.class))
                    .or(JavaClass.Predicates.type(ThreadLocal.class))
                    .as("are about threads"))
            .allowEmptyShould(true)
            .because(
                "core computes on the thread that calls it, with a workspace of that thread's own;"
                    + " jobs decides what runs where");
    return new Rule("core knows no threads", rule);
  }

  private Rule viewModels() {
    ArchRule rule =
        noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "javafx.scene..",
                "javafx.stage..",
                "javafx.application..",
                "org.controlsfx..",
                "org.fxyz3d..")
            .allowEmptyShould(true)
            .because("a view-model is tested without a window: it holds state, the view draws it");
    return new Rule("view-models touch no scene", rule);
  }

  private DescribedPredicate<JavaClass> inViews() {
    return resideInAPackage(in("ui"))
        .and(DescribedPredicate.not(resideInAPackage(in("ui.common"))))
        .as("are views");
  }

  private Rule viewsAndWork() {
    ArchRule rule =
        noClasses()
            .that(inViews())
            .should()
            .dependOnClassesThat(
                resideInAPackage(in("io"))
                    .or(resideInAPackage(in("work")))
                    .or(JavaClass.Predicates.simpleNameEndingWith("JobRunner"))
                    .as("read files or run jobs"))
            .allowEmptyShould(true)
            .because(
                "a view asks a service of the model, which copies the input and submits the job");
    return new Rule("views read no files and run no jobs", rule);
  }

  private Rule viewsApart() {
    ArchRule rule =
        slices()
            .matching(root + ".ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage(in("ui.common")))
            .allowEmptyShould(true)
            .because("views meet in the shared workspace, so one can change without the others");
    return new Rule("views do not know each other", rule);
  }

  private Rule cycles() {
    ArchRule rule =
        slices()
            .matching(root + ".(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("packages that need each other are one package");
    return new Rule("no cycles", rule);
  }

  private Rule runLater() {
    ArchRule rule =
        classes()
            .should(new OnlyOneClassCallsRunLater(in("ui.common")))
            .allowEmptyShould(true)
            .because(
                "results reach the window through one pulse, at most 30 a second;"
                    + " scattered calls would flood its thread");
    return new Rule("one class calls Platform.runLater", rule);
  }

  private Rule threads() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage(in("jobs"))
            .should(Accesses.createThreads())
            .allowEmptyShould(true)
            .because("one runner owns every thread, so that it can cancel and close them");
    return new Rule("threads are made in jobs", rule);
  }

  private Rule randomness() {
    ArchRule rule =
        noClasses()
            .should(Accesses.drawUnseededNumbers())
            .allowEmptyShould(true)
            .because("every run can be repeated from its seed (core.random.RandomStream)");
    return new Rule("no unseeded randomness", rule);
  }

  private Rule printing() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(in("cli"), in("app"))
            .should(Accesses.print())
            .allowEmptyShould(true)
            .because(
                "standard output belongs to the command line's results;"
                    + " problems go to the user and the log");
    return new Rule("no stray printing", rule);
  }

  private Rule everyPackageIsListed() {
    List<String> listed = new ArrayList<>(List.of(in("app")));
    importTable().keySet().forEach(name -> listed.add(in(name)));
    ArchRule rule =
        noClasses()
            .should()
            .resideOutsideOfPackages(listed.toArray(String[]::new))
            .allowEmptyShould(true)
            .because("a package without a row in docs/architecture.md would escape its rules");
    return new Rule("every package is listed", rule);
  }
}
