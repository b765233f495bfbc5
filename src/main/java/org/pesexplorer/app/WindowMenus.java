package org.pesexplorer.app;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.shell.ThemeModel;

/** The menus of the window. */
final class WindowMenus {
  private final WindowContent content;
  private final Program program;
  private final ThemeModel theme;

  WindowMenus(WindowContent content, Program program, ThemeModel theme) {
    this.content = content;
    this.program = program;
    this.theme = theme;
  }

  MenuBar bar(Menu files) {
    MenuBar bar = MenuMaker.bar(files, editMenu(), viewMenu(), helpMenu());
    bar.setId("menu-bar");
    return bar;
  }

  private Menu editMenu() {
    Workspace workspace = program.workspace();
    Undoing undoing = new Undoing(workspace, content.database());
    return MenuMaker.menu("Edit")
        .item("Undo", "Shortcut+Z", undoing.undoName(), undoing::undo)
        .item("Redo", "Shortcut+Y", undoing.redoName(), undoing::redo)
        .line()
        .item("Select all particles", "Shortcut+A", this::selectAll)
        .item(
            "Delete selected particles",
            "",
            () -> workspace.removeParticles(workspace.state().selection()))
        .item(
            "Lock or unlock selected particles",
            "",
            () -> workspace.toggleLock(workspace.state().selection()))
        .line()
        .item(
            "Copy the equivalent command line", "", () -> EnergyCommandLine.copy(workspace.state()))
        .item("Reset", "", workspace::reset)
        .done();
  }

  private Menu viewMenu() {
    return MenuMaker.menu("View")
        .item("Explore", "Shortcut+1", content::openExplore)
        .item("Relaxation", "Shortcut+2", content::openRelaxation)
        .item("Database", "Shortcut+3", content::openDatabase)
        .item("Training", "Shortcut+4", content::openTraining)
        .line()
        .item("Show the whole cell", "", content::fit)
        .item("Hide or show the panel", "F9", content::togglePanel)
        .line()
        .item("Light", "", () -> theme.choose(Optional.of(false)))
        .item("Dark", "", () -> theme.choose(Optional.of(true)))
        .item("As the system has it", "", () -> theme.choose(Optional.empty()))
        .done();
  }

  private Menu helpMenu() {
    return MenuMaker.menu("Help")
        .item("What can be done here", "F1", () -> content.window().toggleHelp())
        .item("Limits of this model", "", () -> content.window().showHelp(HelpTexts.LIMITS))
        .item("Glossary", "", () -> content.window().showHelp(HelpTexts.GLOSSARY))
        .line()
        .item("About PES Explorer", "", () -> content.window().showText("About", HelpTexts.about()))
        .done();
  }

  private void selectAll() {
    int count = program.workspace().state().configuration().count();
    program.workspace().select(IntStream.range(0, count).boxed().collect(Collectors.toSet()));
  }
}
