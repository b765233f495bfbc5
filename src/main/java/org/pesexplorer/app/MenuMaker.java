package org.pesexplorer.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** Makes menus: an entry is a text, a shortcut and what it does. */
final class MenuMaker {
  private final Menu menu;

  private MenuMaker(String title) {
    menu = new Menu(title);
  }

  static MenuMaker menu(String title) {
    return new MenuMaker(title);
  }

  /** An entry; the shortcut may be empty. */
  MenuMaker item(String text, String shortcut, Runnable action) {
    menu.getItems().add(make(text, shortcut, action));
    return this;
  }

  /** An entry whose text names what it would do, and that is off while there is nothing to do. */
  MenuMaker item(String verb, String shortcut, ObservableValue<String> object, Runnable action) {
    MenuItem item = make(verb, shortcut, action);
    Runnable follow =
        () -> {
          String what = object.getValue();
          item.setDisable(what.isEmpty());
          item.setText(what.isEmpty() ? verb : verb + ": " + what);
        };
    object.addListener((all, before, now) -> follow.run());
    follow.run();
    menu.getItems().add(item);
    return this;
  }

  /** A submenu of files that follows a list. */
  MenuMaker files(String text, ObservableList<Path> files, Consumer<Path> open) {
    Menu sub = new Menu(text);
    Runnable follow =
        () -> {
          sub.getItems()
              .setAll(
                  files.stream()
                      .map(path -> make(path.toString(), "", () -> open.accept(path)))
                      .toList());
          sub.setDisable(files.isEmpty());
        };
    files.addListener((ListChangeListener<Path>) change -> follow.run());
    follow.run();
    menu.getItems().add(sub);
    return this;
  }

  /** A submenu. */
  MenuMaker sub(Supplier<Menu> maker) {
    menu.getItems().add(maker.get());
    return this;
  }

  /** A line between entries. */
  MenuMaker line() {
    menu.getItems().add(new SeparatorMenuItem());
    return this;
  }

  Menu done() {
    return menu;
  }

  static MenuBar bar(Menu... menus) {
    MenuBar bar = new MenuBar(menus);
    bar.setUseSystemMenuBar(true);
    return bar;
  }

  private static MenuItem make(String text, String shortcut, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    if (!shortcut.isEmpty()) {
      item.setAccelerator(KeyCombination.keyCombination(shortcut));
    }
    item.setOnAction(event -> action.run());
    return item;
  }
}
