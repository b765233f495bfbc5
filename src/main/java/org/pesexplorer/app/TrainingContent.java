package org.pesexplorer.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.pesexplorer.model.Documents;
import org.pesexplorer.ui.common.PagedView;
import org.pesexplorer.ui.shell.MainWindow;
import org.pesexplorer.ui.shell.ThemeModel;
import org.pesexplorer.ui.training.TrainPage;
import org.pesexplorer.ui.training.TrainingParts;
import org.pesexplorer.ui.training.TrainingScene;
import org.pesexplorer.ui.training.ValidatePage;
import org.pesexplorer.ui.training.WhyPage;

/** Puts the Training view into the window. */
final class TrainingContent implements TrainingParts.Actions {
  private static final String TRAIN = "page-train";
  private static final String VALIDATE = "page-validate";
  private static final String WHY = "page-why";

  private final Doors doors;
  private final TrainingScene scene = new TrainingScene();
  private final TrainPage trainPage;
  private final ValidatePage validatePage;
  private final WhyPage whyPage;
  private final PagedView view = new PagedView("training");
  private final Documents documents;

  /**
   * Where the view leads to.
   *
   * @param explore opens Explore
   * @param generate opens the page that generates databases
   * @param look opens the page that looks into the database in hand
   * @param row does the same and selects a row
   * @param file asks for a file and opens it
   */
  record Doors(
      Runnable explore, Runnable generate, Runnable look, IntConsumer row, Runnable file) {}

  TrainingContent(Program program, ThemeModel theme, Doors doors) {
    this.doors = doors;
    documents = program.documents();
    TrainingParts parts =
        new TrainingParts(
            scene,
            program.networks(),
            program.trainings(),
            program.judgements(),
            program.studies(),
            program.databases(),
            program.workspace(),
            program.pipelines(),
            program.documents(),
            theme.darkProperty(),
            this);
    trainPage = new TrainPage(parts);
    validatePage = new ValidatePage(parts);
    whyPage = new WhyPage(parts);
    view.addPage(TRAIN, "Train", "Build a network and watch it learn.", trainPage);
    view.addPage(VALIDATE, "Validate", "Judge what a network has learnt.", validatePage);
    view.addPage(WHY, "Why 0.47?", "Why the thesis stopped at 0.47 E_c, computed live.", whyPage);
  }

  /**
   * Adds the view to the window.
   *
   * @return opens it
   */
  Runnable addTo(MainWindow window) {
    return window.addView(
        "nav-training", "Training", MaterialDesignB.BRAIN, "Ctrl+4", view, HelpTexts.TRAINING);
  }

  /** Whether the view is the one on screen. */
  boolean onScreen() {
    return view.getScene() != null;
  }

  /** Something that changes when the view comes on screen or leaves it. */
  ObservableValue<?> sceneProperty() {
    return view.sceneProperty();
  }

  /** Hides the panel of the page Train, or shows it again. */
  void togglePanel() {
    if (trainPage.getScene() != null) {
      trainPage.togglePanel();
    }
  }

  /** Asks for a size and a file, and saves the chart that is looked at. */
  void savePicture() {
    if (validatePage.getScene() != null) {
      validatePage.savePicture(documents);
    } else if (whyPage.getScene() != null) {
      whyPage.savePicture(documents);
    } else {
      trainPage.savePicture(view.getScene().getWindow());
    }
  }

  /** What is chosen, as words for the session file. */
  Map<String, String> choices() {
    Map<String, String> all = new TreeMap<>(TrainingChoices.of(trainPage.model()));
    String page =
        validatePage.getParent() != null ? VALIDATE : whyPage.getParent() != null ? WHY : TRAIN;
    all.put(TrainingChoices.PAGE, page);
    return all;
  }

  /** Takes what an earlier session had chosen. */
  void restore(Map<String, String> choices) {
    TrainingChoices.restore(choices, trainPage.model());
    String chosen = choices.getOrDefault(TrainingChoices.PAGE, TRAIN);
    if (List.of(TRAIN, VALIDATE, WHY).contains(chosen)) {
      view.open(chosen);
    }
  }

  TrainPage trainPage() {
    return trainPage;
  }

  ValidatePage validatePage() {
    return validatePage;
  }

  WhyPage whyPage() {
    return whyPage;
  }

  @Override
  public void openTrain() {
    view.open(TRAIN);
  }

  @Override
  public void openValidate() {
    view.open(VALIDATE);
  }

  @Override
  public void openWhy() {
    view.open(WHY);
  }

  @Override
  public void openGenerate() {
    doors.generate().run();
  }

  @Override
  public void openLook() {
    doors.look().run();
  }

  @Override
  public void openLook(int row) {
    doors.row().accept(row);
  }

  @Override
  public void openExplore() {
    doors.explore().run();
  }

  @Override
  public void openFile() {
    doors.file().run();
  }
}
