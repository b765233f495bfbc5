package org.pesexplorer.ui.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.TaskList;
import org.pesexplorer.model.Workspace;

/**
 * The window's content: menus and context bar above, navigation at the left, the view, the status.
 */
public final class MainWindow extends BorderPane {
  private final NavigationRail navigation;
  private final HelpPane help;
  private final StatusBar status;
  private final BorderPane centre = new BorderPane();
  private String helpOfView = "";

  /**
   * What the window needs to know of the program's services.
   *
   * @param workspace what is in hand
   * @param documents which file it belongs to
   * @param databases the databases in hand
   * @param networks the networks in hand
   * @param open opens a file of any kind
   * @param notices what went wrong
   * @param tasks what goes on
   * @param helpPages the help by title
   * @param statusLine the words of the view on screen
   */
  public record Services(
      Workspace workspace,
      Documents documents,
      Databases databases,
      Networks networks,
      Consumer<Path> open,
      Notices notices,
      TaskList tasks,
      Map<String, String> helpPages,
      ObservableValue<String> statusLine) {}

  /**
   * Makes the window's content, without a view.
   *
   * @param services what is shown around the view
   * @param menus the menu bar
   * @param reveal opens the part of the view with a title
   */
  public MainWindow(Services services, Node menus, Consumer<String> reveal) {
    setId("main-window");
    getStyleClass().add("main-window");
    help = new HelpPane(services.helpPages(), this::hideHelp);
    navigation = new NavigationRail(this::toggleHelp);
    status = new StatusBar(services.statusLine(), services.tasks());
    ContextBar context =
        new ContextBar(
            services.workspace(),
            services.documents(),
            services.databases(),
            services.networks(),
            reveal);
    HBox.setHgrow(context, Priority.ALWAYS);
    HBox head = new HBox(menus, context);
    head.getStyleClass().add("window-head");
    setTop(new VBox(head, new NoticeBar(services.notices())));
    setLeft(navigation);
    setCenter(centre);
    setBottom(status);
    acceptFiles(services.open());
  }

  /**
   * Adds a view to the navigation and shows it.
   *
   * @param id the id of its button
   * @param title its name
   * @param icon its icon
   * @param shortcut the keys that open it, in words
   * @param view the view
   * @param helpTitle the title of its help page
   * @return opens the view
   */
  public Runnable addView(
      String id, String title, Ikon icon, String shortcut, Node view, String helpTitle) {
    Runnable show =
        () -> {
          centre.setCenter(view);
          helpOfView = helpTitle;
        };
    ToggleButton button = navigation.add(id, title, icon, shortcut, show);
    button.setSelected(true);
    show.run();
    return button::fire;
  }

  private void acceptFiles(Consumer<Path> open) {
    setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    setOnDragDropped(
        event -> {
          boolean any = event.getDragboard().hasFiles();
          if (any) {
            event.getDragboard().getFiles().forEach(file -> open.accept(file.toPath()));
          }
          event.setDropCompleted(any);
          event.consume();
        });
  }

  /** Opens the help of the view at the right, or closes it. */
  public void toggleHelp() {
    if (centre.getRight() == null) {
      showHelp(helpOfView);
    } else {
      hideHelp();
    }
  }

  /** Opens a page of the help at the right. */
  public void showHelp(String title) {
    help.show(title);
    centre.setRight(help);
  }

  /** Shows a text at the right, where the help is. */
  public void showText(String title, String markdown) {
    help.showText(title, markdown);
    centre.setRight(help);
  }

  private void hideHelp() {
    centre.setRight(null);
  }

  /** Closes what floats above the window: no popup may be open when the toolkit goes. */
  public void closePopups() {
    status.close();
  }
}
