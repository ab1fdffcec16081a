package io.github.openrouterjava.testing.openrouter;

import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes completions as messages in Anthropic's dialect. */
final class MessagesResponses {
  private MessagesResponses() {}

  static ObjectNode of(Completion completion, String model) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message
        .put("id", "msg_fake")
        .put("type", "message")
        .put("role", "assistant")
        .put("model", model)
        .putNull("container");
    message.set("content", content(completion));
    message
        .put("stop_reason", stopReason(completion.finishReason()))
        .putNull("stop_sequence")
        .putNull("stop_details");
    message.set("usage", usage(completion.usage()));
    return message;
  }

  private static ArrayNode content(Completion completion) {
    if (!completion.images().isEmpty()) {
      throw new UnsupportedOperationException("The fake writes images as chat completions only");
    }
    ArrayNode content = JsonNodeFactory.instance.arrayNode();
    completion
        .reasoning()
        .ifPresent(
            text ->
                content
                    .addObject()
                    .put("type", "thinking")
                    .put("thinking", text)
                    .put("signature", "signature-of-the-fake"));
    completion.text().ifPresent(text -> content.add(text(completion, text)));
    for (Completion.ToolCall call : completion.toolCalls()) {
      content
          .addObject()
          .put("type", "tool_use")
          .put("id", call.id())
          .put("name", call.name())
          .set("input", input(call));
    }
    return content;
  }

  private static ObjectNode text(Completion completion, String text) {
    ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "text").put("text", text);
    if (completion.citations().isEmpty()) {
      return block.putNull("citations");
    }
    ArrayNode citations = block.putArray("citations");
    for (Completion.Citation citation : completion.citations()) {
      citations
          .addObject()
          .put("type", "web_search_result_location")
          .put("cited_text", text)
          .put("encrypted_index", "0")
          .put("title", citation.title())
          .put("url", citation.url());
    }
    return block;
  }

  /** This dialect has the arguments as JSON, so text that is none cannot be told in it. */
  private static JsonNode input(Completion.ToolCall call) {
    try {
      return JsonMapper.shared().readTree(call.arguments());
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "The arguments of " + call.name() + " are not JSON: " + call.arguments(), e);
    }
  }

  private static String stopReason(String finishReason) {
    return switch (finishReason) {
      case "stop" -> "end_turn";
      case "tool_calls" -> "tool_use";
      case "length" -> "max_tokens";
      case "content_filter" -> "refusal";
      default -> finishReason;
    };
  }

  private static ObjectNode usage(Completion.Usage usage) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("input_tokens", usage.inputTokens())
        .put("output_tokens", usage.outputTokens())
        .putNull("output_tokens_details")
        .putNull("cache_creation")
        .put("cache_creation_input_tokens", 0)
        .put("cache_read_input_tokens", 0)
        .putNull("inference_geo")
        .putNull("server_tool_use")
        .put("service_tier", "standard")
        .put("cost", new BigDecimal(usage.cost()))
        .put("is_byok", false);
  }
}
