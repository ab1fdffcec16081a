package io.github.openrouterjava.testing.openrouter;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cuts a chat completion into the chunks of its stream. */
final class ChatEvents {
  private static final Set<String> TEXTS = Set.of("content", "reasoning", "refusal");
  private static final Set<String> OF_LAST_CHUNK = Set.of("usage", "openrouter_metadata");

  private final JsonNode response;
  private final EventText events;

  private ChatEvents(JsonNode response, EventText events) {
    this.response = response;
    this.events = events;
  }

  static void write(JsonNode response, EventText events) {
    ChatEvents chunks = new ChatEvents(response, events);
    response.path("choices").forEach(chunks::choice);
    chunks.last();
  }

  private void choice(JsonNode choice) {
    JsonNode message = choice.path("message");
    delta(choice, object().put("role", "assistant").put("content", ""));
    texts(choice, message, "reasoning");
    message.path("reasoning_details").forEach(detail -> reasoning(choice, detail));
    texts(choice, message, "content");
    texts(choice, message, "refusal");
    int index = 0;
    for (JsonNode call : message.path("tool_calls")) {
      toolCall(choice, call, index++);
    }
    audio(choice, message.path("audio"));
    for (Map.Entry<String, JsonNode> member : message.properties()) {
      if (!TEXTS.contains(member.getKey())
          && !Set.of("role", "reasoning_details", "tool_calls", "audio")
              .contains(member.getKey())) {
        delta(choice, object().set(member.getKey(), member.getValue()));
      }
    }
    if (message.path("content").isArray()) {
      delta(choice, object().set("content", message.get("content")));
    }
    ObjectNode chunk = chunk();
    ObjectNode last = chunk.putArray("choices").addObject();
    last.set("index", choice.path("index"));
    last.putObject("delta");
    choice
        .properties()
        .forEach(
            member -> {
              if (!Set.of("index", "message").contains(member.getKey())) {
                last.set(member.getKey(), member.getValue());
              }
            });
    events.data(chunk);
  }

  private void texts(JsonNode choice, JsonNode message, String name) {
    if (message.path(name).isString()) {
      for (String word : EventText.words(message.get(name).asString())) {
        delta(choice, object().put(name, word));
        events.keepAlive();
      }
    }
  }

  /** Text comes in pieces and its signature last; whatever else a detail says comes at once. */
  private void reasoning(JsonNode choice, JsonNode detail) {
    if (!detail.path("text").isString()) {
      delta(choice, details(detail));
      return;
    }
    ObjectNode common = detail.deepCopy().asObject();
    common.remove("text");
    common.remove("signature");
    for (String word : EventText.words(detail.get("text").asString())) {
      delta(choice, details(common.deepCopy().put("text", word)));
    }
    if (detail.has("signature")) {
      delta(choice, details(common.deepCopy().set("signature", detail.get("signature"))));
    }
  }

  private static ObjectNode details(JsonNode detail) {
    ObjectNode delta = object();
    delta.putArray("reasoning_details").add(detail);
    return delta;
  }

  private void toolCall(JsonNode choice, JsonNode call, int index) {
    ObjectNode start = call.deepCopy().asObject().put("index", index);
    start.withObject("/function").put("arguments", "");
    delta(choice, calls(start));
    for (String piece : EventText.words(call.at("/function/arguments").asString(""))) {
      ObjectNode next = object().put("index", index);
      next.putObject("function").put("arguments", piece);
      delta(choice, calls(next));
    }
  }

  private static ObjectNode calls(JsonNode call) {
    ObjectNode delta = object();
    delta.putArray("tool_calls").add(call);
    return delta;
  }

  private void audio(JsonNode choice, JsonNode audio) {
    if (!audio.isObject()) {
      return;
    }
    ObjectNode start = audio.deepCopy().asObject();
    JsonNode data = start.remove("data");
    JsonNode transcript = start.remove("transcript");
    delta(choice, object().set("audio", start));
    if (transcript != null && transcript.isString()) {
      for (String word : EventText.words(transcript.asString())) {
        delta(choice, object().set("audio", object().put("transcript", word)));
      }
    }
    if (data != null) {
      delta(choice, object().set("audio", object().set("data", data)));
    }
  }

  private void delta(JsonNode choice, JsonNode delta) {
    ObjectNode chunk = chunk();
    ObjectNode next = chunk.putArray("choices").addObject();
    next.set("index", choice.path("index"));
    next.set("delta", delta);
    next.putNull("finish_reason");
    events.data(chunk);
  }

  private void last() {
    ObjectNode chunk = chunk();
    chunk.putArray("choices");
    for (String name : OF_LAST_CHUNK) {
      if (response.has(name)) {
        chunk.set(name, response.get(name));
      }
    }
    events.data(chunk);
  }

  private ObjectNode chunk() {
    ObjectNode chunk = response.deepCopy().asObject();
    chunk.put("object", "chat.completion.chunk").remove("choices");
    OF_LAST_CHUNK.forEach(chunk::remove);
    return chunk;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
