package io.github.openrouterjava.runtime.generated;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an API signs its webhooks: with HMAC-SHA256 (RFC 2104) over text and the raw body. Templates
 * hold {@code {timestamp}}, {@code {id}}, {@code {body}} and {@code {signature}}. Immutable and
 * thread-safe; every method that says more gives a changed copy.
 *
 * @param header the header field with the signatures
 * @param format the template of that field: one entry, or several separated by commas
 * @param payload the template of what is signed
 * @param base64 whether signatures are written in Base64 and not as hex digits
 * @param secretPrefix what a secret in Base64 begins with, not being part of it; null if the secret
 *     is used as it is
 * @param timestampHeader the header field with the time in seconds since 1970, or null
 * @param idHeader the header field with the id of the delivery, or null
 * @param tolerance how far the time may be from now
 */
public record WebhookScheme(
    String header,
    String format,
    String payload,
    boolean base64,
    @Nullable String secretPrefix,
    @Nullable String timestampHeader,
    @Nullable String idHeader,
    Duration tolerance) {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /**
   * Checks the templates.
   *
   * @throws IllegalArgumentException if one lacks its signature or body, or the tolerance is
   *     negative
   */
  public WebhookScheme {
    Objects.requireNonNull(header, "header");
    if (!format.contains("{signature}") || !payload.contains("{body}")) {
      throw new IllegalArgumentException(
          "the format needs {signature} and the payload {body}: " + format + ", " + payload);
    }
    if (tolerance.isNegative()) {
      throw new IllegalArgumentException("the tolerance is negative: " + tolerance);
    }
  }

  /** A scheme with hex digits and a tolerance of five minutes. */
  public static WebhookScheme of(String header, String format, String payload) {
    return new WebhookScheme(header, format, payload, false, null, null, null, TOLERANCE);
  }

  /** The same with signatures in Base64. */
  public WebhookScheme base64Signatures() {
    return new WebhookScheme(
        header, format, payload, true, secretPrefix, timestampHeader, idHeader, tolerance);
  }

  /** The same with secrets in Base64 behind a prefix. */
  public WebhookScheme base64Secret(String prefix) {
    return new WebhookScheme(
        header, format, payload, base64, prefix, timestampHeader, idHeader, tolerance);
  }

  /** The same with the time in a header field of its own. */
  public WebhookScheme withTimestampHeader(String name) {
    return new WebhookScheme(
        header, format, payload, base64, secretPrefix, name, idHeader, tolerance);
  }

  /** The same with the id of the delivery in a header field. */
  public WebhookScheme withIdHeader(String name) {
    return new WebhookScheme(
        header, format, payload, base64, secretPrefix, timestampHeader, name, tolerance);
  }

  /** The same with another tolerance. */
  public WebhookScheme withTolerance(Duration value) {
    return new WebhookScheme(
        header, format, payload, base64, secretPrefix, timestampHeader, idHeader, value);
  }
}
