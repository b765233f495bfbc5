package org.pesexplorer.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pesexplorer.core.energy.EnergyReport;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.ui.common.NumberText;

/** The words at the left of the status bar: the energy in hand and how far it can be trusted. */
public final class StatusLine {
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

  /** Shows the energy of a configuration. */
  public void show(WorkspaceState state, EnergyReport report) {
    String forces =
        report.count() > 0 && report.forces().isEmpty()
            ? ", particles coincide or are in line: forces undefined"
            : "";
    text.set(
        "v = "
            + NumberText.fixed(report.energyPerParticle(), 4)
            + " E_c, "
            + (report.converged() ? "converged" : "not converged")
            + " at depth "
            + report.depth()
            + (state.locked().isEmpty() ? "" : ", " + state.locked().size() + " locked")
            + forces);
  }

  /** The words. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }
}
