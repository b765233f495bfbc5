package org.pesexplorer.ui.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.plot.ValidationCharts;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;

/** Predicted against true energies, their residuals, and the selected row beside them. */
final class ParityTab {
  private static final double ROOM_FOR_BOTH = 760;
  private static final double PARITY = 0.6;
  private static final double LEAST_SIDE = 236;
  private static final double MOST_SIDE = 380;
  private static final double SIDE_SHARE = 0.27;

  private final ValidateViewModel model;
  private final ChartPane parity;
  private final ChartPane residuals;
  private final SplitPane charts = new SplitPane();
  private final Map<Split.Part, ToggleButton> chips = new EnumMap<>(Split.Part.class);
  private final HBox chipRow = new HBox(4);
  private final Segments<Boolean> which;
  private boolean residualsWanted;

  ParityTab(ValidateViewModel model) {
    this.model = model;
    parity = model.parts().chart("parity");
    residuals = model.parts().chart("residuals");
    parity.onPick(hit -> model.row().pick(hit.series(), hit.item()));
    which =
        new Segments<Boolean>(this::want)
            .add(false, "validate-parity", "Parity", "Predicted against true energies.")
            .add(true, "validate-residuals", "Residuals", "How often errors of each size occur.");
    for (Split.Part part : Split.Part.values()) {
      chips.put(part, chip(part));
    }
    ValidateParts.follow(this::show, model.viewProperty());
    ValidateParts.follow(this::mark, model.row().property(), model.viewProperty());
    ValidateParts.follow(this::chips, model.shownPartsProperty(), model.answerProperty());
    ValidateParts.follow(this::arrange, charts.widthProperty());
  }

  private ToggleButton chip(Split.Part part) {
    ToggleButton chip = new ToggleButton();
    chip.setId("part-" + ValidateWords.part(part, false));
    chip.getStyleClass().addAll("small", "validate-chip");
    chip.setTooltip(Section.tooltip("Shows the rows of this part, or not."));
    chip.setOnAction(
        event -> {
          model.showPart(part, chip.isSelected());
          chips();
        });
    return chip;
  }

  /** The tab's content, with the card of the selected row. */
  Node build(RowCard card) {
    BorderPane page =
        ValidateParts.page(new HBox(8, chipRow, ValidateParts.gap(), which), charts, null);
    page.setRight(card);
    ValidateParts.follow(
        () -> {
          double side =
              Math.max(LEAST_SIDE, Math.min(MOST_SIDE, Math.floor(SIDE_SHARE * page.getWidth())));
          card.setMinWidth(side);
          card.setPrefWidth(side);
          card.setMaxWidth(side);
        },
        page.widthProperty());
    return page;
  }

  private void want(boolean histogram) {
    residualsWanted = histogram;
    arrange();
  }

  private void arrange() {
    boolean both = charts.getWidth() >= ROOM_FOR_BOTH;
    which.setValue(residualsWanted);
    which.setVisible(!both);
    List<ChartPane> wanted =
        both ? List.of(parity, residuals) : List.of(residualsWanted ? residuals : parity);
    if (!charts.getItems().equals(wanted)) {
      charts.getItems().setAll(wanted);
      charts.setDividerPositions(PARITY);
    }
  }

  private void show() {
    ParityView now = model.viewProperty().get();
    parity.show(now == null ? ValidationCharts.noParity() : now.parity());
    residuals.show(now == null ? ValidationCharts.residuals(List.of()) : now.residuals());
  }

  private void mark() {
    JudgedRow row = model.row().property().get();
    if (row == null) {
      parity.setMark(Double.NaN, Double.NaN);
    } else {
      parity.setMark(row.truth(), row.predicted());
    }
  }

  private void chips() {
    chipRow.getChildren().clear();
    model
        .judgement()
        .ifPresent(
            judgement ->
                chips.forEach(
                    (part, chip) -> {
                      long rows =
                          List.of(judgement.rows().parts()).stream()
                              .filter(one -> one == part)
                              .count();
                      chip.setText(
                          String.format(
                              Locale.ROOT,
                              "%s (%,d)",
                              ValidateWords.part(part, judgement.whole()),
                              rows));
                      chip.setSelected(model.shownPartsProperty().get().contains(part));
                      if (rows > 0) {
                        chipRow.getChildren().add(chip);
                      }
                    }));
  }

  /** The chart that is looked at. */
  ChartPane looked() {
    return charts.getItems().contains(parity) ? parity : residuals;
  }
}
