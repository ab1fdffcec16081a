package io.github.openrouterjava.runtime.auth;

import io.github.openrouterjava.runtime.generated.WebhookScheme;
import io.github.openrouterjava.runtime.http.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a webhook comes from the holder of its secret, and is recent. The comparison takes as
 * long for a wrong signature as for a right one, so that nobody can guess it digit by digit.
 *
 * <p>An accepted webhook may have been accepted before: the sender delivers it again when its
 * receiver seemed not to have got it. Where the API gives deliveries an id, keep the ids of what
 * was handled for as long as the tolerance. Immutable and thread-safe.
 */
public final class WebhookSignature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String TIMESTAMP = "{timestamp}";
  private static final String SIGNATURE = "{signature}";
  private static final String BODY = "{body}";
  private static final String ID = "{id}";

  private final WebhookScheme scheme;
  private final SecretKeySpec key;

  private WebhookSignature(WebhookScheme scheme, SecretKeySpec key) {
    this.scheme = scheme;
    this.key = key;
  }

  /**
   * A check with the secret of a webhook.
   *
   * @throws IllegalArgumentException if the secret is empty, or not in Base64 where it must be
   */
  public static WebhookSignature of(WebhookScheme scheme, String secret) {
    String prefix = scheme.secretPrefix();
    byte[] bytes =
        prefix == null
            ? secret.getBytes(StandardCharsets.UTF_8)
            : Base64.getDecoder()
                .decode(secret.startsWith(prefix) ? secret.substring(prefix.length()) : secret);
    return new WebhookSignature(scheme, new SecretKeySpec(bytes, ALGORITHM));
  }

  /**
   * The same check, accepting times up to this far from now.
   *
   * @throws IllegalArgumentException if it is negative, because nothing could be accepted then
   */
  public WebhookSignature withTolerance(Duration value) {
    return new WebhookSignature(scheme.withTolerance(value), key);
  }

  /**
   * Whether a webhook is genuine and recent.
   *
   * @param headers the header fields of the webhook
   * @param body the body exactly as it was received
   * @param now the present time
   */
  public boolean accepts(Headers headers, byte[] body, Instant now) {
    String timeHeader = scheme.timestampHeader();
    String idHeader = scheme.idHeader();
    return accepts(
        headers.first(scheme.header()).orElse(null),
        timeHeader == null ? null : headers.first(timeHeader).orElse(""),
        idHeader == null ? "" : headers.first(idHeader).orElse(""),
        body,
        now);
  }

  /**
   * Whether a webhook is genuine and recent, for schemes that sign nothing but the body and a time
   * in the same field.
   *
   * @param signature the value of the signature field, or null if it was absent
   * @param body the body exactly as it was received
   * @param now the present time
   * @throws IllegalStateException if the scheme needs other header fields
   */
  public boolean accepts(@Nullable String signature, byte[] body, Instant now) {
    if (scheme.timestampHeader() != null || scheme.payload().contains(ID)) {
      throw new IllegalStateException("this scheme signs other header fields; pass all of them");
    }
    return accepts(signature, null, "", body, now);
  }

  private boolean accepts(
      @Nullable String field, @Nullable String timeField, String id, byte[] body, Instant now) {
    List<String> entries = field == null ? List.of() : entries(field);
    String time = timeField != null ? timeField.trim() : values(entries, TIMESTAMP).orElse("");
    boolean timed = scheme.payload().contains(TIMESTAMP);
    if (timed && !time.matches("[0-9]{1,12}")) {
      return false;
    }
    byte[] expected = expected(time, id, body);
    boolean genuine = false;
    for (String entry : entries) {
      String given = value(entry, SIGNATURE);
      genuine |= MessageDigest.isEqual(expected, bytes(given == null ? "" : given));
    }
    return genuine && (!timed || isRecent(time, now));
  }

  private boolean isRecent(String time, Instant now) {
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now).abs();
    return age.compareTo(scheme.tolerance()) <= 0;
  }

  /** The entries of the signature field; spaces separate them where a comma is part of one. */
  private List<String> entries(String field) {
    boolean commas = templates().size() > 1 || scheme.format().indexOf(',') < 0;
    List<String> entries = new ArrayList<>();
    for (String entry : field.split(commas ? "[, ]+" : " +", -1)) {
      entries.add(entry.trim());
    }
    return entries;
  }

  /** The templates of the entries: one, unless the format has several placeholders. */
  private List<String> templates() {
    String format = scheme.format();
    return format.indexOf('{') == format.lastIndexOf('{')
        ? List.of(format)
        : List.of(format.split(",", -1));
  }

  private Optional<String> values(List<String> entries, String placeholder) {
    return entries.stream()
        .map(entry -> value(entry, placeholder))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** What an entry has in place of a placeholder; null if it is another entry. */
  private @Nullable String value(String entry, String placeholder) {
    for (String template : templates()) {
      int at = template.indexOf(placeholder);
      if (at >= 0) {
        String before = template.substring(0, at).trim();
        String after = template.substring(at + placeholder.length()).trim();
        boolean fits =
            entry.length() >= before.length() + after.length()
                && entry.regionMatches(true, 0, before, 0, before.length())
                && entry.endsWith(after);
        return fits ? entry.substring(before.length(), entry.length() - after.length()) : null;
      }
    }
    return null;
  }

  private byte[] bytes(String signature) {
    String canonical = scheme.base64() ? signature : signature.toLowerCase(Locale.ROOT);
    return canonical.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] expected(String time, String id, byte[] body) {
    int at = scheme.payload().indexOf(BODY);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(filled(scheme.payload().substring(0, at), time, id));
      mac.update(body);
      mac.update(filled(scheme.payload().substring(at + BODY.length()), time, id));
      byte[] digest = mac.doFinal();
      String signature =
          scheme.base64()
              ? Base64.getEncoder().encodeToString(digest)
              : HexFormat.of().formatHex(digest);
      return signature.getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static byte[] filled(String template, String time, String id) {
    String text = template.replace(TIMESTAMP, time).replace(ID, id);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Not the secret. */
  @Override
  public String toString() {
    return "WebhookSignature[***, tolerance " + scheme.tolerance() + "]";
  }
}
