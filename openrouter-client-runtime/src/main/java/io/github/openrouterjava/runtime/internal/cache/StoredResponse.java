package io.github.openrouterjava.runtime.internal.cache;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.PeekedBody;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A stored response, its age and its lifetime. Immutable. */
final class StoredResponse {
  private static final String NAME = "client-cache";

  /** Fields of a 304 that do not update the stored response (RFC 9111, section 3.2). */
  private static final List<String> NEVER_UPDATED =
      List.of(
          "Content-Length",
          "Content-Encoding",
          "Content-Range",
          "Transfer-Encoding",
          "Connection",
          "Keep-Alive",
          "Trailer",
          "Upgrade");

  private final Headers varying;
  private final Headers headers;
  private final byte[] body;
  private final Instant sent;
  private final Instant arrived;

  /**
   * A response.
   *
   * @param varying the fields of the request that the response depends on
   * @param headers the fields of the response
   * @param body its bytes, without content coding
   * @param sent when the request was sent
   * @param arrived when the response arrived
   */
  StoredResponse(Headers varying, Headers headers, byte[] body, Instant sent, Instant arrived) {
    this.varying = varying;
    this.headers = headers;
    this.body = body;
    this.sent = sent;
    this.arrived = arrived;
  }

  /** The fields of a request that a response says it depends on. */
  static Headers varying(Headers request, Headers response) {
    Headers.Builder fields = Headers.builder();
    for (String list : response.all("Vary")) {
      for (String name : list.split(",", -1)) {
        request.all(name.trim()).forEach(value -> fields.add(name.trim(), value));
      }
    }
    return fields.build();
  }

  /** Whether it may be the response to a request (RFC 9111, section 4.1). */
  boolean fits(TransportRequest request) {
    return varying(request.headers(), headers).equals(varying);
  }

  /** Whether it can be validated. */
  boolean hasValidator() {
    return headers.contains("ETag") || headers.contains("Last-Modified");
  }

  /** The request that asks whether it still holds. */
  TransportRequest validating(TransportRequest request) {
    Headers.Builder fields = request.headers().toBuilder();
    headers.first("ETag").ifPresent(tag -> fields.set("If-None-Match", tag));
    headers.first("Last-Modified").ifPresent(date -> fields.set("If-Modified-Since", date));
    return request.withHeaders(fields.build());
  }

  /** Whether it may be given without asking the server (RFC 9111, section 4.2). */
  boolean mayBeGiven(CacheControl asked, Instant now) {
    CacheControl control = CacheControl.of(headers);
    if (asked.has("no-cache") || control.has("no-cache")) {
      return false;
    }
    long age = age(now);
    long left = lifetime(control) - age;
    OptionalLong maxAge = asked.seconds("max-age");
    if (maxAge.isPresent() && age > maxAge.getAsLong()) {
      return false;
    }
    if (left > 0) {
      return left >= asked.seconds("min-fresh").orElse(0);
    }
    boolean staleIsFine = asked.has("max-stale") && !control.has("must-revalidate");
    // Without an argument, any age is fine.
    return staleIsFine
        && (asked.seconds("max-stale").orElse(0) >= -left || asked.isBare("max-stale"));
  }

  /** Its age in seconds (RFC 9111, section 4.2.3). */
  private long age(Instant now) {
    long apparent =
        date("Date") == null ? 0 : Math.max(0, Duration.between(date("Date"), arrived).toSeconds());
    long corrected =
        headers.number("Age").orElse(0) + Math.max(0, Duration.between(sent, arrived).toSeconds());
    return Math.max(apparent, corrected) + Math.max(0, Duration.between(arrived, now).toSeconds());
  }

  /** How many seconds it is fresh; 0 where it does not say. */
  private long lifetime(CacheControl control) {
    OptionalLong maxAge = control.seconds("max-age");
    if (maxAge.isPresent()) {
      return maxAge.getAsLong();
    }
    Instant expires = date("Expires");
    Instant date = date("Date");
    return expires == null
        ? 0
        : Math.max(0, Duration.between(date == null ? arrived : date, expires).toSeconds());
  }

  private @Nullable Instant date(String field) {
    return headers.first(field).flatMap(HttpDate::parse).orElse(null);
  }

  /** Whether a 304 is about this response (RFC 9111, section 4.3.4). */
  boolean isConfirmedBy(Headers notModified) {
    String tag = notModified.first("ETag").orElse(null);
    return tag == null || opaque(tag).equals(opaque(headers.first("ETag").orElse(tag)));
  }

  private static String opaque(String tag) {
    return tag.toUpperCase(Locale.ROOT).startsWith("W/") ? tag.substring(2) : tag;
  }

  /** This response with the fields of a 304. */
  StoredResponse updatedBy(Headers notModified, Instant requested, Instant received) {
    Headers.Builder fresh = notModified.toBuilder();
    NEVER_UPDATED.forEach(fresh::remove);
    Headers merged = headers.toBuilder().remove("Age").setAll(fresh.build()).build();
    return new StoredResponse(varying, merged, body, requested, received);
  }

  /** It as a response, with its age and, by RFC 9211, where it is from. */
  TransportResponse response(Instant now, boolean validated) {
    long left = lifetime(CacheControl.of(headers)) - age(now);
    String from = validated ? "; fwd=stale; fwd-status=304" : "; hit; ttl=" + left;
    Headers shown =
        headers.toBuilder()
            .set("Age", Long.toString(age(now)))
            .add("Cache-Status", NAME + from)
            .build();
    return new TransportResponse(200, shown, PeekedBody.whole(body));
  }

  /** The bytes it takes, roughly. */
  long size() {
    long size = body.length;
    for (var field : headers.asMap().entrySet()) {
      size += field.getKey().length() + field.getValue().stream().mapToInt(String::length).sum();
    }
    return size;
  }

  /** How large it is; bodies may be private. */
  @Override
  public String toString() {
    return "StoredResponse[" + body.length + " bytes]";
  }
}
