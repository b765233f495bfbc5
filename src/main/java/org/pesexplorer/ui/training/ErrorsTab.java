package org.pesexplorer.ui.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pesexplorer.core.network.ErrorGroup;
import org.pesexplorer.core.network.ForceErrors;
import org.pesexplorer.core.network.GroupKind;
import org.pesexplorer.core.network.GroupedErrors;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.plot.ChartAxis;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ValidationCharts;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Segments;
import org.pesexplorer.ui.common.TabParts;

/** Errors by energy, width, structure, nearest distance and distance to the training set. */
final class ErrorsTab {
  private static final double CHART = 0.48;
  private static final double LABEL_WIDTH = 66;
  private static final double NUMBER_WIDTH = 66;

  private final ValidateViewModel model;
  private final ChartPane chart;
  private final TableView<ErrorGroup> table =
      ValidateParts.table("errors-table", "Errors of each group will be here.");
  private final Label forces = TabParts.words("errors-forces");
  private final Segments<GroupKind> kinds = new Segments<>(this::choose);
  private GroupKind kind = GroupKind.ENERGY;

  ErrorsTab(ValidateViewModel model) {
    this.model = model;
    chart = model.parts().chart("errors");
    Map<GroupKind, String> names = new EnumMap<>(GroupKind.class);
    names.put(GroupKind.ENERGY, "Energy");
    names.put(GroupKind.WIDTH, "Width");
    names.put(GroupKind.STRUCTURE, "Structure");
    names.put(GroupKind.NEAREST_DISTANCE, "Nearest distance");
    names.put(GroupKind.TRAINING_DISTANCE, "Distance to training");
    names.forEach(
        (each, words) ->
            kinds.add(
                each,
                "errors-" + each.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                words,
                "Rows grouped by " + each.title() + "."));
    table.getColumns().add(ValidateParts.column("group", LABEL_WIDTH, ErrorGroup::label, false));
    table
        .getColumns()
        .add(ValidateParts.column("from", NUMBER_WIDTH, group -> limit(group.lower()), true));
    table
        .getColumns()
        .add(ValidateParts.column("to", NUMBER_WIDTH, group -> limit(group.upper()), true));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table
        .getColumns()
        .add(
            ValidateParts.column(
                "rows",
                NUMBER_WIDTH,
                group -> String.format(Locale.ROOT, "%,d", group.errors().rows()),
                true));
    table.getColumns().add(number("MAE", group -> group.errors().mae()));
    table.getColumns().add(number("RMSE", group -> group.errors().rmse()));
    table.getColumns().add(number("largest", group -> group.errors().maxError()));
    ValidateParts.follow(this::show, model.answerProperty());
  }

  private static TableColumn<ErrorGroup, String> number(
      String name, ToDoubleFunction<ErrorGroup> figure) {
    return ValidateParts.column(
        name, NUMBER_WIDTH, group -> ValidateWords.number(figure.applyAsDouble(group)), true);
  }

  private static String limit(double value) {
    return Double.isNaN(value) ? "" : ValidateWords.number(value);
  }

  /** The tab's content. */
  Node build() {
    SplitPane both = new SplitPane(chart, table);
    ValidateParts.follow(() -> both.setDividerPositions(CHART), both.widthProperty());
    return ValidateParts.page(new HBox(8, kinds), both, new VBox(forces));
  }

  private void choose(GroupKind next) {
    kind = next;
    show();
  }

  private void show() {
    kinds.setValue(kind);
    Optional<Judgement> judgement = model.judgement();
    Optional<GroupedErrors> groups =
        judgement.flatMap(
            found -> found.groups().stream().filter(each -> each.kind() == kind).findFirst());
    chart.show(groups.map(ValidationCharts::groups).orElseGet(this::none));
    table.getItems().setAll(groups.map(GroupedErrors::groups).orElseGet(List::of));
    forces.setText(judgement.map(ErrorsTab::words).orElse(""));
  }

  private ChartSpec none() {
    return ChartSpec.builder(
            ChartAxis.linear(kind.title()), ChartAxis.linear("mean absolute error / E_c"))
        .emptyText(
            model.judgement().isPresent()
                ? "The rows that the network was trained on are not at hand"
                : "Errors of each group will be here")
        .build();
  }

  private static String words(Judgement judgement) {
    String of = ValidateWords.part(judgement.judged(), judgement.whole());
    if (judgement.forces().isEmpty()) {
      return "The model of these energies is not known, so there are no true forces to compare.";
    }
    ForceErrors forces = judgement.forces().get();
    return String.format(
        Locale.ROOT,
        "Forces (%s): MAE %s, RMSE %s, largest error %s E_c/R_c over %,d components. Angle to the"
            + " true force: %.1f\u00b0 in the median, %.1f\u00b0 for 90 %% of %,d forces above %s"
            + " E_c/R_c.",
        of,
        ValidateWords.number(forces.mae()),
        ValidateWords.number(forces.rmse()),
        ValidateWords.number(forces.maxError()),
        forces.components(),
        forces.medianAngle(),
        forces.highAngle(),
        forces.angles(),
        ForceErrors.LEAST_FORCE);
  }

  /** The chart that is looked at. */
  ChartPane looked() {
    return chart;
  }
}
