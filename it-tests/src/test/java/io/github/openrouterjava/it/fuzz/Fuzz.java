package io.github.openrouterjava.it.fuzz;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Runs a test with one seed after the other until time is up. */
final class Fuzz {
  private static final long FIRST_SEED = 20_260_822L;
  private static final int DEFAULT_SECONDS = 3;

  /** A test of one random input. */
  interface Target {
    void run(Random random) throws Exception;
  }

  private Fuzz() {}

  /** How many inputs were tried. */
  static long run(Target target) {
    Long fixed = Long.getLong("fuzz.seed");
    if (fixed != null) {
      once(target, fixed);
      return 1;
    }
    long end =
        System.nanoTime()
            + TimeUnit.SECONDS.toNanos(Integer.getInteger("fuzz.seconds", DEFAULT_SECONDS));
    long seed = FIRST_SEED;
    while (System.nanoTime() - end < 0) {
      once(target, seed++);
    }
    return seed - FIRST_SEED;
  }

  private static void once(Target target, long seed) {
    try {
      target.run(new Random(seed));
    } catch (Exception | AssertionError | StackOverflowError e) {
      throw new AssertionError("Failed with -Dfuzz.seed=" + seed + ": " + e, e);
    }
  }

  /** A text of some of the pieces, each of them as likely as the others. */
  static String text(Random random, int maxPieces, String... pieces) {
    StringBuilder text = new StringBuilder();
    for (int count = random.nextInt(maxPieces + 1); count > 0; count--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
