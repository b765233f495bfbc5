package org.pesexplorer.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.io.Sample;

/** Takes databases in hand that come with the program. Belongs to the thread of the window. */
public final class SampleDatabases {
  private SampleDatabases() {}

  /**
   * Shows a sample; one that is in hand already is not read again.
   *
   * @param databases where it is taken in hand
   * @param file the name of its file
   * @param shown what is done then
   */
  public static void show(Databases databases, String file, Runnable shown) {
    databases.samples(
        all ->
            all.stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .ifPresent(each -> show(databases, each, shown)));
  }

  /**
   * Tells which there are.
   *
   * @param databases where they are taken in hand
   * @param show receives, in the background's own time, what there is and what opens each
   */
  public static void list(Databases databases, Consumer<List<Openings.SampleEntry>> show) {
    databases.samples(
        all ->
            show.accept(
                all.stream()
                    .map(
                        each ->
                            new Openings.SampleEntry(
                                each.name(),
                                each.description(),
                                () -> show(databases, each, () -> {})))
                    .toList()));
  }

  private static void show(Databases databases, Sample sample, Runnable shown) {
    Optional<OpenDatabase> there =
        databases.open().stream()
            .filter(each -> each.file().isEmpty() && each.name().equals(sample.name()))
            .findFirst();
    if (there.isPresent()) {
      databases.show(there.get());
      shown.run();
    } else {
      databases.openSample(sample, shown);
    }
  }
}
