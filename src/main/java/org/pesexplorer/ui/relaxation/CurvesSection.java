package org.pesexplorer.ui.relaxation;

import java.util.Locale;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;

/** How the curves are drawn. */
final class CurvesSection {
  private static final int WIDEST = 1_000_000;

  private final RelaxationViewModel model;

  CurvesSection(RelaxationViewModel model) {
    this.model = model;
  }

  Section build() {
    Section section = new Section("Curves", true);
    NumberField window =
        new NumberField(
            1,
            WIDEST,
            true,
            "The thick acceptance curve is the share accepted over so many scans; the thin one is"
                + " that of every scan.",
            value -> model.windowProperty().set((int) value));
    window.setId("acceptance-window");
    window.setValue(model.windowProperty().get());
    model.windowProperty().addListener((all, before, now) -> window.setValue(now.doubleValue()));
    section.add("Window", "Scans that the thick acceptance curve looks back over.", window);
    Segments<EnergyScale> scale = new Segments<>(model.energyScaleProperty()::set);
    for (EnergyScale each : EnergyScale.values()) {
      scale.add(each, "energy-" + each.words().toLowerCase(Locale.ROOT), each.words(), "");
    }
    scale.setValue(model.energyScaleProperty().get());
    model.energyScaleProperty().addListener((all, before, now) -> scale.setValue(now));
    section.add(
        "Energy axis",
        "Log shows energies that run over many powers of ten, counted from below the lowest one."
            + " Auto takes it when they do.",
        scale);
    return section;
  }
}
