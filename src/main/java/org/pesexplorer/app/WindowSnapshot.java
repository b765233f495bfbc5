package org.pesexplorer.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.ui.database.GenerateViewModel;
import org.pesexplorer.ui.explore.ExploreViewModel;
import org.pesexplorer.ui.training.TrainPreset;

/**
 * Writes a picture of the window as soon as what it shows is finished, and ends the program: for
 * tests of the packaged program and for the screenshots of the documentation (docs/development.md).
 */
final class WindowSnapshot extends AnimationTimer {
  /** Names the PNG file to write; without it the program starts as usual. */
  static final String FILE = "pesexplorer.snapshot";

  /**
   * Names the view to open before the picture is taken: relaxation, database for its page Generate,
   * look for its page Look, or training, validate and why for the pages of Training; without it
   * Explore is shown.
   */
  static final String VIEW = "pesexplorer.snapshot.view";

  /** Names after how many moves a relaxation is shown; without it the start is. */
  static final String MOVE = "pesexplorer.snapshot.move";

  /** Names the row that is selected on the page Look; without it none is. */
  static final String ROW = "pesexplorer.snapshot.row";

  /** Says how many data points are generated before the picture; without it none are. */
  static final String POINTS = "pesexplorer.snapshot.points";

  /**
   * Names the preset that is trained before a picture of Training; none for the first look at the
   * page; without it the best known one is.
   */
  static final String PRESET = "pesexplorer.snapshot.preset";

  /** The exit code when the picture cannot be written. */
  private static final int FAILED = 1;

  /** Pulses that controls get after the map, to take their places and draw. */
  private static final int CALM_PULSES = 10;

  /** The same for the many plots of Training, which follow each other. */
  private static final int CALM_PULSES_OF_PLOTS = 90;

  private final Path file;
  private final Program program;
  private final WindowContent content;
  private final Stage stage;
  private int pulses;
  private boolean generated;
  private boolean trained;

  private WindowSnapshot(String file, Program program, WindowContent content, Stage stage) {
    this.file = Path.of(file);
    this.program = program;
    this.content = content;
    this.stage = stage;
  }

  /** Arms the snapshot when the system property asks for one. */
  static void armIfAsked(Program program, WindowContent content, Stage stage) {
    String file = System.getProperty(FILE);
    if (file != null) {
      new WindowSnapshot(file, program, content, stage).start();
    }
  }

  @Override
  public void handle(long now) {
    if (mapIsThere() && wants("relaxation") && !content.relaxation().onScreen()) {
      content.openRelaxation();
    }
    if (mapIsThere() && wantsDatabase() && !content.database().onScreen()) {
      content.openDatabase();
    }
    if (content.database().onScreen() && wantsRows() && !generated) {
      generate();
    }
    if (wants("look") && databaseIsThere() && !content.database().lookOnScreen()) {
      content.database().look();
      content.database().lookModel().select(Integer.getInteger(ROW, -1));
    }
    if (mapIsThere() && wantsTraining()) {
      train();
    }
    content.relaxation().model().clock().seek(Long.getLong(MOVE, 0));
    pulses = finished() ? pulses + 1 : 0;
    if (pulses >= (wantsTraining() ? CALM_PULSES_OF_PLOTS : CALM_PULSES)) {
      stop();
      write(picture(stage.getScene()));
    }
  }

  private static boolean wants(String view) {
    return view.equals(System.getProperty(VIEW));
  }

  private static boolean wantsDatabase() {
    return wants("database") || wants("look");
  }

  private static boolean wantsTraining() {
    return wants("training") || wants("validate") || wants("why");
  }

  private void train() {
    TrainingContent training = content.training();
    if (!training.onScreen()) {
      content.openTraining();
    }
    String preset = System.getProperty(PRESET, TrainPreset.BEST_KNOWN.id());
    if (!trained) {
      trained = true;
      Arrays.stream(TrainPreset.values())
          .filter(each -> each.id().equals(preset))
          .forEach(training.trainPage().model()::choose);
    }
    if (trainingIsThere() && wants("validate")) {
      training.openValidate();
    } else if (trainingIsThere() && wants("why")) {
      training.openWhy();
    }
  }

  private boolean trainingIsThere() {
    boolean empty = "none".equals(System.getProperty(PRESET));
    return trained
        && content.training().trainPage().upToDate()
        && program.trainings().stateProperty().get() == Trainings.State.IDLE
        && (empty || program.networks().currentProperty().get() != null);
  }

  private static boolean wantsRows() {
    return Integer.getInteger(POINTS) != null;
  }

  private void generate() {
    GenerateViewModel model = content.database().model();
    if (model.forecastProperty().get() == null) {
      return;
    }
    int points = Integer.getInteger(POINTS);
    if (model.setupProperty().get().settings().points() != points) {
      model.change(now -> now.withAmount(settings -> settings.withPoints(points)));
      return; // the forecast of these comes first
    }
    generated = true;
    model.generate();
  }

  private boolean databaseIsThere() {
    GenerateViewModel model = content.database().model();
    return content.database().onScreen()
        && content.database().page().upToDate()
        && model.forecastProperty().get() != null
        && (generated || !wantsRows())
        && !model.runningProperty().get();
  }

  private boolean finished() {
    if (wants("look")) {
      return content.database().lookUpToDate();
    }
    if (wants("database")) {
      return databaseIsThere();
    }
    if (wantsTraining()) {
      return trainingIsThere();
    }
    return wants("relaxation")
        ? content.relaxation().onScreen() && content.relaxation().page().upToDate()
        : mapIsThere();
  }

  private boolean mapIsThere() {
    ExploreViewModel explore = content.explore();
    return explore.readingProperty().get() != null
        && explore.frameProperty().get() != null
        && explore.frameProperty().get().query().grid() == explore.options().gridProperty().get();
  }

  private static BufferedImage picture(Scene scene) {
    WritableImage seen = scene.snapshot(null);
    int width = (int) seen.getWidth();
    int height = (int) seen.getHeight();
    int[] argb = new int[width * height];
    seen.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    return picture;
  }

  private void write(BufferedImage picture) {
    program
        .runner()
        .submitQuiet(
            "Write the picture of the window",
            JobPool.FILES,
            context -> {
              AtomicFile.writeBytes(
                  file,
                  out -> {
                    if (!ImageIO.write(picture, "png", out)) {
                      throw new IOException("this Java cannot write PNG");
                    }
                  });
              return file;
            })
        .onSettled(settled -> program.pulse().run(() -> end(settled.problem().isEmpty())));
  }

  private void end(boolean written) {
    if (!written) {
      System.err.println("The picture " + file + " could not be written; the log says why.");
      System.exit(FAILED);
    }
    content.closePopups();
    ExplorerApplication.quit(stage);
  }
}
