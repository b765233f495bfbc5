package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Descriptors;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.database.DescriptorsViewModel;
import org.pesexplorer.ui.database.DragModel;
import org.pesexplorer.ui.database.LookViewModel;

class DescriptorsChoicesTest {
  private static DescriptorsViewModel model() {
    DirectJobRunner runner = new DirectJobRunner();
    Notices notices = new Notices();
    Databases databases = new Databases(runner, Runnable::run, notices);
    Workspace workspace = new Workspace();
    Pipelines pipelines = new Pipelines(runner, (key, work) -> work.run(), notices::report);
    return new DescriptorsViewModel(
        new Descriptors(runner, Runnable::run, notices, databases),
        new LookViewModel(databases, workspace, pipelines),
        workspace,
        pipelines,
        1);
  }

  @Test
  void whatIsChosenComesBack() {
    DescriptorsViewModel first = model();
    first.want(new DescriptorSettings(List.of(-4, -2), 3.5, DescriptorKind.POWER_SUMS));
    first.tabProperty().set("tab-kink");
    first.drag().sourceProperty().set(DragModel.Source.IN_HAND);
    first.drag().signedLogProperty().set(false);
    DescriptorsViewModel second = model();
    Map<String, String> words = DescriptorsChoices.of(first);
    DescriptorsChoices.restore(words, second);
    assertEquals(words, DescriptorsChoices.of(second));
    assertEquals(first.wantedProperty().get(), second.wantedProperty().get());
  }

  @Test
  void wordsThatCannotBeAreTakenOneByOne() {
    DescriptorsViewModel model = model();
    Map<String, String> words = new HashMap<>(DescriptorsChoices.of(model));
    words.put("descriptors.orders", "-1");
    words.put("descriptors.kind", "spectrum");
    words.put("descriptors.drag", "SOMEWHERE");
    words.put("descriptors.r0p", "3");
    DescriptorsChoices.restore(words, model);
    assertEquals(
        new DescriptorSettings(List.of(-2, -3), 3, DescriptorKind.EIGENVALUES),
        model.wantedProperty().get());
    assertEquals(DragModel.Source.FIGURE, model.drag().sourceProperty().get());
  }
}
