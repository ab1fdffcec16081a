package io.github.openrouterjava.codegen.diagnostic;

import java.util.HashSet;
import java.util.Set;

/**
 * Which parts of a document the stages of one run used, and which they reported as unused: what is
 * left was lost, and must not be lost in silence. Not thread-safe: one run, one thread.
 */
public final class PartUses {

  private final Set<String> used = new HashSet<>();
  private final Set<String> reported = new HashSet<>();

  /** Records that something was made of a part; what is below it counts for itself. */
  public void use(Location at) {
    used.add(at.pointer());
  }

  /** Records that a report says what becomes of a part and of all that is below it. */
  public void report(Location at) {
    reported.add(at.pointer());
  }

  /** Whether a part was used, or a report covers it. */
  public boolean covers(Location at) {
    String pointer = at.pointer();
    if (used.contains(pointer)) {
      return true;
    }
    for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      if (reported.contains(pointer.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
