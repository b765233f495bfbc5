package org.pesexplorer.ui.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.RunBar;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;
import org.pesexplorer.ui.common.TextEntry;

/** The panel of the page Descriptors: which descriptor, what it costs, and computing it. */
final class DescriptorsForm extends BorderPane {
  private static final double WIDTH = 290;
  private static final double MOST_RANGE = 1000;
  private static final double LEAST_RANGE = 0.1;

  /** Room for the reason why exponents are refused, so that nothing jumps. */
  private static final double REASON_HEIGHT = 66;

  private static final double PREDICTED_HEIGHT = 36;
  private static final String ORDERS_HELP =
      "Exponents o of the proximity matrices, each -2 or lower, as in -2, -3. More of them tell"
          + " more rows apart; two are needed in a plane. In the thesis: orders, o of equation 11.";

  private final DescriptorsViewModel model;

  DescriptorsForm(DescriptorsViewModel model) {
    this.model = model;
    setId("descriptors-form");
    VBox sections = new VBox(descriptor(), database(), more());
    sections.getStyleClass().add("side-panel");
    ScrollPane scroll = new ScrollPane(sections);
    scroll.setId("side-panel");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    setBottom(foot());
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
  }

  private DescriptorSettings wanted() {
    return model.wantedProperty().get();
  }

  private Section descriptor() {
    Section section = new Section("Descriptor", true);
    TextEntry orders = new TextEntry(ORDERS_HELP, this::withOrders, this::takeOrders);
    orders.setId("descriptors-orders");
    section.add("Exponents", ORDERS_HELP, orders);
    Label reason = new Label();
    reason.setId("descriptors-orders-reason");
    reason.setWrapText(true);
    reason.setMinHeight(REASON_HEIGHT);
    reason.setPrefHeight(REASON_HEIGHT);
    reason.setAlignment(Pos.TOP_LEFT);
    reason.getStyleClass().add("note");
    section.add(reason);
    DescriptorsParts.follow(() -> explain(orders.getText(), reason), orders.textProperty());
    String rangeHelp =
        "The range of the descriptor in R_c: particles and images further away do not count. In the"
            + " thesis: R0p of equation 11, 20.";
    NumberField range =
        new NumberField(
            LEAST_RANGE,
            MOST_RANGE,
            false,
            rangeHelp,
            value -> model.want(new DescriptorSettings(wanted().orders(), value, wanted().kind())));
    range.setId("descriptors-r0p");
    section.add("R0p / R_c", rangeHelp, range);
    Segments<DescriptorKind> kind =
        new Segments<DescriptorKind>(next -> model.want(wanted().withKind(next)))
            .add(
                DescriptorKind.EIGENVALUES,
                "descriptors-eigenvalues",
                "Eigenspectrum",
                "The eigenvalues of each proximity matrix, ascending. Their slopes jump where two"
                    + " of them meet. In the thesis: eigenvalues.")
            .add(
                DescriptorKind.POWER_SUMS,
                "descriptors-power-sums",
                "Power sums",
                "The sums of the powers 1 to N of the eigenvalues: the same information, smooth"
                    + " everywhere. Not in the thesis.");
    section.add(kind);
    DescriptorsParts.follow(
        () -> {
          orders.setValue(wanted().formatOrders().replace(",", ", "));
          range.setValue(wanted().r0p());
          kind.setValue(wanted().kind());
        },
        model.wantedProperty());
    return section;
  }

  private static String plain(String text) {
    return text.replace('\u2212', '-');
  }

  private DescriptorSettings withOrders(String text) {
    List<Integer> orders = DescriptorSettings.parseOrders(plain(text));
    return new DescriptorSettings(orders, wanted().r0p(), wanted().kind());
  }

  private void takeOrders(String text) {
    model.want(withOrders(text));
  }

  private void explain(String text, Label reason) {
    reason.getStyleClass().remove("refusal");
    try {
      withOrders(text);
      reason.setText("Whole numbers with commas, each -2 or lower.");
    } catch (IllegalArgumentException e) {
      String why = e.getMessage();
      reason.setText(Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".");
      reason.getStyleClass().add("refusal");
    }
  }

  private Section database() {
    Section section = new Section("This database", true);
    Label has = new Label();
    has.setId("descriptors-has");
    has.setWrapText(true);
    has.setMinHeight(PREDICTED_HEIGHT);
    has.setAlignment(Pos.TOP_LEFT);
    section.add(has);
    Button save = new Button("Save as...", Icons.of(MaterialDesignC.CONTENT_SAVE_OUTLINE));
    save.setId("descriptors-save");
    save.setTooltip(Section.tooltip("Saves the database with its descriptors."));
    save.setOnAction(event -> save());
    section.add(save);
    DescriptorsParts.follow(
        () -> {
          OpenDatabase now = model.look().shelf().current();
          has.setText(has(now));
          save.setDisable(now == null);
        },
        model.look().shelf().currentProperty());
    return section;
  }

  private String has(OpenDatabase now) {
    if (now == null) {
      return "None is open.";
    }
    String own =
        model
            .prepared()
            .map(inputs -> "Has " + DescriptorsViewModel.describe(inputs.settings()))
            .orElse("Has no descriptors");
    return own + (now.unsaved() ? "; not saved yet." : ".");
  }

  private void save() {
    OpenDatabase now = model.look().shelf().current();
    Optional<Path> chosen = LookFiles.choose(this, "Save the database", now.name());
    chosen.ifPresent(model.look().shelf()::save);
  }

  private Section more() {
    Section section = new Section("More", false);
    Button copy = new Button("Copy the command line", Icons.of(MaterialDesignC.CONSOLE));
    copy.setId("descriptors-copy");
    copy.setTooltip(
        Section.tooltip("Copies the equivalent command line, which prepares the file."));
    copy.setOnAction(
        event -> {
          ClipboardContent text = new ClipboardContent();
          text.putString(model.command());
          Clipboard.getSystemClipboard().setContent(text);
        });
    section.add(copy);
    return section;
  }

  private Node foot() {
    Label predicted = new Label();
    predicted.setId("descriptors-predicted");
    predicted.setWrapText(true);
    predicted.setMinHeight(PREDICTED_HEIGHT);
    predicted.setPrefHeight(PREDICTED_HEIGHT);
    predicted.setAlignment(Pos.TOP_LEFT);
    predicted.getStyleClass().add("note");
    predicted.textProperty().bind(model.predictedProperty());
    Button run =
        new Button("Compute descriptors", Icons.of(MaterialDesignC.CALCULATOR_VARIANT_OUTLINE));
    run.setId("descriptors-run");
    run.getStyleClass().add("accent");
    run.setMaxWidth(Double.MAX_VALUE);
    run.setTooltip(
        Section.tooltip(
            "Computes the inputs of every row, in place of those that the database has"
                + " (Ctrl+Enter). In the thesis: preparation."));
    run.setOnAction(event -> compute());
    run.disableProperty()
        .bind(
            model
                .preparation()
                .runningProperty()
                .or(model.look().shelf().currentProperty().isNull()));
    RunBar bar = new RunBar("descriptors", model.preparation());
    bar.setMinHeight(Region.USE_PREF_SIZE);
    VBox foot = new VBox(8, predicted, bar, run);
    foot.getStyleClass().add("generate-foot");
    return foot;
  }

  /** Computes what the form says; a field that cannot be taken is put right first. */
  void compute() {
    if (!NumberField.leadToInvalid(this)) {
      model.prepare();
    }
  }
}
