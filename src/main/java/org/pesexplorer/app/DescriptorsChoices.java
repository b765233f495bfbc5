package org.pesexplorer.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.ui.database.DescriptorsViewModel;
import org.pesexplorer.ui.database.DragModel;

/**
 * What is chosen on the page Descriptors, as words for the session file; unknown words are passed
 * over one by one.
 */
final class DescriptorsChoices {
  private static final Logger LOG = Logger.getLogger(DescriptorsChoices.class.getName());
  private static final String PREFIX = "descriptors.";

  private DescriptorsChoices() {}

  static Map<String, String> of(DescriptorsViewModel model) {
    DescriptorSettings wanted = model.wantedProperty().get();
    Map<String, String> all = new TreeMap<>();
    all.put(PREFIX + "orders", wanted.formatOrders());
    all.put(PREFIX + "r0p", Double.toString(wanted.r0p()));
    all.put(PREFIX + "kind", wanted.kind().id());
    all.put(PREFIX + "tab", model.tabProperty().get());
    all.put(PREFIX + "drag", model.drag().sourceProperty().get().name());
    all.put(PREFIX + "dragLog", Boolean.toString(model.drag().signedLogProperty().get()));
    return all;
  }

  /** Takes what an earlier session said. */
  static void restore(Map<String, String> all, DescriptorsViewModel model) {
    guarded(
        "orders",
        all,
        word -> {
          DescriptorSettings now = model.wantedProperty().get();
          model.want(
              new DescriptorSettings(DescriptorSettings.parseOrders(word), now.r0p(), now.kind()));
        });
    guarded(
        "r0p",
        all,
        word -> {
          DescriptorSettings now = model.wantedProperty().get();
          model.want(new DescriptorSettings(now.orders(), Double.parseDouble(word), now.kind()));
        });
    guarded(
        "kind",
        all,
        word -> model.want(model.wantedProperty().get().withKind(DescriptorKind.of(word))));
    guarded("tab", all, model.tabProperty()::set);
    guarded("drag", all, word -> model.drag().sourceProperty().set(DragModel.Source.valueOf(word)));
    guarded(
        "dragLog", all, word -> model.drag().signedLogProperty().set(Boolean.parseBoolean(word)));
  }

  private static void guarded(String name, Map<String, String> all, Consumer<String> take) {
    String word = all.get(PREFIX + name);
    if (word != null) {
      try {
        take.accept(word);
      } catch (IllegalArgumentException e) {
        LOG.log(Level.INFO, e, () -> "the session names an unknown " + name + ": " + word);
      }
    }
  }
}
