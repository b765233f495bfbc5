package org.pesexplorer.ui.database;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pesexplorer.core.database.Rescore;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.model.Descriptors;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.RescoreRequest;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.ShownRun;

/** Compares the energies of the database on screen with those of a model. */
final class RescoreModel {
  /** Whose potential is taken. */
  enum Source {
    /** That of the database; equation 10 where it is not known. */
    OWN,
    /** That in Explore. */
    IN_HAND
  }

  private final Descriptors descriptors;
  private final Workspace workspace;
  private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.OWN);
  private final ObjectProperty<Counting> counting = new SimpleObjectProperty<>(Counting.INVARIANT);
  private final ObjectProperty<Optional<ImageDepth>> depth =
      new SimpleObjectProperty<>(Optional.empty());
  private final ShownRun<Rescore> run = new ShownRun<>();
  private OpenDatabase of;

  RescoreModel(Descriptors descriptors, LookViewModel look, Workspace workspace) {
    this.descriptors = descriptors;
    this.workspace = workspace;
    source.addListener(changed -> takeCounting());
    look.shelf().currentProperty().addListener((all, before, now) -> turnTo(now));
    turnTo(look.shelf().current());
  }

  private void turnTo(OpenDatabase now) {
    boolean other = of == null || now == null || !now.sameRows(of);
    of = now;
    if (other) {
      run.forget();
      takeCounting();
    }
  }

  private void takeCounting() {
    model().ifPresent(model -> counting.set(model.settings().counting()));
  }

  private Optional<EnergyModel> model() {
    return switch (source.get()) {
      case OWN -> Optional.ofNullable(of).map(now -> Descriptors.modelOf(now.database()));
      case IN_HAND -> Optional.of(workspace.state().model());
    };
  }

  /** Compares. */
  void run() {
    if (of != null && model().isPresent()) {
      EnergyModel model = model().get();
      RescoreRequest request =
          new RescoreRequest(
              model.potential(), model.settings().withCounting(counting.get()), depth.get());
      run.start((made, ended) -> descriptors.rescore(of, request, made, ended));
    }
  }

  /** With which potential energies are compared, in words. */
  String modelWords() {
    boolean unknown =
        source.get() == Source.OWN && of != null && of.database().settings().isEmpty();
    return model().map(model -> PotentialKind.of(model.potential().id()).title()).orElse("")
        + (unknown ? " (not said beside the file)" : "");
  }

  /** What came out, in words. */
  String words() {
    Rescore now = run.resultProperty().get();
    return now == null
        ? "Computes every energy again and says whether the database is of this model. Nothing is"
            + " changed."
        : now.verdict();
  }

  /** The figures, in words; empty before the first comparison. */
  String figures() {
    Rescore now = run.resultProperty().get();
    return now == null
        ? ""
        : GenerateWords.count(now.rows())
            + " rows, "
            + GenerateWords.count(now.alike())
            + " alike; median difference "
            + figure(now.medianAbsDifference())
            + ", largest "
            + figure(now.maxAbsDifference());
  }

  private static String figure(double difference) {
    return TwinsModel.number(difference) + " E_c";
  }

  ObjectProperty<Source> sourceProperty() {
    return source;
  }

  /** How triangles split over two cells count. */
  ObjectProperty<Counting> countingProperty() {
    return counting;
  }

  /** Shells of images; empty for what the database says of each row. */
  ObjectProperty<Optional<ImageDepth>> depthProperty() {
    return depth;
  }

  ShownRun<Rescore> comparison() {
    return run;
  }
}
