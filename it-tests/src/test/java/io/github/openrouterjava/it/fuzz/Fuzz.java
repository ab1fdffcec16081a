package io.github.openrouterjava.it.fuzz;

import java.time.Duration;
import java.util.Random;

/** Runs a test with one seed after the other until time is up. */
final class Fuzz {
  private static final long FIRST_SEED = 20_260_822L;

  /** Of each of the six tests, so that all of them take the twenty seconds CI has for them. */
  private static final Duration DEFAULT_TIME = Duration.ofMillis(3500);

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
    Integer seconds = Integer.getInteger("fuzz.seconds");
    Duration time = seconds == null ? DEFAULT_TIME : Duration.ofSeconds(seconds);
    long end = System.nanoTime() + time.toNanos();
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
