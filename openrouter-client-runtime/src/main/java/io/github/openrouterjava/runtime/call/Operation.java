package io.github.openrouterjava.runtime.call;

import io.github.openrouterjava.runtime.generated.ParameterWriter;
import java.util.Objects;
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
  private final String operationId;
  private final String method;
  private final String pathTemplate;
  private final ResponseType<T> responseType;
  private final boolean paid;
  private final boolean anonymous;
  private final @Nullable StreamField streamField;
  private final String contentType;

  private Operation(
      String operationId,
      String method,
      String pathTemplate,
      ResponseType<T> responseType,
      boolean paid,
      boolean anonymous,
      @Nullable StreamField streamField,
      String contentType) {
    this.operationId = Objects.requireNonNull(operationId, "operationId");
    this.method = Objects.requireNonNull(method, "method");
    this.pathTemplate = Objects.requireNonNull(pathTemplate, "pathTemplate");
    this.responseType = Objects.requireNonNull(responseType, "responseType");
    this.paid = paid;
    this.anonymous = anonymous;
    this.streamField = streamField;
    this.contentType = contentType;
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
    return new Operation<>(
        operationId, method, pathTemplate, responseType, false, false, null, "application/json");
  }

  /** Repeating the operation may cost money: only repeat it when it surely was not carried out. */
  public Operation<T> paid() {
    return new Operation<>(
        operationId, method, pathTemplate, responseType, true, anonymous, streamField, contentType);
  }

  /** The operation works without a credential; one that is configured is still sent. */
  public Operation<T> anonymous() {
    return new Operation<>(
        operationId, method, pathTemplate, responseType, paid, true, streamField, contentType);
  }

  /** The media type of a JSON or text body, when it is not {@code application/json}. */
  public Operation<T> contentType(String mediaType) {
    return new Operation<>(
        operationId, method, pathTemplate, responseType, paid, anonymous, streamField, mediaType);
  }

  /**
   * The member at the root of the JSON request body that switches streaming.
   *
   * @param value true to always send it as true; false to send false in place of what the caller
   *     set, and nothing when the caller set nothing
   */
  public Operation<T> streamField(String name, boolean value) {
    StreamField field = new StreamField(name, value);
    return new Operation<>(
        operationId, method, pathTemplate, responseType, paid, anonymous, field, contentType);
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

  /** Whether repeating the operation may cost money. */
  public boolean isPaid() {
    return paid;
  }

  /** Whether the operation works without a credential. */
  public boolean isAnonymous() {
    return anonymous;
  }

  /** How a successful response is read. */
  public ResponseType<T> responseType() {
    return responseType;
  }

  @Nullable StreamField streamField() {
    return streamField;
  }

  String contentType() {
    return contentType;
  }

  /** Id, method and path. */
  @Override
  public String toString() {
    return operationId + " (" + method + " " + pathTemplate + ")";
  }
}
