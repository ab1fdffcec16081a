package io.github.openrouterjava.testing.openrouter;

import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.Exchange;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Handler;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * OpenRouter's API on the loopback interface, for tests and for trying a client without a key.
 *
 * <pre>{@code
 * try (FakeOpenRouter fake = FakeOpenRouter.start();
 *     OpenRouter client = OpenRouter.builder().baseUrl(fake.baseUrl()).apiKey("any").build()) {
 *   fake.toolCall("weather", "{\"city\":\"Oslo\"}").answer("It rains in Oslo.");
 *   assertThat(new MyAgent(client).ask("Do I need an umbrella?")).contains("rains");
 *   assertThat(fake.requests()).hasSize(2);
 *   assertThat(fake.failures()).isEmpty();
 * }
 * }</pre>
 *
 * <p>Each of {@link #answer}, {@link #toolCall}, {@link #json}, {@link #error} and {@link #reply}
 * tells the response to one request; requests take them in order. A response told as a completion
 * or as JSON is written in the dialect of the operation that is called, as a stream where the
 * request has {@code "stream": true}: keep-alive comments, word by word, {@code [DONE]}.
 *
 * <p>A request for which nothing is told gets the example of the API document:
 *
 * <ul>
 *   <li>A list asked for with {@code limit}, {@code offset} or {@code cursor} comes in pages of
 *       five items in all.
 *   <li>Without a bearer key an operation that declares status 401 replies with it. Any key will
 *       do.
 *   <li>What the document does not have is a 404 or 405, in OpenRouter's form of errors.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class FakeOpenRouter implements AutoCloseable {
  private static final String BASE_PATH = "/api/v1";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String DEFAULT_MODEL = "openai/gpt-5-mini";

  /** Makes the reply to a request from what a test has told. */
  private interface Script {
    Reply reply(RecordedRequest request);
  }

  private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
  private final List<Throwable> misuses = new CopyOnWriteArrayList<>();
  private final FakeServer server;

  private FakeOpenRouter(DocumentedResponses documented) {
    server = FakeServer.start(request -> respond(documented, request));
  }

  /** Starts a server on a free port. */
  public static FakeOpenRouter start() {
    return new FakeOpenRouter(new DocumentedResponses(ApiDocument.load()));
  }

  /**
   * What the fake replies with where nothing is told, to be combined with scripted faults in {@link
   * FakeServer#start}.
   */
  public static Handler handler() {
    DocumentedResponses documented = new DocumentedResponses(ApiDocument.load());
    return request -> documented.refusal(request).orElseGet(() -> documented.reply(request));
  }

  /** The address for a client's {@code baseUrl}, such as {@code http://127.0.0.1:40123/api/v1}. */
  public URI baseUrl() {
    return server.uri().resolve(BASE_PATH);
  }

  /** The next response is this text. */
  public FakeOpenRouter answer(String text) {
    return reply(Completion.text(text));
  }

  /**
   * The next response calls a function.
   *
   * @param name the name of the function
   * @param arguments its arguments, as JSON text that need not be valid: models get it wrong too
   */
  public FakeOpenRouter toolCall(String name, String arguments) {
    return reply(Completion.toolCall(name, arguments));
  }

  /** The next response calls a function, with arguments as JSON. */
  public FakeOpenRouter toolCall(String name, JsonValue arguments) {
    return toolCall(name, arguments.toString());
  }

  /** The next response is this completion, in the dialect of the operation that is called. */
  public FakeOpenRouter reply(Completion completion) {
    return script(
        request -> {
          String model = Replies.body(request).path("model").asString(DEFAULT_MODEL);
          JsonNode response =
              Dialect.ofPath(request.path())
                  .orElseThrow(
                      () ->
                          new IllegalStateException(
                              "A completion was told, and the request is "
                                  + request
                                  + "; tell json(…) or reply(…) for it"))
                  .response(completion, model);
          return write(request, response);
        });
  }

  /**
   * The next response has this JSON, whichever operation is called; a stream of its events where
   * the request asks for one.
   *
   * @param response a record of the generated client, or any JSON value
   */
  public FakeOpenRouter json(JsonSerializable response) {
    return json(JSON.writeValueAsString(response));
  }

  /**
   * The next response has this JSON, whichever operation is called; a stream of its events where
   * the request asks for one.
   *
   * @throws tools.jackson.core.JacksonException if it is not JSON
   */
  public FakeOpenRouter json(String response) {
    JsonNode body = JSON.readTree(response);
    return script(request -> write(request, body));
  }

  /** The next response is an error of this status, in OpenRouter's form. */
  public FakeOpenRouter error(int status) {
    return error(status, "The fake was told to fail with " + status);
  }

  /** The next response is an error of this status with this message, in OpenRouter's form. */
  public FakeOpenRouter error(int status, String message) {
    return reply(Replies.error(status, message));
  }

  /** The next response is exactly this reply. */
  public FakeOpenRouter reply(Reply reply) {
    return script(request -> reply);
  }

  /** The requests so far, in the order they arrived. */
  public List<RecordedRequest> requests() {
    return server.requests();
  }

  /**
   * Waits for the next request that was not taken yet.
   *
   * @throws AssertionError if none comes within the time
   */
  public Exchange take(Duration atMost) throws InterruptedException {
    return server.take(atMost);
  }

  /** How many responses were told and not asked for yet. */
  public int pending() {
    return scripts.size();
  }

  /**
   * What was wrong: scripts that do not fit their requests, handlers that threw, requests that are
   * not HTTP. Empty in a good test.
   */
  public List<Throwable> failures() {
    List<Throwable> all = new java.util.ArrayList<>(server.failures());
    all.addAll(misuses);
    return List.copyOf(all);
  }

  /** The server underneath. */
  public FakeServer server() {
    return server;
  }

  /** Stops listening and closes every connection. */
  @Override
  public void close() {
    server.close();
  }

  private FakeOpenRouter script(Script script) {
    scripts.add(script);
    return this;
  }

  private Reply respond(DocumentedResponses documented, RecordedRequest request) {
    Optional<Reply> refusal = documented.refusal(request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Script script = scripts.poll();
    if (script == null) {
      return documented.reply(request);
    }
    try {
      return script.reply(request);
    } catch (RuntimeException e) {
      misuses.add(e);
      return Replies.error(500, "The fake cannot reply: " + e.getMessage());
    }
  }

  private static Reply write(RecordedRequest request, JsonNode response) {
    return Replies.asksForStream(request) ? Replies.stream(response) : Replies.json(200, response);
  }
}
