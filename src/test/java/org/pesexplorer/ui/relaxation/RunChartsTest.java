package org.pesexplorer.ui.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.relax.Recorder;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.plot.ChartRange;
import org.pesexplorer.plot.ChartSeries;

class RunChartsTest {
  private static RunPair recorded(long planned, long scans) {
    RelaxationRequest request =
        RelaxationSetup.STANDARD
            .with(settings -> settings.withScans(planned))
            .requests(new Workspace().state())
            .get(0);
    Recorder recorder = new Recorder(request);
    recorder.advance(scans * request.start().count());
    return RunPair.of(List.of(recorder.recording()));
  }

  private static RunCharts charts(RunPair runs, boolean growing) {
    return RunCharts.of(new RunCharts.Question(runs, growing, 10, EnergyScale.AUTO));
  }

  @Test
  void theAxisIsAsLongAsThePlanOnlyWhileMoreMayCome() {
    RunPair runs = recorded(500, 20);
    Optional<ChartRange> planned = Optional.of(new ChartRange(0, 500));
    assertEquals(planned, charts(runs, true).energy().x().range());
    Optional<ChartRange> stopped = Optional.of(new ChartRange(0, 20));
    assertEquals(stopped, charts(runs, false).energy().x().range());
    assertEquals(stopped, charts(runs, false).acceptance().x().range());
  }

  @Test
  void aLongRunSaysTheWindowThatItsPointsAllow() {
    assertTrue(names(recorded(40, 40)).contains("images updated, over 10 scans"));
    RunPair longer = recorded(40_000, 40_000);
    List<String> names = names(longer);
    assertTrue(names.contains("images updated, over 32 scans"), names.toString());
  }

  private static List<String> names(RunPair runs) {
    return charts(runs, false).acceptance().series().stream().map(ChartSeries::name).toList();
  }

  @Test
  void theStatusSaysWhetherARunGoesOnOrWasStopped() {
    assertEquals("Recorded so far: 5 scans, 20 moves", RunHints.recorded(recorded(500, 5), true));
    assertEquals("Stopped after 5 scans, 20 moves", RunHints.recorded(recorded(500, 5), false));
    assertEquals("Recorded: 5 scans, 20 moves", RunHints.recorded(recorded(5, 5), false));
    assertEquals(
        "Running: 1 %, about 31 min left", RunHints.running(0.01, OptionalDouble.of(1861)));
  }
}
