package org.pesexplorer.core.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Which kernels this process has. The plain ones are always there; those on the incubating vector
 * interface only when Java was started with {@code --add-modules jdk.incubator.vector} and the
 * processor has registers for at least two doubles.
 */
public final class KernelChoice {
  private static final String MODULE = "jdk.incubator.vector";
  private static final String VECTOR_CLASS = "org.pesexplorer.core.network.VectorKernels";
  private static final List<KernelPath> AVAILABLE = find();

  private KernelChoice() {}

  /** All there are, the fastest last. */
  public static List<KernelPath> available() {
    return AVAILABLE;
  }

  /** The fastest there is. */
  public static KernelPath best() {
    return AVAILABLE.get(AVAILABLE.size() - 1);
  }

  /**
   * Opens kernels for one thread.
   *
   * @throws IllegalArgumentException when this process does not have them
   */
  static Kernels open(KernelPath path) {
    if (!AVAILABLE.contains(path)) {
      throw new IllegalArgumentException(
          "kernels "
              + path
              + " are not available here, only "
              + AVAILABLE
              + "; vector kernels need java --add-modules "
              + MODULE);
    }
    if (path == KernelPath.PLAIN) {
      return new PlainKernels();
    }
    try {
      return vector();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("vector kernels were there before", e);
    }
  }

  private static List<KernelPath> find() {
    List<KernelPath> all = new ArrayList<>();
    all.add(KernelPath.PLAIN);
    if (ModuleLayer.boot().findModule(MODULE).isPresent()) {
      try {
        all.add(vector().path());
      } catch (ReflectiveOperationException | LinkageError | UnsupportedOperationException e) {
        // Another Java than it was compiled for, or too short registers: plain kernels do.
        return List.of(KernelPath.PLAIN);
      }
    }
    return List.copyOf(all);
  }

  private static Kernels vector() throws ReflectiveOperationException {
    return Class.forName(VECTOR_CLASS)
        .asSubclass(Kernels.class)
        .getDeclaredConstructor()
        .newInstance();
  }
}
