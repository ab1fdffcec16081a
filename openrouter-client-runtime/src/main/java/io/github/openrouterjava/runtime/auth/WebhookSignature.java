package io.github.openrouterjava.runtime.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a webhook was sent by who knows its secret, and not long ago: the signature field has
 * the form {@code t=<seconds since 1970>,v1=<hex>}, where the hex digits are HMAC-SHA256 of the
 * time, a comma and the raw body. The comparison takes as long for a wrong signature as for a right
 * one, so that it cannot be guessed digit by digit.
 *
 * <p>What is accepted may have been accepted before: a webhook is delivered again when its receiver
 * seemed not to have got it, under the same {@code X-OpenRouter-Idempotency-Key}, so keep the keys
 * of what was handled for as long as the tolerance. Immutable and thread-safe.
 */
public final class WebhookSignature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final SecretKeySpec key;
  private final Duration tolerance;

  private WebhookSignature(SecretKeySpec key, Duration tolerance) {
    this.key = key;
    this.tolerance = tolerance;
  }

  /**
   * A check with the secret of the webhook, accepting times up to five minutes from now.
   *
   * @throws IllegalArgumentException when the secret is empty
   */
  public static WebhookSignature of(String secret) {
    SecretKeySpec key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    return new WebhookSignature(key, TOLERANCE);
  }

  /**
   * The same check, accepting times up to this far from now.
   *
   * @throws IllegalArgumentException when it is negative, because nothing could be accepted then
   */
  public WebhookSignature withTolerance(Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("the tolerance is negative: " + value);
    }
    return new WebhookSignature(key, value);
  }

  /**
   * Whether a webhook is genuine and recent.
   *
   * @param signature the value of the signature field, or null when it was absent
   * @param body the body exactly as it was received
   * @param now the present time
   */
  public boolean accepts(@Nullable String signature, byte[] body, Instant now) {
    List<String> parts = signature == null ? List.of() : List.of(signature.split(",", -1));
    String time = "";
    for (String part : parts) {
      time = part.trim().startsWith("t=") ? part.trim().substring(2) : time;
    }
    if (!time.matches("[0-9]{1,12}")) {
      return false;
    }
    byte[] expected = expected(time, body);
    boolean genuine = false;
    for (String part : parts) {
      byte[] given = part.trim().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      genuine |= MessageDigest.isEqual(expected, given);
    }
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now).abs();
    return genuine && age.compareTo(tolerance) <= 0;
  }

  private byte[] expected(String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((time + ",").getBytes(StandardCharsets.UTF_8));
      String signature = "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
      return signature.getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** Not the secret. */
  @Override
  public String toString() {
    return "WebhookSignature[***, tolerance " + tolerance + "]";
  }
}
