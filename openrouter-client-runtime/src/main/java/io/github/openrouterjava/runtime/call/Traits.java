package io.github.openrouterjava.runtime.call;

import io.github.openrouterjava.runtime.http.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is special about an operation.
 *
 * @param paid whether it may cost money
 * @param anonymous whether it works without a credential
 * @param security the alternatives of security schemes, each of which is enough; empty to send no
 *     credential at all, null for the client's main one
 * @param streamField the property of the body that switches streaming, or null
 * @param contentType the media type of a JSON or text body
 * @param idempotencyKey the header field for an idempotency key, or null
 * @param headers the header fields that every request has
 * @param server where it is served, when not where the others are; absolute or relative
 */
record Traits(
    boolean paid,
    boolean anonymous,
    @Nullable List<List<String>> security,
    @Nullable StreamField streamField,
    String contentType,
    @Nullable String idempotencyKey,
    Headers headers,
    @Nullable String server) {
  static final Traits NONE =
      new Traits(false, false, null, null, "application/json", null, Headers.empty(), null);

  Traits withPaid() {
    return new Traits(
        true, anonymous, security, streamField, contentType, idempotencyKey, headers, server);
  }

  Traits withAnonymous() {
    return new Traits(
        paid, true, security, streamField, contentType, idempotencyKey, headers, server);
  }

  Traits withSecurity(List<List<String>> value) {
    return new Traits(
        paid, anonymous, value, streamField, contentType, idempotencyKey, headers, server);
  }

  Traits withStreamField(StreamField value) {
    return new Traits(
        paid, anonymous, security, value, contentType, idempotencyKey, headers, server);
  }

  Traits withContentType(String value) {
    return new Traits(
        paid, anonymous, security, streamField, value, idempotencyKey, headers, server);
  }

  Traits withIdempotencyKey(String value) {
    return new Traits(paid, anonymous, security, streamField, contentType, value, headers, server);
  }

  Traits withHeader(String name, String value) {
    Headers more = headers.toBuilder().set(name, value).build();
    return new Traits(
        paid, anonymous, security, streamField, contentType, idempotencyKey, more, server);
  }

  Traits withServer(String value) {
    return new Traits(
        paid, anonymous, security, streamField, contentType, idempotencyKey, headers, value);
  }
}
