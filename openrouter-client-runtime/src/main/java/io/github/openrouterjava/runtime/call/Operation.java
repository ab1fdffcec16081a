package io.github.openrouterjava.runtime.call;

import io.github.openrouterjava.runtime.generated.ParameterWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client must know of one operation of an API: an immutable constant, made once by generated
 * code and used for every call. Every method that says more of it gives a changed copy.
 *
 * <pre>{@code
 * static final Operation<ChatResult> CREATE =
 *     Operation.of("sendChat", "POST", "/chat/completions", ResponseType.json(ChatResult.CODEC))
 *         .paid().streamField("stream", false);
 * }</pre>
 *
 * @param <T> what a successful call gives
 */
public final class Operation<T> {
  private static final Set<String> IDEMPOTENT_METHODS =
      Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE");

  private final String operationId;
  private final String method;
  private final String pathTemplate;
  private final ResponseType<T> responseType;
  private final Traits traits;

  private Operation(
      String operationId,
      String method,
      String pathTemplate,
      ResponseType<T> responseType,
      Traits traits) {
    this.operationId = Objects.requireNonNull(operationId, "operationId");
    this.method = Objects.requireNonNull(method, "method");
    this.pathTemplate = Objects.requireNonNull(pathTemplate, "pathTemplate");
    this.responseType = Objects.requireNonNull(responseType, "responseType");
    this.traits = traits;
  }

  /**
   * An operation that needs a credential, costs nothing, and takes JSON if it takes a body.
   *
   * @param operationId its name in the API description, for logs and exceptions
   * @param method the HTTP method, in capitals
   * @param pathTemplate the path below the base URL, beginning with a slash, with {@code {name}}
   *     for parameters
   * @param responseType how a successful response is read
   */
  public static <T> Operation<T> of(
      String operationId, String method, String pathTemplate, ResponseType<T> responseType) {
    return new Operation<>(operationId, method, pathTemplate, responseType, Traits.NONE);
  }

  /**
   * The same operation with its response read in another way, such as {@link ResponseType#any}.
   *
   * @param <R> what a successful call then gives
   */
  public <R> Operation<R> returning(ResponseType<R> type) {
    return new Operation<>(operationId, method, pathTemplate, type, traits);
  }

  /**
   * Carrying out the operation may cost money, so it is not idempotent whatever its method: it is
   * repeated only when it surely was not carried out.
   */
  public Operation<T> paid() {
    return with(traits.withPaid());
  }

  /** The operation works without a credential; one that is configured is still sent. */
  public Operation<T> anonymous() {
    return with(traits.withAnonymous());
  }

  /** The media type of a JSON or text body, when it is not {@code application/json}. */
  public Operation<T> contentType(String mediaType) {
    return with(traits.withContentType(mediaType));
  }

  /**
   * The member at the root of the JSON request body that switches streaming.
   *
   * @param value true to always send it as true; false to send false in place of what the caller
   *     set, and nothing when the caller set nothing
   */
  public Operation<T> streamField(String name, boolean value) {
    return with(traits.withStreamField(new StreamField(name, value)));
  }

  /**
   * The header field by which the server recognises a repeated request. Each call sends a new key,
   * the same for all its attempts, unless the caller sets one; the operation then is idempotent.
   *
   * @param name the name of the field, such as {@code Idempotency-Key}
   */
  public Operation<T> idempotencyKey(String name) {
    return with(traits.withIdempotencyKey(name));
  }

  /** The operation's name in the API description. */
  public String operationId() {
    return operationId;
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** The path with its placeholders. */
  public String pathTemplate() {
    return pathTemplate;
  }

  /** Begins a call of this operation. */
  public Call<T> call() {
    return new Call<>(this, new ParameterWriter(), null);
  }

  /** Whether carrying out the operation may cost money. */
  public boolean isPaid() {
    return traits.paid();
  }

  /**
   * Whether carrying out the operation more than once has the same effect as once: its method is
   * idempotent (RFC 9110, section 9.2.2) and it costs no money, or an idempotency key goes with it.
   */
  public boolean isIdempotent() {
    return traits.idempotencyKey() != null
        || (!traits.paid() && IDEMPOTENT_METHODS.contains(method));
  }

  /** The header field for an idempotency key; empty if the operation has none. */
  public Optional<String> idempotencyKey() {
    return Optional.ofNullable(traits.idempotencyKey());
  }

  /** Whether the operation works without a credential. */
  public boolean isAnonymous() {
    return traits.anonymous();
  }

  /** How a successful response is read. */
  public ResponseType<T> responseType() {
    return responseType;
  }

  @Nullable StreamField streamField() {
    return traits.streamField();
  }

  String contentType() {
    return traits.contentType();
  }

  /** Id, method and path. */
  @Override
  public String toString() {
    return operationId + " (" + method + " " + pathTemplate + ")";
  }

  private Operation<T> with(Traits changed) {
    return new Operation<>(operationId, method, pathTemplate, responseType, changed);
  }
}
