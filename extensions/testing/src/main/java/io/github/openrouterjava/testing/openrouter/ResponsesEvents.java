package io.github.openrouterjava.testing.openrouter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cuts a result of the Responses API into the events of its stream. */
final class ResponsesEvents {
  private final JsonNode response;
  private final EventText events;
  private int sequence;
  private int outputIndex;

  ResponsesEvents(JsonNode response, EventText events) {
    this.response = response;
    this.events = events;
  }

  void write() {
    ObjectNode started = response.deepCopy().asObject();
    started.put("status", "in_progress").putArray("output");
    started.putNull("completed_at").putNull("usage");
    send(event("response.created").set("response", started));
    send(event("response.in_progress").set("response", started));
    for (JsonNode item : response.path("output")) {
      item(item);
      outputIndex++;
    }
    send(
        event("response." + response.path("status").asString("completed"))
            .set("response", response));
  }

  private void item(JsonNode item) {
    String type = item.path("type").asString("");
    ObjectNode added = item.deepCopy().asObject();
    switch (type) {
      case "message" -> {
        added.put("status", "in_progress").putArray("content");
        added(added);
        parts(item);
      }
      case "function_call" -> {
        added.put("status", "in_progress").put("arguments", "");
        added(added);
        arguments(item);
      }
      case "reasoning" -> {
        added.putArray("summary");
        added.remove("content");
        added(added);
        summaries(item);
      }
      default -> added(added);
    }
    send(about("response.output_item.done").set("item", item));
  }

  private void added(JsonNode item) {
    send(about("response.output_item.added").set("item", item));
  }

  private void parts(JsonNode item) {
    int index = 0;
    for (JsonNode part : item.path("content")) {
      ObjectNode empty = part.deepCopy().asObject();
      String kind = part.has("refusal") ? "refusal" : "text";
      empty.put(kind, "");
      if (empty.has("annotations")) {
        empty.putArray("annotations");
      }
      String prefix = kind.equals("text") ? "response.output_text." : "response.refusal.";
      send(part("response.content_part.added", item, index).set("part", empty));
      for (String word : EventText.words(part.path(kind).asString(""))) {
        send(withLogprobs(part(prefix + "delta", item, index).put("delta", word), kind));
        events.keepAlive();
      }
      int annotation = 0;
      for (JsonNode source : part.path("annotations")) {
        send(
            part("response.output_text.annotation.added", item, index)
                .put("annotation_index", annotation++)
                .set("annotation", source));
      }
      ObjectNode done = part(prefix + "done", item, index);
      done.set(kind, part.path(kind));
      send(withLogprobs(done, kind));
      send(part("response.content_part.done", item, index).set("part", part));
      index++;
    }
  }

  private static ObjectNode withLogprobs(ObjectNode event, String kind) {
    if (kind.equals("text")) {
      event.putArray("logprobs");
    }
    return event;
  }

  private void arguments(JsonNode item) {
    String type = "response.function_call_arguments.";
    for (String piece : EventText.words(item.path("arguments").asString(""))) {
      send(ofItem(type + "delta", item).put("delta", piece));
    }
    ObjectNode done = ofItem(type + "done", item);
    done.set("name", item.path("name"));
    send(done.set("arguments", item.path("arguments")));
  }

  private void summaries(JsonNode item) {
    int index = 0;
    for (JsonNode part : item.path("summary")) {
      ObjectNode empty = part.deepCopy().asObject().put("text", "");
      send(summary("part.added", item, index).set("part", empty));
      for (String word : EventText.words(part.path("text").asString(""))) {
        send(summary("text.delta", item, index).put("delta", word));
      }
      send(summary("text.done", item, index).set("text", part.path("text")));
      send(summary("part.done", item, index).set("part", part));
      index++;
    }
  }

  private ObjectNode summary(String step, JsonNode item, int index) {
    return ofItem("response.reasoning_summary_" + step, item).put("summary_index", index);
  }

  private ObjectNode part(String type, JsonNode item, int index) {
    return ofItem(type, item).put("content_index", index);
  }

  private ObjectNode ofItem(String type, JsonNode item) {
    ObjectNode event = about(type);
    event.set("item_id", item.path("id"));
    return event;
  }

  private ObjectNode about(String type) {
    return event(type).put("output_index", outputIndex);
  }

  private static ObjectNode event(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private void send(ObjectNode event) {
    events.data(event.put("sequence_number", sequence++));
  }
}
