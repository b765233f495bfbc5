package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.work.NetworkContent;

/**
 * A network in hand. Immutable; what is saved or trained further takes its place under the same
 * number.
 *
 * @param id its number, which no other network of this session has
 * @param name what it is called on screen
 * @param content the network
 * @param file where it is stored; empty for one in memory alone
 */
public record OpenNetwork(int id, String name, NetworkContent content, Optional<Path> file) {

  /** Refuses missing parts. */
  public OpenNetwork {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(file, "file");
  }

  /** Whether closing it would lose it. */
  public boolean unsaved() {
    return file.isEmpty();
  }
}
