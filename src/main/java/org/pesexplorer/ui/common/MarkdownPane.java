package org.pesexplorer.ui.common;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Shows a help text: headings, paragraphs, lists and bold words of Markdown, nothing more. */
public final class MarkdownPane extends VBox {

  /** Makes an empty pane. */
  public MarkdownPane() {
    super(8);
    getStyleClass().add("help-text");
  }

  /** Replaces what is shown. */
  public void show(String markdown) {
    getChildren().clear();
    StringBuilder paragraph = new StringBuilder();
    for (String line : markdown.lines().toList()) {
      if (startsBlock(line)) {
        flush(paragraph);
      }
      if (line.startsWith("#")) {
        addHeading(line);
      } else if (!line.isBlank()) {
        paragraph.append(paragraph.length() == 0 ? "" : " ").append(line.strip());
      }
    }
    flush(paragraph);
  }

  private static boolean startsBlock(String line) {
    return line.isBlank() || line.startsWith("#") || line.startsWith("- ");
  }

  private void addHeading(String line) {
    int level = line.length() - line.replaceFirst("^#+", "").length();
    Text text = new Text(line.substring(level).strip());
    text.getStyleClass().addAll("text", level == 1 ? "help-title" : "help-heading");
    getChildren().add(new TextFlow(text));
  }

  private void flush(StringBuilder paragraph) {
    if (paragraph.length() == 0) {
      return;
    }
    String text = paragraph.toString();
    paragraph.setLength(0);
    boolean item = text.startsWith("- ");
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add(item ? "help-item" : "help-paragraph");
    flow.getChildren().addAll(spans(item ? "•  " + text.substring(2) : text));
    getChildren().add(flow);
  }

  private static List<Node> spans(String text) {
    String[] parts = text.split("\\*\\*", -1);
    return java.util.stream.IntStream.range(0, parts.length)
        .filter(k -> !parts[k].isEmpty())
        .<Node>mapToObj(
            k -> {
              Text span = new Text(parts[k].replace("`", ""));
              span.getStyleClass().add("text");
              if (k % 2 == 1) {
                span.getStyleClass().add("help-bold");
              }
              return span;
            })
        .toList();
  }
}
