package org.pesexplorer.cli;

import java.util.Locale;
import org.pesexplorer.core.network.KernelChoice;
import org.pesexplorer.core.network.KernelPath;
import picocli.CommandLine.Option;

/** The option that says on which arithmetic networks are trained. */
final class KernelOptions {
  private enum Word {
    BEST,
    PLAIN
  }

  @Option(
      names = "--kernels",
      paramLabel = "best|plain",
      defaultValue = "best",
      description =
          "the arithmetic: plain, or the fastest that this Java has (java --add-modules"
              + " jdk.incubator.vector -cp ...). Bits differ between them (default: best)")
  private Word kernels;

  /** The kernels that are asked for. */
  KernelPath path() {
    return kernels == Word.PLAIN ? KernelPath.PLAIN : KernelChoice.best();
  }

  /** The name of kernels in results. */
  static String word(KernelPath path) {
    return path.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
