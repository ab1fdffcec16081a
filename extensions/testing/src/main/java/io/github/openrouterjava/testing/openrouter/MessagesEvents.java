package io.github.openrouterjava.testing.openrouter;

import static io.github.openrouterjava.testing.openrouter.Dialect.event;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cuts a message in Anthropic's dialect into the events of its stream. */
final class MessagesEvents {
  private final EventText events;
  private int index;

  private MessagesEvents(EventText events) {
    this.events = events;
  }

  static void write(JsonNode message, EventText events) {
    ObjectNode started = message.deepCopy().asObject();
    started.putNull("stop_reason").putArray("content");
    events.named(event("message_start").set("message", started));
    events.named(event("ping"));
    MessagesEvents blocks = new MessagesEvents(events);
    message.path("content").forEach(blocks::block);
    ObjectNode end = event("message_delta");
    ObjectNode delta = end.putObject("delta");
    for (String name : new String[] {"stop_reason", "stop_sequence", "stop_details", "container"}) {
      delta.set(name, message.has(name) ? message.get(name) : delta.nullNode());
    }
    events.named(end.set("usage", message.path("usage")));
    events.named(event("message_stop"));
  }

  private void block(JsonNode block) {
    ObjectNode start = block.deepCopy().asObject();
    switch (block.path("type").asString("")) {
      case "text" -> {
        start.put("text", "");
        start.putNull("citations");
        start(start);
        pieces(block, "text_delta", "text", "text");
        block
            .path("citations")
            .forEach(citation -> delta(object("citations_delta").set("citation", citation)));
      }
      case "thinking" -> {
        start.put("thinking", "").put("signature", "");
        start(start);
        pieces(block, "thinking_delta", "thinking", "thinking");
        delta(object("signature_delta").set("signature", block.path("signature")));
      }
      case "tool_use" -> {
        start.putObject("input");
        start(start);
        for (String piece : EventText.words(block.path("input").toString())) {
          delta(object("input_json_delta").put("partial_json", piece));
        }
      }
      default -> start(start);
    }
    events.named(event("content_block_stop").put("index", index));
    index++;
  }

  private void start(JsonNode block) {
    events.named(event("content_block_start").put("index", index).set("content_block", block));
  }

  private void pieces(JsonNode block, String type, String from, String to) {
    for (String word : EventText.words(block.path(from).asString(""))) {
      delta(object(type).put(to, word));
      events.keepAlive();
    }
  }

  private void delta(JsonNode delta) {
    events.named(event("content_block_delta").put("index", index).set("delta", delta));
  }

  private static ObjectNode object(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
