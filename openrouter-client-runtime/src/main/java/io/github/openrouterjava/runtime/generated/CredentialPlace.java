package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.internal.text.Targets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a credential goes in a request (OpenAPI 3.1, section 4.8.27): as a bearer token unless the
 * API wants it elsewhere. Immutable and thread-safe.
 */
public final class CredentialPlace {
  private static final String AUTHORIZATION = "Authorization";
  private static final String COOKIE_FIELD = "Cookie";

  /** {@code Authorization: Bearer …} (RFC 6750). */
  public static final CredentialPlace BEARER =
      new CredentialPlace(Kind.BEARER_TOKEN, AUTHORIZATION);

  /** {@code Authorization: Basic …} (RFC 7617), of a credential that is {@code user:password}. */
  public static final CredentialPlace BASIC =
      new CredentialPlace(Kind.USER_PASSWORD, AUTHORIZATION);

  private final Kind kind;
  private final String name;

  private CredentialPlace(Kind kind, String name) {
    this.kind = kind;
    this.name = Objects.requireNonNull(name, "name");
  }

  /** The value of a header field. */
  public static CredentialPlace header(String name) {
    return new CredentialPlace(Kind.FIELD, name);
  }

  /** A query parameter. */
  public static CredentialPlace query(String name) {
    return new CredentialPlace(Kind.QUERY_PARAMETER, name);
  }

  /** A cookie. */
  public static CredentialPlace cookie(String name) {
    return new CredentialPlace(Kind.COOKIE, name);
  }

  /** Whether a request already has a credential of its own there. */
  public boolean isTaken(TransportRequest request) {
    return switch (kind) {
      case BEARER_TOKEN, USER_PASSWORD, FIELD -> request.headers().contains(name);
      case QUERY_PARAMETER ->
          ("&" + request.uri().getRawQuery()).contains("&" + encoded(name) + "=");
      case COOKIE ->
          ("; " + String.join("; ", request.headers().all(COOKIE_FIELD)))
              .contains("; " + name + "=");
    };
  }

  /** The request with the credential. */
  public TransportRequest put(TransportRequest request, String credential) {
    return switch (kind) {
      case BEARER_TOKEN -> withField(request, name, "Bearer " + credential);
      case USER_PASSWORD -> withField(request, name, "Basic " + base64(credential));
      case FIELD -> withField(request, name, credential);
      case QUERY_PARAMETER -> {
        URI uri = request.uri();
        String separator = uri.getRawQuery() == null ? "?" : "&";
        String pair = encoded(name) + "=" + encoded(credential);
        yield request.withUri(URI.create(uri + separator + pair));
      }
      case COOKIE -> {
        List<String> present = request.headers().all(COOKIE_FIELD);
        String others = present.isEmpty() ? "" : present.get(0) + "; ";
        yield withField(request, COOKIE_FIELD, others + name + "=" + encoded(credential));
      }
    };
  }

  private static TransportRequest withField(TransportRequest request, String field, String value) {
    return request.withHeaders(request.headers().toBuilder().set(field, value).build());
  }

  private static String base64(String credential) {
    return Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return Targets.encoded(text, false);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CredentialPlace that && kind == that.kind && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + name.hashCode();
  }

  /** Which place it is. */
  @Override
  public String toString() {
    return kind.words + " " + name;
  }

  private enum Kind {
    BEARER_TOKEN("bearer"),
    USER_PASSWORD("basic"),
    FIELD("header"),
    QUERY_PARAMETER("query"),
    COOKIE("cookie");

    final String words;

    Kind(String words) {
      this.words = words;
    }
  }
}
