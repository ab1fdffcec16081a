package io.github.openrouterjava.codegen.diagnostic;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what somebody meant who wrote a name that does not exist. */
public final class Nearest {

  /** Longer names are cut, so that a hostile name costs no more than a real one. */
  private static final int MAX_LENGTH = 40;

  private Nearest() {}

  /**
   * The candidate that differs least from a name, null when none is near enough to be meant.
   *
   * @param name what was written
   * @param candidates what could have been meant; the first of equally near ones is taken
   */
  public static @Nullable String to(String name, Collection<String> candidates) {
    String wanted = fold(name);
    int most = Math.max(1, wanted.length() / 3);
    String nearest = null;
    int least = most + 1;
    for (String candidate : candidates) {
      String other = fold(candidate);
      if (Math.abs(other.length() - wanted.length()) < least) {
        int distance = distance(wanted, other);
        if (distance < least) {
          least = distance;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  private static String fold(String name) {
    String cut = name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name;
    return cut.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's distance, with two neighbours that changed places as one change. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
        if (areSwapped(a, i, b, j)) {
          row[j] = Math.min(row[j], 1 + before[j - 2]);
        }
      }
      before = above;
      above = row;
    }
    return above[b.length()];
  }

  private static boolean areSwapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
