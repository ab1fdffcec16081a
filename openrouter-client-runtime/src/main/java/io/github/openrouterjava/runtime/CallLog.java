package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.CallInfo;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * What happens to calls, for {@code System.Logger}. Neither credentials nor arguments nor bodies
 * are ever logged: operations appear by name and by the template of their path.
 *
 * @param level the level of what is logged
 */
record CallLog(Level level) {
  private static final Logger LOG = System.getLogger("io.github.openrouterjava.runtime");

  void retrying(Operation<?> operation, CallInfo call, AttemptFailure failure, Duration wait) {
    if (LOG.isLoggable(level)) {
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
      LOG.log(level, text);
    }
  }

  void ended(Operation<?> operation, CallInfo call, String how) {
    if (LOG.isLoggable(level)) {
      LOG.log(
          level,
          operation + " request " + call.requestId() + ": " + how + ", attempt " + call.attempts());
    }
  }
}
