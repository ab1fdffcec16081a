package io.github.openrouterjava.testing.openrouter;

import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes replies in the form that OpenRouter gives them. */
final class Replies {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Replies() {}

  static Reply error(int status, String message) {
    return Reply.of(status)
        .json(
            JSON.createObjectNode()
                .set("error", JSON.createObjectNode().put("code", status).put("message", message))
                .toString());
  }

  /** A complete response. */
  static Reply json(int status, JsonNode body) {
    return generation(body, Reply.of(status)).json(body.toString());
  }

  /**
   * The same as a complete response, in events.
   *
   * @throws IllegalArgumentException if the response is of none of the dialects that stream
   */
  static Reply stream(JsonNode response) {
    Dialect dialect =
        Dialect.ofResponse(response)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The request asks for a stream, and the response cannot be cut into one: "
                            + "it is no chat completion, response, message or image"));
    EventText events = new EventText();
    dialect.events(response, events);
    return generation(response, Reply.events(events.toPieces()));
  }

  /** Whether the body of a request has {@code "stream": true}. */
  static boolean asksForStream(RecordedRequest request) {
    return body(request).path("stream").asBoolean(false);
  }

  /** The JSON body of a request; a missing node if it has none. */
  static JsonNode body(RecordedRequest request) {
    try {
      return JSON.readTree(request.body());
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  /** Adds the header that every response of a model has. */
  private static Reply generation(JsonNode body, Reply reply) {
    String id = body.path("id").asString("");
    return id.startsWith("gen-") ? reply.header("X-Generation-Id", id) : reply;
  }
}
