package io.github.openrouterjava.testing.openrouter;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How one of OpenRouter's ways to ask a model writes what the model produces. */
enum Dialect {
  CHAT("/chat/completions", "/object", "chat.completion") {
    @Override
    ObjectNode response(Completion completion, String model) {
      return ChatResponses.of(completion, model);
    }

    @Override
    void events(JsonNode response, EventText events) {
      ChatEvents.write(response, events);
    }
  },

  RESPONSES("/responses", "/object", "response") {
    @Override
    ObjectNode response(Completion completion, String model) {
      return ResponsesResponses.of(completion, model);
    }

    @Override
    void events(JsonNode response, EventText events) {
      new ResponsesEvents(response, events).write();
    }
  },

  MESSAGES("/messages", "/type", "message") {
    @Override
    ObjectNode response(Completion completion, String model) {
      return MessagesResponses.of(completion, model);
    }

    @Override
    void events(JsonNode response, EventText events) {
      MessagesEvents.write(response, events);
    }
  },

  IMAGES("/images", "/data/0/b64_json", "") {
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
  private final String mark;
  private final String marked;

  /**
   * A dialect.
   *
   * @param mark the JSON pointer of the member that tells its responses
   * @param marked the value it has there; empty if its presence is enough
   */
  Dialect(String path, String mark, String marked) {
    this.path = path;
    this.mark = mark;
    this.marked = marked;
  }

  /** The dialect of an operation's path, without the path of the server. */
  static Optional<Dialect> ofPath(String path) {
    return List.of(values()).stream().filter(dialect -> path.endsWith(dialect.path)).findFirst();
  }

  /** The dialect that a complete response is written in. */
  static Optional<Dialect> ofResponse(JsonNode response) {
    return List.of(values()).stream().filter(dialect -> dialect.wrote(response)).findFirst();
  }

  /** The complete response that holds a completion. */
  abstract ObjectNode response(Completion completion, String model);

  /** Writes the events that together say the same as a complete response. */
  abstract void events(JsonNode response, EventText events);

  /** An event that names its kind in the data. */
  static ObjectNode event(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private boolean wrote(JsonNode response) {
    JsonNode value = response.at(mark);
    return marked.isEmpty() ? value.isString() : value.asString("").equals(marked);
  }
}
