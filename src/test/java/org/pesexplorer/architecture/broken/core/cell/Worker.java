package org.pesexplorer.architecture.broken.core.cell;

import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Makes threads where there must be none. */
public final class Worker {
  private Worker() {}

  /** A thread. */
  public static Thread one() {
    return new Thread(() -> {});
  }

  /** A pool. */
  public static Executor pool() {
    return Executors.newCachedThreadPool();
  }

  /** A shared pool. */
  public static CompletableFuture<Void> later() {
    return CompletableFuture.runAsync(() -> {});
  }

  /** A shared pool behind a stream. */
  public static Stream<String> parallel() {
    return List.of("a").parallelStream();
  }

  /** A timer's thread. */
  public static Timer timer() {
    return new Timer();
  }
}
