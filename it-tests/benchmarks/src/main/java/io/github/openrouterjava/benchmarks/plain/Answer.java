package io.github.openrouterjava.benchmarks.plain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chat answer. */
public record Answer(
    String id,
    @Nullable String provider,
    String model,
    String object,
    long created,
    List<Choice> choices,
    @Nullable String systemFingerprint,
    Usage usage) {

  /** One answer of several. */
  public record Choice(
      long index,
      Message message,
      @Nullable String finishReason,
      @Nullable String nativeFinishReason) {}

  /** What is said. */
  public record Message(String role, @Nullable String content, @Nullable String refusal) {}

  /** Tokens and cost. */
  public record Usage(
      long promptTokens,
      long completionTokens,
      long totalTokens,
      @Nullable BigDecimal cost,
      @Nullable Boolean isByok,
      @Nullable Prompt promptTokensDetails,
      @Nullable Completion completionTokensDetails) {}

  /** Tokens of the prompt. */
  public record Prompt(@Nullable Long cachedTokens) {}

  /** Tokens of the answer. */
  public record Completion(@Nullable Long reasoningTokens) {}
}
