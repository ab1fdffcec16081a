package io.github.openrouterjava.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client must know of one operation of an API: an immutable constant, made once by generated
 * code and used for every call.
 *
 * <pre>{@code
 * static final Operation<ChatResult> CREATE =
 *     Operation.request("sendChat", "POST", "/chat/completions").paid()
 *         .streamField("stream", false).answer(Answers.json(ChatResult.CODEC));
 * }</pre>
 *
 * @param <T> what a successful call gives
 */
public final class Operation<T> {
  private final Request request;
  private final Answer<T> answer;

  private Operation(Request request, Answer<T> answer) {
    this.request = request;
    this.answer = answer;
  }

  /**
   * Begins the description of an operation.
   *
   * @param operationId its name in the API description, for logs and exceptions
   * @param method the HTTP method, in capitals
   * @param pathTemplate the path below the base URL, beginning with a slash, with {@code {name}}
   *     for parameters
   */
  public static Request request(String operationId, String method, String pathTemplate) {
    return new Request(operationId, method, pathTemplate, false, false, null, "application/json");
  }

  /** The operation's name in the API description. */
  public String operationId() {
    return request.operationId;
  }

  /** The HTTP method. */
  public String method() {
    return request.method;
  }

  /** The path with its placeholders. */
  public String pathTemplate() {
    return request.pathTemplate;
  }

  /** Whether repeating the operation may cost money. */
  public boolean paid() {
    return request.paid;
  }

  /** Whether the operation works without a credential. */
  public boolean anonymous() {
    return request.anonymous;
  }

  /** Begins a call of this operation. */
  public Call<T> call() {
    return Call.of(this);
  }

  Answer<T> answer() {
    return answer;
  }

  @Nullable StreamField streamField() {
    return request.streamField;
  }

  String contentType() {
    return request.contentType;
  }

  /** Id, method and path. */
  @Override
  public String toString() {
    return request.operationId + " (" + request.method + " " + request.pathTemplate + ")";
  }

  /** The member of the request body that switches streaming, and what this operation sets it to. */
  record StreamField(String name, boolean value) {}

  /** The request side of an operation. Immutable: every method gives a changed copy. */
  public static final class Request {
    private final String operationId;
    private final String method;
    private final String pathTemplate;
    private final boolean paid;
    private final boolean anonymous;
    private final @Nullable StreamField streamField;
    private final String contentType;

    private Request(
        String operationId,
        String method,
        String pathTemplate,
        boolean paid,
        boolean anonymous,
        @Nullable StreamField streamField,
        String contentType) {
      this.operationId = Objects.requireNonNull(operationId, "operationId");
      this.method = Objects.requireNonNull(method, "method");
      this.pathTemplate = Objects.requireNonNull(pathTemplate, "pathTemplate");
      this.paid = paid;
      this.anonymous = anonymous;
      this.streamField = streamField;
      this.contentType = contentType;
    }

    /**
     * Repeating the operation may cost money: only repeat it when it surely was not carried out.
     */
    public Request paid() {
      return new Request(
          operationId, method, pathTemplate, true, anonymous, streamField, contentType);
    }

    /** The operation works without a credential; one that is configured is still sent. */
    public Request anonymous() {
      return new Request(operationId, method, pathTemplate, paid, true, streamField, contentType);
    }

    /** The media type of a JSON or text body, when it is not {@code application/json}. */
    public Request contentType(String mediaType) {
      return new Request(
          operationId, method, pathTemplate, paid, anonymous, streamField, mediaType);
    }

    /**
     * The member at the root of the JSON request body that switches streaming.
     *
     * @param value true to always send it as true; false to send false in place of what the caller
     *     set, and nothing when the caller set nothing
     */
    public Request streamField(String name, boolean value) {
      return new Request(
          operationId,
          method,
          pathTemplate,
          paid,
          anonymous,
          new StreamField(name, value),
          contentType);
    }

    /** The operation, with how its answer is read. */
    public <T> Operation<T> answer(Answer<T> answer) {
      return new Operation<>(this, Objects.requireNonNull(answer, "answer"));
    }
  }
}
