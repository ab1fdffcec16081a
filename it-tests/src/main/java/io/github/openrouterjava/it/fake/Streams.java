package io.github.openrouterjava.it.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Streamed answers: the text of the JSON example, word by word, in the dialect of the streamed
 * example, with keep-alive comments between and {@code [DONE]} at the end.
 */
final class Streams {
  private static final String KEEP_ALIVE = ": OPENROUTER PROCESSING\n\n";
  private static final String DONE = "data: [DONE]\n\n";

  private Streams() {}

  /** The pieces of an event stream, each an event or a comment. */
  static List<String> pieces(JsonNode event, Optional<JsonNode> answer) {
    JsonNode data = event.path("data");
    String type = data.path("type").asString("");
    List<String> pieces = new ArrayList<>(List.of(KEEP_ALIVE, KEEP_ALIVE));
    if (answer.isPresent() && data.path("object").asString("").equals("chat.completion.chunk")) {
      chat(data.asObject(), answer.get(), pieces);
    } else if (answer.isPresent() && type.startsWith("response.")) {
      responses(data.asObject(), answer.get(), pieces);
    } else if (answer.isPresent() && event.has("event")) {
      messages(data.asObject(), answer.get(), pieces);
    } else if (answer.isPresent() && type.startsWith("image_generation.")) {
      images(data.asObject(), answer.get(), pieces);
    } else {
      pieces.add(data(data));
    }
    pieces.add(DONE);
    return pieces;
  }

  private static void chat(ObjectNode chunk, JsonNode answer, List<String> pieces) {
    for (String word : words(answer.at("/choices/0/message/content").asString())) {
      ObjectNode next = chunk.deepCopy();
      next.withObject("/choices/0/delta").put("content", word);
      pieces.add(data(next));
      pieces.add(KEEP_ALIVE);
    }
    ObjectNode finish = chunk.deepCopy();
    finish.withObject("/choices/0").put("finish_reason", "stop").putObject("delta");
    pieces.add(data(finish));
    ObjectNode usage = chunk.deepCopy();
    usage.putArray("choices");
    usage.set("usage", answer.get("usage"));
    pieces.add(data(usage));
  }

  private static void responses(ObjectNode delta, JsonNode answer, List<String> pieces) {
    int sequence = 0;
    ObjectNode started = answer.deepCopy().asObject();
    started.put("status", "in_progress").putArray("output");
    started.putNull("completed_at").putNull("usage");
    pieces.add(data(lifecycle(delta, "response.created", sequence++, started)));
    for (String word : words(answer.at("/output/0/content/0/text").asString())) {
      pieces.add(data(delta.deepCopy().put("sequence_number", sequence++).put("delta", word)));
      pieces.add(KEEP_ALIVE);
    }
    pieces.add(data(lifecycle(delta, "response.completed", sequence, answer)));
  }

  private static ObjectNode lifecycle(
      ObjectNode factory, String type, int sequence, JsonNode response) {
    return factory
        .objectNode()
        .put("type", type)
        .put("sequence_number", sequence)
        .set("response", response);
  }

  private static void messages(ObjectNode delta, JsonNode answer, List<String> pieces) {
    ObjectNode started = answer.deepCopy().asObject();
    started.putNull("stop_reason").putArray("content");
    pieces.add(named(delta.objectNode().put("type", "message_start").set("message", started)));
    ObjectNode block = delta.objectNode().put("type", "content_block_start").put("index", 0);
    ObjectNode content = answer.at("/content/0").deepCopy().asObject().put("text", "");
    pieces.add(named(block.set("content_block", content)));
    pieces.add(named(delta.objectNode().put("type", "ping")));
    for (String word : words(answer.at("/content/0/text").asString())) {
      ObjectNode next = delta.deepCopy();
      next.withObject("/delta").put("text", word);
      pieces.add(named(next));
      pieces.add(KEEP_ALIVE);
    }
    pieces.add(named(delta.objectNode().put("type", "content_block_stop").put("index", 0)));
    ObjectNode end = delta.objectNode().put("type", "message_delta");
    end.putObject("delta")
        .put("stop_reason", "end_turn")
        .putNull("stop_sequence")
        .putNull("stop_details")
        .putNull("container");
    pieces.add(named(end.set("usage", answer.get("usage"))));
    pieces.add(named(delta.objectNode().put("type", "message_stop")));
  }

  private static void images(ObjectNode partial, JsonNode answer, List<String> pieces) {
    pieces.add(data(partial));
    pieces.add(KEEP_ALIVE);
    ObjectNode completed = partial.objectNode().put("type", "image_generation.completed");
    completed.set("created", answer.get("created"));
    completed.setAll(answer.at("/data/0").asObject());
    pieces.add(data(completed.set("usage", answer.get("usage"))));
  }

  /** The words of a text, each with the space behind it. */
  private static List<String> words(String text) {
    return List.of(text.split("(?<= )"));
  }

  private static String data(JsonNode data) {
    return "data: " + data + "\n\n";
  }

  private static String named(JsonNode data) {
    return "event: " + data.get("type").asString() + "\n" + data(data);
  }
}
