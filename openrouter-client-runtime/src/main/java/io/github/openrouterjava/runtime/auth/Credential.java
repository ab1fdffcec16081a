package io.github.openrouterjava.runtime.auth;

import io.github.openrouterjava.runtime.internal.auth.RefusalListener;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bearer credential (RFC 6750), as a text or as a supplier that is asked for each call. Never
 * shows its value. Immutable and thread-safe, as far as the supplier is.
 */
public final class Credential {
  private static final Credential NONE = new Credential(null, null, "");

  private final @Nullable String value;
  private final @Nullable Supplier<String> supplier;
  private final String origin;

  private Credential(@Nullable String value, @Nullable Supplier<String> supplier, String origin) {
    this.value = value;
    this.supplier = supplier;
    this.origin = origin;
  }

  /** No credential: only operations that need none can be called. */
  public static Credential none() {
    return NONE;
  }

  /**
   * A fixed credential. White space around it is dropped.
   *
   * @throws IllegalArgumentException when it is blank or has characters that no header may have
   */
  public static Credential of(String value) {
    return new Credential(checked(value), null, "");
  }

  /**
   * A user and a password, for APIs that take them by HTTP's Basic scheme (RFC 7617).
   *
   * @throws IllegalArgumentException if the user contains a colon, or either a control character
   */
  public static Credential ofUser(String user, String password) {
    boolean control = (user + password).chars().anyMatch(c -> c < ' ' || c == 0x7f);
    if (control || user.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "a user has no colon, and neither user nor password has control characters");
    }
    return new Credential(user + ":" + password, null, "");
  }

  /**
   * A credential that may change. The supplier is asked at the beginning of each call, on the
   * thread that makes it, and once more, on another thread, when the server does not accept what it
   * gave. It must be thread-safe.
   */
  public static Credential of(Supplier<String> supplier) {
    return new Credential(null, Objects.requireNonNull(supplier, "supplier"), "");
  }

  /**
   * The same credential, with what set it, such as a method or an environment variable: exceptions
   * name that when a server refuses the credential.
   */
  public Credential setBy(String what) {
    return new Credential(value, supplier, Objects.requireNonNull(what, "what"));
  }

  /** What set the credential; empty if that is not known. */
  public String origin() {
    return origin;
  }

  /**
   * The credential to use now; empty when there is none.
   *
   * @throws IllegalArgumentException when what the supplier gives is null, blank or cannot be sent
   * @throws RuntimeException what the supplier throws
   */
  public Optional<String> current() {
    return supplier == null ? Optional.ofNullable(value) : Optional.of(checked(supplier.get()));
  }

  /** Tells a supplier that remembers what it gave that the server has refused it. */
  public void refused(String refused) {
    if (supplier instanceof RefusalListener listener) {
      listener.refused(refused);
    }
  }

  /** Whether there is one. */
  public boolean isPresent() {
    return value != null || supplier != null;
  }

  /** Whether asking again may give another value. */
  public boolean renewable() {
    return supplier != null;
  }

  private static String checked(@Nullable String value) {
    String trimmed = value == null ? "" : value.trim();
    if (trimmed.isEmpty()) {
      throw new IllegalArgumentException("the credential is empty");
    }
    if (!trimmed.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "the credential has characters that cannot be sent in a header");
    }
    return trimmed;
  }

  /** Only what kind of credential it is. */
  @Override
  public String toString() {
    return supplier != null
        ? "Credential[supplied]"
        : value == null ? "Credential[none]" : "Credential[***]";
  }
}
