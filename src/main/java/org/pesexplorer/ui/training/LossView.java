package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingSnapshot;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.LossCharts;

/**
 * Describes the curves of what is looked at.
 *
 * @param display says what is drawn
 * @param scene which networks stand beside
 * @param networks the networks in hand
 * @param trainings the training in hand
 * @param live whether that is looked at, not the network in hand
 */
record LossView(
    TrainDisplay display,
    TrainingScene scene,
    Networks networks,
    Trainings trainings,
    boolean live) {

  ChartSpec chart() {
    TrainingSnapshot view = trainings.viewProperty().get();
    if (live && view != null) {
      return chart(view.history(), view.best().map(EpochFigures::epoch), Optional.empty());
    }
    Optional<TrainedNetwork> trained = display.trained();
    return chart(
        trained.map(TrainedNetwork::history).orElse(List.of()),
        trained.map(each -> each.figures().bestEpoch()),
        trained);
  }

  private ChartSpec chart(
      List<EpochFigures> history, Optional<Integer> best, Optional<TrainedNetwork> trained) {
    return LossCharts.of(
        history,
        display.quantityProperty().get(),
        display.logProperty().get(),
        best,
        trained.map(each -> each.figures().baselines()),
        others(),
        live || networks.currentProperty().get() == null || trained.isPresent()
            ? "The curves grow here while a network learns"
            : "How this network learnt is not in its file");
  }

  /** The curves of the networks that stand beside the shown one. */
  private List<LossCharts.Other> others() {
    List<String> names = scene.compared().stream().map(ShownNetwork::name).toList();
    return networks.open().stream()
        .filter(each -> names.contains(each.name()))
        .filter(each -> each.trained().isPresent())
        .map(LossView::other)
        .toList();
  }

  private static LossCharts.Other other(OpenNetwork network) {
    return new LossCharts.Other(network.name(), network.trained().orElseThrow().history());
  }
}
