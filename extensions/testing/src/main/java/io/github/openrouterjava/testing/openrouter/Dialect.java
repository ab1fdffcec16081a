package io.github.openrouterjava.testing.openrouter;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How one of OpenRouter's ways to ask a model writes what the model produces. */
enum Dialect {
  CHAT("/chat/completions", body -> has(body, "object", "chat.completion")) {
    @Override
    ObjectNode response(Completion completion, String model) {
      return ChatResponses.of(completion, model);
    }

    @Override
    void events(JsonNode response, EventText events) {
      ChatEvents.write(response, events);
    }
  },

  RESPONSES("/responses", body -> has(body, "object", "response")) {
    @Override
    ObjectNode response(Completion completion, String model) {
      return ResponsesResponses.of(completion, model);
    }

    @Override
    void events(JsonNode response, EventText events) {
      new ResponsesEvents(response, events).write();
    }
  },

  MESSAGES("/messages", body -> has(body, "type", "message")) {
    @Override
    ObjectNode response(Completion completion, String model) {
      return MessagesResponses.of(completion, model);
    }

    @Override
    void events(JsonNode response, EventText events) {
      MessagesEvents.write(response, events);
    }
  },

  IMAGES("/images", body -> body.path("data").path(0).has("b64_json")) {
    @Override
    ObjectNode response(Completion completion, String model) {
      throw new UnsupportedOperationException(
          "A completion of text cannot be the response to POST /images; use json(…) there");
    }

    @Override
    void events(JsonNode response, EventText events) {
      JsonNode image = response.at("/data/0");
      events.data(
          event("image_generation.partial_image")
              .put("partial_image_index", 0)
              .set("b64_json", image.get("b64_json")));
      events.keepAlive();
      ObjectNode completed = event("image_generation.completed");
      completed.set("created", response.get("created"));
      completed.setAll(image.asObject());
      if (response.has("usage")) {
        completed.set("usage", response.get("usage"));
      }
      events.data(completed);
    }
  };

  private final String path;
  private final Predicate<JsonNode> recognises;

  Dialect(String path, Predicate<JsonNode> recognises) {
    this.path = path;
    this.recognises = recognises;
  }

  /** The dialect of an operation's path, without the path of the server. */
  static Optional<Dialect> ofPath(String path) {
    return List.of(values()).stream().filter(dialect -> path.endsWith(dialect.path)).findFirst();
  }

  /** The dialect that a complete response is written in. */
  static Optional<Dialect> ofResponse(JsonNode response) {
    return List.of(values()).stream()
        .filter(dialect -> dialect.recognises.test(response))
        .findFirst();
  }

  /** The complete response that holds a completion. */
  abstract ObjectNode response(Completion completion, String model);

  /** Writes the events that together say the same as a complete response. */
  abstract void events(JsonNode response, EventText events);

  /** An event that names its kind in the data. */
  static ObjectNode event(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static boolean has(JsonNode body, String name, String value) {
    return body.path(name).asString("").equals(value);
  }
}
