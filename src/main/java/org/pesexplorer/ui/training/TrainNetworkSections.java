package org.pesexplorer.ui.training;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;
import org.pesexplorer.ui.training.TrainFields.Place;
import org.pesexplorer.ui.training.TrainFields.Range;

/** What the form says of the network and of what it reads. */
final class TrainNetworkSections {
  private static final String ORDERS =
      "Exponents o of the proximity matrices, each -2 or lower, as in -2, -3. Two are needed in a"
          + " plane. In the thesis: orders, o of equation 11.";

  private final TrainViewModel model;
  private final TrainFields fields;

  TrainNetworkSections(TrainViewModel model, TrainFields fields) {
    this.model = model;
    this.fields = fields;
  }

  Section network(ObservableBooleanValue dark) {
    Section section = new Section("Network", true);
    section.add(new NetworkPicture(model, dark));
    section.add(new LayerChips(model));
    ComboBox<Activation> activation =
        fields.choice(
            new Place(
                section,
                "activation",
                "Activation",
                "What each hidden neuron makes of its sum. SiLU and GELU are smooth and learn"
                    + " fast; the thesis used softplus. The output is always linear."),
            Arrays.asList(Activation.values()),
            TrainNames::of,
            now -> now.settings().shape().activation(),
            (now, value) ->
                now.withShape(new NetworkShape(1, now.settings().shape().layers(), value)));
    fields.follow(now -> activation.setDisable(now.settings().shape().layers().isEmpty()));
    return section;
  }

  Section descriptor() {
    Section section = new Section("Inputs: the descriptor", false);
    fields.text(
        new Place(section, "orders", "Exponents", ORDERS),
        text -> orders(DescriptorSettings.THESIS, text),
        now -> now.descriptor().formatOrders().replace(",", ", "),
        (now, text) -> now.withDescriptor(orders(now.descriptor(), text)));
    fields.number(
        new Place(
            section,
            "r0p",
            "R0p / R_c",
            "The range of the descriptor in R_c: what is further away does not count. A short one"
                + " sees no more than the potential does. In the thesis: R0p of equation 11, 20."),
        new Range(0.1, 1000, false),
        now -> now.descriptor().r0p(),
        (now, value) ->
            now.withDescriptor(
                new DescriptorSettings(now.descriptor().orders(), value, now.descriptor().kind())));
    Segments<DescriptorKind> kind =
        new Segments<DescriptorKind>(
                next -> model.change(now -> now.withDescriptor(now.descriptor().withKind(next))))
            .add(
                DescriptorKind.EIGENVALUES,
                "train-eigenvalues",
                "Eigenspectrum",
                "The eigenvalues of each proximity matrix, ascending, as in the thesis.")
            .add(
                DescriptorKind.POWER_SUMS,
                "train-power-sums",
                "Power sums",
                "The same information, smooth at symmetric structures. Not in the thesis.");
    fields.follow(now -> kind.setValue(now.descriptor().kind()));
    section.add(kind);
    section.add(ofDatabase());
    return section;
  }

  private static DescriptorSettings orders(DescriptorSettings before, String text) {
    List<Integer> orders = DescriptorSettings.parseOrders(text.replace('\u2212', '-'));
    return new DescriptorSettings(orders, before.r0p(), before.kind());
  }

  /** Takes the inputs that the database in hand has. */
  private Node ofDatabase() {
    Button button = new Button("As the database has them");
    button.setId("train-descriptor-own");
    button.setTooltip(
        Section.tooltip(
            "Takes the descriptor that the database in hand was prepared with. Any other one is"
                + " computed before the training begins."));
    button.setOnAction(event -> prepared().ifPresent(this::take));
    Runnable follow = () -> button.setDisable(prepared().isEmpty());
    model.databases().currentProperty().addListener(changed -> follow.run());
    follow.run();
    return button;
  }

  private Optional<DescriptorSettings> prepared() {
    OpenDatabase now = model.databases().currentProperty().get();
    return Optional.ofNullable(now)
        .flatMap(each -> each.database().prepared())
        .map(DescriptorColumns::settings);
  }

  private void take(DescriptorSettings settings) {
    model.change(now -> now.withDescriptor(settings));
  }
}
