package org.pesexplorer.model;

import java.util.Optional;
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
