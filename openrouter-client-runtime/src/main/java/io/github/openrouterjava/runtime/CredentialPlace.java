package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a credential goes in a request (OpenAPI 3.1, section 4.8.27): as a bearer token unless the
 * API wants it elsewhere. Immutable and thread-safe.
 */
public final class CredentialPlace {
  private static final String AUTHORIZATION = "Authorization";

  /** {@code Authorization: Bearer …} (RFC 6750). */
  public static final CredentialPlace BEARER = new CredentialPlace(Kind.BEARER, AUTHORIZATION);

  /** {@code Authorization: Basic …} (RFC 7617), of a credential that is {@code user:password}. */
  public static final CredentialPlace BASIC = new CredentialPlace(Kind.BASIC, AUTHORIZATION);

  private enum Kind {
    BEARER,
    BASIC,
    HEADER,
    QUERY,
    COOKIE
  }

  private final Kind kind;
  private final String name;

  private CredentialPlace(Kind kind, String name) {
    this.kind = kind;
    this.name = Objects.requireNonNull(name, "name");
  }

  /** The value of a header field. */
  public static CredentialPlace header(String name) {
    return new CredentialPlace(Kind.HEADER, name);
  }

  /** A query parameter. */
  public static CredentialPlace query(String name) {
    return new CredentialPlace(Kind.QUERY, name);
  }

  /** A cookie. */
  public static CredentialPlace cookie(String name) {
    return new CredentialPlace(Kind.COOKIE, name);
  }

  /** Whether a request has a credential of its own there. */
  boolean isTaken(TransportRequest request) {
    return switch (kind) {
      case BEARER, BASIC, HEADER -> request.headers().contains(name);
      case QUERY -> {
        String query = request.uri().getRawQuery();
        yield query != null && ("&" + query).contains("&" + encoded(name) + "=");
      }
      case COOKIE ->
          request.headers().all("Cookie").stream()
              .anyMatch(cookies -> ("; " + cookies).contains("; " + name + "="));
    };
  }

  /** The request with the credential. */
  TransportRequest put(TransportRequest request, String credential) {
    return switch (kind) {
      case BEARER -> withHeader(request, "Bearer " + credential);
      case BASIC -> withHeader(request, "Basic " + base64(credential));
      case HEADER -> withHeader(request, credential);
      case QUERY -> withQuery(request, credential);
      case COOKIE -> withCookie(request, credential);
    };
  }

  private TransportRequest withHeader(TransportRequest request, String value) {
    return request.withHeaders(request.headers().toBuilder().set(name, value).build());
  }

  private TransportRequest withQuery(TransportRequest request, String credential) {
    String uri = request.uri().toString();
    String separator = request.uri().getRawQuery() == null ? "?" : "&";
    return request.withUri(URI.create(uri + separator + encoded(name) + "=" + encoded(credential)));
  }

  private TransportRequest withCookie(TransportRequest request, String credential) {
    Headers headers = request.headers();
    String others = headers.first("Cookie").map(cookies -> cookies + "; ").orElse("");
    return request.withHeaders(
        headers.toBuilder().set("Cookie", others + name + "=" + encoded(credential)).build());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Which place it is. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + " " + name;
  }
}
