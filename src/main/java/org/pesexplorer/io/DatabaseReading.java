package org.pesexplorer.io;

import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/**
 * What is said about a file of a database that the file itself may not say.
 *
 * @param format its format; empty for what the ending of its name says
 * @param keys where extended XYZ has energies and forces
 * @param descriptor what prepared inputs were prepared with, for files without settings beside them
 */
public record DatabaseReading(
    Optional<DatabaseFormat> format, XyzKeys keys, Optional<DescriptorSettings> descriptor) {
  /** Nothing is said. */
  public static final DatabaseReading PLAIN =
      new DatabaseReading(Optional.empty(), XyzKeys.STANDARD, Optional.empty());

  /** Takes it down. */
  public DatabaseReading {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(keys, "keys");
    Objects.requireNonNull(descriptor, "descriptor");
  }

  /** The same with other keys. */
  public DatabaseReading withKeys(XyzKeys other) {
    return new DatabaseReading(format, other, descriptor);
  }

  /** The same, with what inputs were prepared with. */
  public DatabaseReading withDescriptor(DescriptorSettings settings) {
    return new DatabaseReading(format, keys, Optional.of(settings));
  }
}
