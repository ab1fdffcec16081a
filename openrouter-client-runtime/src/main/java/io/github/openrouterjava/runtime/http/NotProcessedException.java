package io.github.openrouterjava.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The exchange failed before the server could process the request: no connection was made, the
 * connection closed before the request was written, or the server or a proxy refused the request
 * unseen. Repeating such a request is safe, whatever its method (RFC 9110, section 9.2.2).
 *
 * <p>A {@link Transport} of your own fails with this exception to say so.
 */
public final class NotProcessedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean permanent;

  private NotProcessedException(String message, boolean permanent, @Nullable Throwable cause) {
    super(message, cause);
    this.permanent = permanent;
  }

  /** A failure that another attempt may not meet. */
  public static NotProcessedException temporary(String message, @Nullable Throwable cause) {
    return new NotProcessedException(message, false, cause);
  }

  /**
   * A failure that every attempt meets until somebody changes a setting, such as credentials that
   * the proxy refuses.
   */
  public static NotProcessedException permanent(String message, @Nullable Throwable cause) {
    return new NotProcessedException(message, true, cause);
  }

  /** Whether every further attempt would fail the same way. */
  public boolean isPermanent() {
    return permanent;
  }
}
