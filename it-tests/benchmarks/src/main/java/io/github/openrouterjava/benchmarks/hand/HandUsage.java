package io.github.openrouterjava.benchmarks.hand;

import io.github.openrouterjava.benchmarks.plain.Answer.Completion;
import io.github.openrouterjava.benchmarks.plain.Answer.Prompt;
import io.github.openrouterjava.benchmarks.plain.Answer.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** What a chat answer cost. */
final class HandUsage extends Streaming<Usage> {

  @Override
  Usage read(JsonParser in) {
    long prompt = 0;
    long completion = 0;
    long total = 0;
    BigDecimal cost = null;
    Boolean byok = null;
    Prompt promptDetails = null;
    Completion completionDetails = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "prompt_tokens" -> prompt = in.getLongValue();
        case "completion_tokens" -> completion = in.getLongValue();
        case "total_tokens" -> total = in.getLongValue();
        case "cost" -> cost = in.getDecimalValue();
        case "is_byok" -> byok = in.getBooleanValue();
        case "prompt_tokens_details" -> promptDetails = new Prompt(only(in, "cached_tokens"));
        case "completion_tokens_details" ->
            completionDetails = new Completion(only(in, "reasoning_tokens"));
        default -> in.skipChildren();
      }
    }
    return new Usage(prompt, completion, total, cost, byok, promptDetails, completionDetails);
  }

  private static @Nullable Long only(JsonParser in, String wanted) {
    Long value = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      if (name.equals(wanted)) {
        value = in.getLongValue();
      } else {
        in.skipChildren();
      }
    }
    return value;
  }

  @Override
  void write(JsonGenerator out, Usage usage) {
    out.writeStartObject();
    integer(out, "prompt_tokens", usage.promptTokens());
    integer(out, "completion_tokens", usage.completionTokens());
    integer(out, "total_tokens", usage.totalTokens());
    if (usage.cost() != null) {
      out.writeName("cost");
      out.writeNumber(usage.cost());
    }
    if (usage.isByok() != null) {
      out.writeName("is_byok");
      out.writeBoolean(usage.isByok());
    }
    if (usage.promptTokensDetails() != null) {
      only(
          out,
          "prompt_tokens_details",
          "cached_tokens",
          usage.promptTokensDetails().cachedTokens());
    }
    if (usage.completionTokensDetails() != null) {
      only(
          out,
          "completion_tokens_details",
          "reasoning_tokens",
          usage.completionTokensDetails().reasoningTokens());
    }
    out.writeEndObject();
  }

  private static void only(JsonGenerator out, String object, String name, @Nullable Long value) {
    out.writeName(object);
    out.writeStartObject();
    if (value != null) {
      integer(out, name, value);
    }
    out.writeEndObject();
  }
}
