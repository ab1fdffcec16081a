package io.github.openrouterjava.testing.openrouter;

import java.math.BigDecimal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes completions as chat completions. */
final class ChatResponses {
  private static final long CREATED = 1_787_000_000;

  private ChatResponses() {}

  static ObjectNode of(Completion completion, String model) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    response
        .put("id", "gen-1787000000-fake")
        .put("object", "chat.completion")
        .put("created", CREATED)
        .put("model", model)
        .putNull("system_fingerprint");
    ObjectNode choice = response.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", completion.finishReason());
    choice.set("message", message(completion));
    response.set("usage", usage(completion.usage()));
    return response;
  }

  private static ObjectNode message(Completion completion) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("role", "assistant");
    message.put("content", completion.text().orElse(null)).putNull("refusal");
    message.put("reasoning", completion.reasoning().orElse(null));
    completion
        .reasoning()
        .ifPresent(
            text ->
                message
                    .putArray("reasoning_details")
                    .addObject()
                    .put("type", "reasoning.text")
                    .put("text", text)
                    .put("index", 0));
    if (!completion.toolCalls().isEmpty()) {
      ArrayNode calls = message.putArray("tool_calls");
      for (Completion.ToolCall call : completion.toolCalls()) {
        calls
            .addObject()
            .put("id", call.id())
            .put("type", "function")
            .putObject("function")
            .put("name", call.name())
            .put("arguments", call.arguments());
      }
    }
    if (!completion.citations().isEmpty()) {
      ArrayNode annotations = message.putArray("annotations");
      for (Completion.Citation citation : completion.citations()) {
        annotations
            .addObject()
            .put("type", "url_citation")
            .putObject("url_citation")
            .put("url", citation.url())
            .put("title", citation.title());
      }
    }
    if (!completion.images().isEmpty()) {
      ArrayNode images = message.putArray("images");
      for (String url : completion.images()) {
        images.addObject().put("type", "image_url").putObject("image_url").put("url", url);
      }
    }
    return message;
  }

  private static ObjectNode usage(Completion.Usage usage) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("prompt_tokens", usage.inputTokens())
        .put("completion_tokens", usage.outputTokens())
        .put("total_tokens", usage.inputTokens() + usage.outputTokens())
        .put("cost", new BigDecimal(usage.cost()))
        .put("is_byok", false);
  }
}
