package io.github.openrouterjava.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as it arrived. Immutable. */
public final class RecordedRequest {
  private final int connection;
  private final String method;
  private final String target;
  private final List<Header> headers;
  private final byte[] body;
  private final long bodyLength;
  private final String bodySha256;

  /** A head of which the body was not read yet. */
  RecordedRequest(int connection, String method, String target, List<Header> headers) {
    this(connection, method, target, headers, new byte[0], 0, "");
  }

  private RecordedRequest(
      int connection,
      String method,
      String target,
      List<Header> headers,
      byte[] body,
      long bodyLength,
      String bodySha256) {
    this.connection = connection;
    this.method = method;
    this.target = target;
    this.headers = List.copyOf(headers);
    this.body = body;
    this.bodyLength = bodyLength;
    this.bodySha256 = bodySha256;
  }

  RecordedRequest withBody(byte[] kept, long length, String sha256) {
    return new RecordedRequest(connection, method, target, headers, kept, length, sha256);
  }

  /** The number of the connection it came on, from 1; equal numbers mean a reused connection. */
  public int connection() {
    return connection;
  }

  /** The method. */
  public String method() {
    return method;
  }

  /** The request target as sent, such as {@code /api/v1/models?limit=2}. */
  public String target() {
    return target;
  }

  /** The header lines in order, names as sent. */
  public List<Header> headers() {
    return headers;
  }

  /** The first bytes of the body, at most {@link FakeServer#KEPT_BODY}; a copy. */
  public byte[] body() {
    return body.clone();
  }

  /** The length of the whole body. */
  public long bodyLength() {
    return bodyLength;
  }

  /** The SHA-256 of the whole body, in lowercase hex; empty if the body was not read. */
  public String bodySha256() {
    return bodySha256;
  }

  /** One header line. */
  public record Header(String name, String value) {}

  /** The values of a header in order; names are compared without case. */
  public List<String> headers(String name) {
    return headers.stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  /** The target without its query; without scheme and host too, as a proxy gets them. */
  public String path() {
    String path = target.replaceFirst("^https?://[^/]*", "");
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  /** The query as sent, without its question mark; empty if there is none. */
  public String query() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  /** The query parameters, decoded, in order. */
  public Map<String, List<String>> queryParameters() {
    Map<String, List<String>> result = new LinkedHashMap<>();
    for (String pair : query().split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        String value = parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "";
        result
            .computeIfAbsent(URLDecoder.decode(parts[0], UTF_8), k -> new ArrayList<>())
            .add(value);
      }
    }
    return result;
  }

  /** The first value of a query parameter. */
  public Optional<String> queryParameter(String name) {
    return queryParameters().getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The kept part of the body as UTF-8 text. */
  public String bodyText() {
    return new String(body, UTF_8);
  }

  /** Method, target and the length of the body; no headers, which hold credentials. */
  @Override
  public String toString() {
    return method + " " + target + " with " + bodyLength + " bytes";
  }
}
