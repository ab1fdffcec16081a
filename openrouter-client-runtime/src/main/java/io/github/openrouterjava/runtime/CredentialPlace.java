package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * Where a credential goes in a request (OpenAPI 3.1, section 4.8.27): as a bearer token unless the
 * API wants it elsewhere. Immutable and thread-safe.
 */
public final class CredentialPlace {
  private static final String AUTHORIZATION = "Authorization";
  private static final String BASIC_SCHEME = "basic";
  private static final String BEARER_SCHEME = "bearer";
  private static final String IN_QUERY = "query";
  private static final String IN_COOKIE = "cookie";

  /** {@code Authorization: Bearer …} (RFC 6750). */
  public static final CredentialPlace BEARER = new CredentialPlace(BEARER_SCHEME, AUTHORIZATION);

  /** {@code Authorization: Basic …} (RFC 7617), of a credential that is {@code user:password}. */
  public static final CredentialPlace BASIC = new CredentialPlace(BASIC_SCHEME, AUTHORIZATION);

  private final String kind;
  private final String name;

  private CredentialPlace(String kind, String name) {
    this.kind = kind;
    this.name = Objects.requireNonNull(name, "name");
  }

  /** The value of a header field. */
  public static CredentialPlace header(String name) {
    return new CredentialPlace("header", name);
  }

  /** A query parameter. */
  public static CredentialPlace query(String name) {
    return new CredentialPlace(IN_QUERY, name);
  }

  /** A cookie. */
  public static CredentialPlace cookie(String name) {
    return new CredentialPlace(IN_COOKIE, name);
  }

  /** Whether a request has a credential of its own there. */
  boolean isTaken(TransportRequest request) {
    if (kind.equals(IN_QUERY)) {
      return ("&" + request.uri().getRawQuery()).contains("&" + encoded(name) + "=");
    }
    if (kind.equals(IN_COOKIE)) {
      String cookies = String.join("; ", request.headers().all("Cookie"));
      return ("; " + cookies).contains("; " + name + "=");
    }
    return request.headers().contains(name);
  }

  /** The request with the credential. */
  TransportRequest put(TransportRequest request, String credential) {
    Headers headers = request.headers();
    String field = name;
    String value = credential;
    if (kind.equals(IN_QUERY)) {
      URI uri = request.uri();
      String separator = uri.getRawQuery() == null ? "?" : "&";
      String pair = encoded(name) + "=" + encoded(credential);
      return request.withUri(URI.create(uri + separator + pair));
    } else if (kind.equals(IN_COOKIE)) {
      field = "Cookie";
      String others = headers.contains(field) ? headers.all(field).get(0) + "; " : "";
      value = others + name + "=" + encoded(credential);
    } else if (kind.equals(BEARER_SCHEME)) {
      value = "Bearer " + credential;
    } else if (kind.equals(BASIC_SCHEME)) {
      byte[] bytes = credential.getBytes(StandardCharsets.UTF_8);
      value = "Basic " + Base64.getEncoder().encodeToString(bytes);
    }
    return request.withHeaders(headers.toBuilder().set(field, value).build());
  }

  private static String encoded(String text) {
    return Targets.encoded(text, false);
  }

  /** Which place it is. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
