package io.github.openrouterjava.testing.openrouter;

import java.math.BigDecimal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes completions as results of the Responses API. */
final class ResponsesResponses {
  private static final long CREATED = 1_787_000_000;

  private ResponsesResponses() {}

  static ObjectNode of(Completion completion, String model) {
    boolean cut = completion.finishReason().equals("length");
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    response
        .put("id", "resp_fake")
        .put("object", "response")
        .put("created_at", CREATED)
        .put("completed_at", CREATED + 1)
        .put("status", cut ? "incomplete" : "completed")
        .put("model", model)
        .putNull("error");
    if (cut) {
      response.putObject("incomplete_details").put("reason", "max_output_tokens");
    } else {
      response.putNull("incomplete_details");
    }
    response.putNull("instructions").putNull("metadata");
    response.set("output", output(completion));
    response
        .put("parallel_tool_calls", true)
        .putNull("temperature")
        .putNull("top_p")
        .putNull("presence_penalty")
        .putNull("frequency_penalty")
        .put("tool_choice", "auto")
        .putArray("tools");
    response.set("usage", usage(completion.usage()));
    return response;
  }

  private static ArrayNode output(Completion completion) {
    if (!completion.images().isEmpty()) {
      throw new UnsupportedOperationException("The fake writes images as chat completions only");
    }
    ArrayNode output = JsonNodeFactory.instance.arrayNode();
    completion
        .reasoning()
        .ifPresent(
            text ->
                output
                    .addObject()
                    .put("type", "reasoning")
                    .put("id", "rs_fake")
                    .putArray("summary")
                    .addObject()
                    .put("type", "summary_text")
                    .put("text", text));
    completion.text().ifPresent(text -> output.add(message(completion, text)));
    for (Completion.ToolCall call : completion.toolCalls()) {
      output
          .addObject()
          .put("type", "function_call")
          .put("id", "fc_" + call.id())
          .put("call_id", call.id())
          .put("name", call.name())
          .put("arguments", call.arguments())
          .put("status", "completed");
    }
    return output;
  }

  private static ObjectNode message(Completion completion, String text) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message
        .put("type", "message")
        .put("id", "msg_fake")
        .put("role", "assistant")
        .put("status", "completed");
    ArrayNode annotations =
        message
            .putArray("content")
            .addObject()
            .put("type", "output_text")
            .put("text", text)
            .putArray("annotations");
    for (Completion.Citation citation : completion.citations()) {
      annotations
          .addObject()
          .put("type", "url_citation")
          .put("url", citation.url())
          .put("title", citation.title())
          .put("start_index", 0)
          .put("end_index", text.length());
    }
    return message;
  }

  private static ObjectNode usage(Completion.Usage usage) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("input_tokens", usage.inputTokens());
    json.putObject("input_tokens_details").put("cached_tokens", 0);
    json.put("output_tokens", usage.outputTokens());
    json.putObject("output_tokens_details").put("reasoning_tokens", 0);
    return json.put("total_tokens", usage.inputTokens() + usage.outputTokens())
        .put("cost", new BigDecimal(usage.cost()))
        .put("is_byok", false);
  }
}
