package org.pesexplorer.ui.common;

import java.util.function.Function;
import javafx.util.StringConverter;

/** What the items of a list are called that is chosen from and never typed into. */
public final class ItemWords<T> extends StringConverter<T> {
  private final Function<? super T, String> words;

  /** Makes it; no item has no words. */
  public ItemWords(Function<? super T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(T item) {
    return item == null ? "" : words.apply(item);
  }

  @Override
  public T fromString(String text) {
    throw new IllegalStateException("the list is not editable");
  }
}
