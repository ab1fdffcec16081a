package io.github.openrouterjava.benchmarks.plain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer in the dialect of the Responses API. */
public record Response(
    String id,
    String object,
    long createdAt,
    long completedAt,
    String status,
    String model,
    List<Item> output,
    boolean parallelToolCalls,
    @Nullable Double temperature,
    @Nullable Double topP,
    String toolChoice,
    List<String> tools,
    Map<String, String> metadata,
    Usage usage) {

  /** Any piece of the output; what is null depends on the type. */
  public record Item(
      String type,
      String id,
      @Nullable String status,
      @Nullable String role,
      @Nullable List<Text> content,
      @Nullable String callId,
      @Nullable String name,
      @Nullable String arguments,
      @Nullable List<Summary> summary) {}

  /** A piece of a message. */
  public record Text(String type, String text, List<String> annotations) {}

  /** A piece of reasoning. */
  public record Summary(String type, String text) {}

  /** Tokens. */
  public record Usage(
      long inputTokens,
      InputDetails inputTokensDetails,
      long outputTokens,
      OutputDetails outputTokensDetails,
      long totalTokens) {}

  /** Tokens of the prompt. */
  public record InputDetails(long cachedTokens) {}

  /** Tokens of the answer. */
  public record OutputDetails(long reasoningTokens) {}
}
