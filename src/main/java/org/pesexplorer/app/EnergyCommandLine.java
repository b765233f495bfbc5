package org.pesexplorer.app;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.model.WorkspaceState;

/** The command line that computes what Explore shows. */
final class EnergyCommandLine {
  private EnergyCommandLine() {}

  /** Puts it on the clipboard. */
  static void copy(WorkspaceState state) {
    ClipboardContent text = new ClipboardContent();
    text.putString(command(state));
    Clipboard.getSystemClipboard().setContent(text);
  }

  /** The command that computes what is on screen, for a configuration saved as cell.json. */
  static String command(WorkspaceState state) {
    return "java -jar pes-explorer.jar energy --in cell.json --potential "
        + PotentialKind.format(state.potential())
        + " --counting "
        + state.settings().counting().id()
        + " --depth "
        + state.settings().depth().format();
  }
}
