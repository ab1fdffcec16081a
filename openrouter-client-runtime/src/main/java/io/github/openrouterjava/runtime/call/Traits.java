package io.github.openrouterjava.runtime.call;

import org.jspecify.annotations.Nullable;

/**
 * What is special about an operation.
 *
 * @param paid whether it may cost money
 * @param anonymous whether it works without a credential
 * @param streamField the property of the body that switches streaming, or null
 * @param contentType the media type of a JSON or text body
 * @param idempotencyKey the header field for an idempotency key, or null
 */
record Traits(
    boolean paid,
    boolean anonymous,
    @Nullable StreamField streamField,
    String contentType,
    @Nullable String idempotencyKey) {
  static final Traits NONE = new Traits(false, false, null, "application/json", null);

  Traits withPaid() {
    return new Traits(true, anonymous, streamField, contentType, idempotencyKey);
  }

  Traits withAnonymous() {
    return new Traits(paid, true, streamField, contentType, idempotencyKey);
  }

  Traits withStreamField(StreamField value) {
    return new Traits(paid, anonymous, value, contentType, idempotencyKey);
  }

  Traits withContentType(String value) {
    return new Traits(paid, anonymous, streamField, value, idempotencyKey);
  }

  Traits withIdempotencyKey(String value) {
    return new Traits(paid, anonymous, streamField, contentType, value);
  }
}
