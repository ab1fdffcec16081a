package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.CallInfo;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * What happens to calls, for {@code System.Logger} at level DEBUG. Neither credentials nor
 * arguments nor bodies are ever logged: operations appear by name and by the template of their
 * path.
 */
final class CallLog {
  private static final Logger LOG = System.getLogger("io.github.openrouterjava.runtime");

  private CallLog() {}

  static void retrying(
      Operation<?> operation, CallInfo call, AttemptFailure failure, Duration wait) {
    if (LOG.isLoggable(Level.DEBUG)) {
      String text =
          operation
              + " request "
              + call.requestId()
              + ": attempt "
              + call.attempts()
              + " failed ("
              + failure.failure()
              + "), next one in "
              + wait.toMillis()
              + " ms";
      LOG.log(Level.DEBUG, text);
    }
  }

  static void ended(Operation<?> operation, CallInfo call, String how) {
    if (LOG.isLoggable(Level.DEBUG)) {
      LOG.log(
          Level.DEBUG,
          operation + " request " + call.requestId() + ": " + how + ", attempt " + call.attempts());
    }
  }
}
