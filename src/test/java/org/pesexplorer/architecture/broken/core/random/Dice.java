package org.pesexplorer.architecture.broken.core.random;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Draws numbers that no seed brings back, and one that a seed does. */
public final class Dice {
  private Dice() {}

  /** The JDK's hidden generator. */
  public static double math() {
    return Math.random();
  }

  /** Seeded by the clock. */
  public static Random random() {
    return new Random();
  }

  /** Seeded by the clock. */
  public static SplittableRandom splittable() {
    return new SplittableRandom();
  }

  /** A generator a thread. */
  public static int local() {
    return ThreadLocalRandom.current().nextInt();
  }

  /** The system's randomness. */
  public static UUID identifier() {
    return UUID.randomUUID();
  }

  /** A hidden generator again. */
  public static void shuffle(List<String> names) {
    Collections.shuffle(names);
  }

  /** Allowed. */
  public static Random seeded() {
    return new Random(5);
  }
}
