package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.plot.ChartAxis;
import org.pesexplorer.plot.ChartExport;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;
import org.pesexplorer.plot.SavablePicture;

class PictureDialogTest {
  @TempDir Path folder;

  private final Notices notices = new Notices();
  private final Documents documents =
      new Documents(new Workspace(), new DirectJobRunner(), Runnable::run, notices);

  @Test
  void theEndingOfTheFileSaysTheFormat() throws IOException {
    ChartSpec spec = ChartSpec.builder(ChartAxis.linear("x"), ChartAxis.linear("y")).build();
    SavablePicture picture = ChartExport.savable(spec, ChartTheme.LIGHT);
    Map<String, String> starts =
        Map.of("a.png", "\u0089PNG", "b.SVG", "<?xml", "c.pdf", "%PDF", "d", "\u0089PNG");
    for (Map.Entry<String, String> each : starts.entrySet()) {
      Path path = folder.resolve(each.getKey());
      PictureDialog.write(documents, path, picture, 300, 200, 96);
      String content = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
      assertTrue(content.startsWith(each.getValue()), each.getKey());
    }
    assertEquals(List.of(), List.copyOf(notices.problems()));
  }
}
