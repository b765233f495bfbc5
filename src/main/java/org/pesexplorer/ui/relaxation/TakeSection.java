package org.pesexplorer.ui.relaxation;

import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;

/** What can be done with a run: a frame to Explore, all frames to a file, its command line. */
final class TakeSection {
  private final RelaxationViewModel model;
  private final RunPage.Actions actions;
  private final Segments<Images> which = new Segments<>(images -> {});
  private final Button copy;

  TakeSection(RelaxationViewModel model, RunPage.Actions actions) {
    this.model = model;
    this.actions = actions;
    this.copy =
        button(
            "copy-command",
            "Copy command line",
            MaterialDesignC.CONTENT_COPY,
            "The command that makes the same run without a window, of a start saved as cell.json"
                + " (send the first frame to Explore and save it there).",
            () -> actions.copyCommand(which.value()));
  }

  Section build() {
    Section section = new Section("Use this run", true);
    which
        .add(Images.LIVE, "take-updated", "Updated", "The run with images updated.")
        .add(Images.FROZEN, "take-fixed", "Fixed", "The run with images fixed at the start.");
    which.setValue(Images.LIVE);
    section.add("Of the run", "Which of the two runs the buttons below are about.", which);
    section.add(
        button(
            "send-frame",
            "Send frame to Explore",
            MaterialDesignC.CURSOR_MOVE,
            "The configuration at the play head replaces the one in Explore; Ctrl+Z takes it back.",
            () -> {
              model.sendToExplore(which.value());
              actions.openExplore();
            }));
    section.add(
        button(
            "save-frames",
            "Save frames (extended XYZ)...",
            MaterialDesignC.CONTENT_SAVE_OUTLINE,
            "Every frame of the run in one file that OVITO and ASE read.",
            () -> actions.saveFrames(which.value())));
    section.add(copy);
    model.runsProperty().addListener((all, before, now) -> follow(now));
    follow(model.runsProperty().get());
    return section;
  }

  private static Button button(String id, String words, Ikon icon, String help, Runnable action) {
    Button button = new Button(words, Icons.of(icon));
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(Section.tooltip(help));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void follow(RunPair runs) {
    boolean member = model.setupProperty().get().source() == StartSource.MEMBER;
    copy.setDisable(member); // its moves go on where those of its start ended
    which.setOff(Images.LIVE, runs.updated().isEmpty());
    which.setOff(Images.FROZEN, runs.fixed().isEmpty());
    Images other = which.value() == Images.LIVE ? Images.FROZEN : Images.LIVE;
    if (runs.of(which.value()).isEmpty() && runs.of(other).isPresent()) {
      which.setValue(other);
    }
  }
}
