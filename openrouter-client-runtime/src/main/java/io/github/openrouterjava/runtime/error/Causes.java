package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.internal.text.ShownText;
import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps exceptions out of cause chains that make a web framework believe that its own client has
 * left: Spring, for one, then answers that client with status 200 and nothing, though it still
 * waits.
 */
final class Causes {
  private Causes() {}

  /** Whether an exception, or one of its causes, must not be the cause of another. */
  static boolean mislead(@Nullable Throwable cause) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable each = cause; each != null && seen.add(each); each = each.getCause()) {
      if (each instanceof EOFException
          || each instanceof ClosedChannelException
          || ShownText.misleads(String.valueOf(each.getMessage()))) {
        return true;
      }
    }
    return false;
  }
}
