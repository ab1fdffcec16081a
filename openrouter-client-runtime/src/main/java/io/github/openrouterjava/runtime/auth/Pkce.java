package io.github.openrouterjava.runtime.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The proof key of an OAuth code exchange (RFC 7636), method S256: the challenge goes into the
 * authorisation URL, the verifier into the exchange of the code. Immutable.
 */
public final class Pkce {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int RANDOM_BYTES = 32;

  private final String verifier;

  private Pkce(String verifier) {
    this.verifier = verifier;
  }

  /** A new, random key. */
  public static Pkce create() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return new Pkce(BASE64.encodeToString(random));
  }

  /**
   * A key that was stored between the two steps.
   *
   * @throws IllegalArgumentException when it is not 43 to 128 unreserved characters
   */
  public static Pkce of(String verifier) {
    if (!verifier.matches("[A-Za-z0-9._~-]{43,128}")) {
      throw new IllegalArgumentException("a code verifier has 43 to 128 letters, digits and -._~");
    }
    return new Pkce(verifier);
  }

  /** The secret to send with the code, as {@code code_verifier}. */
  public String verifier() {
    return verifier;
  }

  /** What to send first, as {@code code_challenge}. */
  public String challenge() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return BASE64.encodeToString(sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** What to send with the challenge, as {@code code_challenge_method}. */
  public String method() {
    return "S256";
  }

  /** Not the verifier. */
  @Override
  public String toString() {
    return "Pkce[challenge=" + challenge() + "]";
  }
}
