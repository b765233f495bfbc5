package org.pesexplorer.ui.database;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.model.Descriptors;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.PreparationCommand;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.common.ShownRun;

/**
 * Descriptors of the database in hand: which ones are wanted, computing them, and what they can and
 * cannot tell.
 */
public final class DescriptorsViewModel {
  private static final String NONE = "no descriptors yet.";

  private final Descriptors descriptors;
  private final LookViewModel look;
  private final int threads;
  private final ReadOnlyObjectWrapper<DescriptorSettings> wanted =
      new ReadOnlyObjectWrapper<>(DescriptorSettings.THESIS);
  private final ReadOnlyStringWrapper predicted = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final StringProperty tab = new SimpleStringProperty("tab-inputs");
  private final ShownRun<Database> preparation = new ShownRun<>();
  private final InputsModel inputs;
  private final DragModel drag;
  private final KinkModel kink;
  private final ReachModel reach;
  private final TwinsModel twins;
  private final RescoreModel rescore;

  /**
   * Makes the view-model.
   *
   * @param descriptors computes in the background
   * @param look the database on screen and its selected row
   * @param workspace the configuration and the model in hand
   * @param pipelines draws and computes what is live
   * @param threads how many threads a preparation gets
   */
  public DescriptorsViewModel(
      Descriptors descriptors,
      LookViewModel look,
      Workspace workspace,
      Pipelines pipelines,
      int threads) {
    this.descriptors = descriptors;
    this.look = look;
    this.threads = threads;
    inputs = new InputsModel(look, pipelines);
    drag = new DragModel(wanted.getReadOnlyProperty(), look, workspace, pipelines);
    kink = new KinkModel(wanted.getReadOnlyProperty(), pipelines);
    reach = new ReachModel(descriptors, look, pipelines);
    twins = new TwinsModel(descriptors, look);
    rescore = new RescoreModel(descriptors, look, workspace);
    wanted.addListener(changed -> ask());
    preparation.runningProperty().addListener(changed -> tell());
    look.shelf().currentProperty().addListener((all, before, now) -> turnTo(before, now));
    turnTo(null, look.shelf().current());
  }

  private void turnTo(OpenDatabase before, OpenDatabase now) {
    boolean other = before == null || now == null || before.id() != now.id();
    if (other && now != null) {
      now.database().prepared().ifPresent(own -> wanted.set(own.settings()));
    }
    ask();
  }

  /** Changes which descriptor is wanted. */
  public void want(DescriptorSettings next) {
    wanted.set(next);
  }

  private void ask() {
    tell();
    OpenDatabase now = current();
    if (now == null) {
      predicted.set("");
    } else {
      DescriptorSettings settings = wanted.get();
      descriptors.forecast(now, settings, seconds -> predict(now, settings, seconds));
    }
  }

  private void predict(OpenDatabase of, DescriptorSettings settings, double seconds) {
    if (of.equals(current()) && settings.equals(wanted.get())) {
      int each = settings.length(of.database().columns().particles());
      predicted.set(
          GenerateWords.count(of.database().rows())
              + " rows, "
              + each
              + " inputs each"
              + (Double.isNaN(seconds) ? "." : ": about " + time(seconds / threads) + "."));
    }
  }

  private static String time(double seconds) {
    return seconds < 0.1 ? "a tenth of a second" : GenerateWords.seconds(seconds);
  }

  private void tell() {
    OpenDatabase now = current();
    if (preparation.runningProperty().get()) {
      hint.set("Computing descriptors \u2026");
    } else if (now == null) {
      hint.set("No database is open; Drag and Kink need none.");
    } else {
      hint.set(now.name() + ": " + prepared().map(DescriptorsViewModel::words).orElse(NONE));
    }
  }

  private static String words(DescriptorColumns own) {
    return describe(own.settings()) + ", " + own.length() + " inputs a row.";
  }

  /** A descriptor in words. */
  static String describe(DescriptorSettings settings) {
    String kind =
        switch (settings.kind()) {
          case EIGENVALUES -> "eigenspectrum";
          case POWER_SUMS -> "power sums";
        };
    return kind
        + ", exponents "
        + settings.formatOrders().replace(",", ", ")
        + ", R0p "
        + NumberText.field(settings.r0p());
  }

  /** Computes the wanted descriptor for every row of the database on screen. */
  public void prepare() {
    OpenDatabase now = current();
    if (now != null && !preparation.runningProperty().get()) {
      preparation.start((made, ended) -> descriptors.prepare(now, wanted.get(), ended));
      tell();
    }
  }

  /** The command line that computes the wanted descriptor. */
  public String command() {
    return PreparationCommand.of(
        wanted.get(), Optional.ofNullable(current()).flatMap(OpenDatabase::file));
  }

  private OpenDatabase current() {
    return look.shelf().current();
  }

  /** The inputs of the database on screen; empty without. */
  Optional<DescriptorColumns> prepared() {
    return Optional.ofNullable(current()).flatMap(now -> now.database().prepared());
  }

  /** Which descriptor is wanted. */
  public ReadOnlyObjectProperty<DescriptorSettings> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** What computing will cost, in a sentence. */
  public ReadOnlyStringProperty predictedProperty() {
    return predicted.getReadOnlyProperty();
  }

  /** What goes on, in a sentence. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** The id of the tab on screen. */
  public StringProperty tabProperty() {
    return tab;
  }

  /** The database on screen and its selected row. */
  LookViewModel look() {
    return look;
  }

  ShownRun<Database> preparation() {
    return preparation;
  }

  InputsModel inputs() {
    return inputs;
  }

  /** A particle that is dragged. */
  public DragModel drag() {
    return drag;
  }

  KinkModel kink() {
    return kink;
  }

  ReachModel reach() {
    return reach;
  }

  TwinsModel twins() {
    return twins;
  }

  RescoreModel rescore() {
    return rescore;
  }
}
