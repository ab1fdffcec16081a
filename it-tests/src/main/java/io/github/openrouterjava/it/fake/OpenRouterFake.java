package io.github.openrouterjava.it.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * OpenRouter's API on the loopback interface, for tests and for trying a client without a key. Each
 * operation answers with the example of the API document in {@code spec/}.
 *
 * <ul>
 *   <li>A body with {@code "stream": true} is answered with server-sent events where the operation
 *       has any: keep-alive comments, the answer word by word, {@code [DONE]}.
 *   <li>A list asked for with {@code limit}, {@code offset} or {@code cursor} comes in pages of
 *       five items in all.
 *   <li>Without a bearer key an operation that declares status 401 answers it. Any key will do.
 *   <li>What the document does not have is a 404 or 405, in OpenRouter's form of errors.
 * </ul>
 *
 * <pre>{@code
 * try (OpenRouterFake fake = OpenRouterFake.start()) {
 *   OpenRouter client = OpenRouter.builder().baseUrl(fake.baseUri()).apiKey("any").build();
 * }
 * }</pre>
 *
 * <p>To have single calls fail, put {@link #handler} behind one of your own in {@link
 * FakeServer#start}. Thread-safe.
 */
public final class OpenRouterFake implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final byte[] SOUND = "RIFF....an example of sound".repeat(64).getBytes(UTF_8);

  private final FakeServer server;

  private OpenRouterFake(FakeServer server) {
    this.server = server;
  }

  /** Reads the document and starts a server. */
  public static OpenRouterFake start() {
    return new OpenRouterFake(FakeServer.start(handler()));
  }

  /** What the fake replies with, to be combined with scripted faults. */
  public static Handler handler() {
    ApiDocument document = ApiDocument.load();
    return request -> reply(document, request);
  }

  /**
   * The address to give a client as its base URL, such as {@code http://127.0.0.1:40123/api/v1}.
   */
  public URI baseUri() {
    return server.baseUri();
  }

  /** The server underneath, which has recorded what was asked. */
  public FakeServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }

  private static Reply reply(ApiDocument document, RecordedRequest request) {
    List<DocumentedOperation> here = document.at(request.path());
    if (here.isEmpty()) {
      return error(404, "There is nothing at " + request.path());
    }
    Optional<DocumentedOperation> operation =
        here.stream().filter(o -> o.method().equals(request.method())).findFirst();
    if (operation.isEmpty()) {
      return error(405, request.method() + " is not possible at " + request.path());
    }
    if (operation.get().needsKey() && !hasKey(request)) {
      return error(401, "No key: send one as \"Authorization: Bearer …\"");
    }
    return success(operation.get(), request);
  }

  private static boolean hasKey(RecordedRequest request) {
    return request.header("Authorization").filter(h -> h.matches("(?i)bearer +\\S+")).isPresent();
  }

  private static Reply success(DocumentedOperation operation, RecordedRequest request) {
    if (operation.status() >= 400) {
      return error(operation.status(), "This operation was removed");
    }
    if (operation.event().isPresent() && asksForStream(request)) {
      List<String> pieces = Streams.pieces(operation.event().get(), operation.json());
      return generation(operation, Reply.events(pieces.toArray(String[]::new)));
    }
    if (operation.json().isEmpty()) {
      String type = operation.otherType().orElse("application/octet-stream").replace("/*", "/mpeg");
      return Reply.of(operation.status())
          .header("X-Generation-Id", "gen-fake-binary")
          .body(type, SOUND);
    }
    JsonNode example = operation.json().get();
    JsonNode body = Pages.isPage(operation, request) ? Pages.page(example, request) : example;
    return generation(operation, Reply.of(operation.status())).json(body.toString());
  }

  private static boolean asksForStream(RecordedRequest request) {
    try {
      return JSON.readTree(request.body()).path("stream").asBoolean(false);
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Adds the header that every answer of a model has. */
  private static Reply generation(DocumentedOperation operation, Reply reply) {
    String id = operation.json().map(e -> e.path("id").asString("")).orElse("");
    return id.startsWith("gen-") ? reply.header("X-Generation-Id", id) : reply;
  }

  private static Reply error(int status, String message) {
    String body =
        JSON.createObjectNode()
            .set("error", JSON.createObjectNode().put("code", status).put("message", message))
            .toString();
    return Reply.of(status).json(body);
  }
}
