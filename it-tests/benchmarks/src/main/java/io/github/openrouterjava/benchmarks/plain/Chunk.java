package io.github.openrouterjava.benchmarks.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chunk of a streamed chat answer. */
public record Chunk(
    String id,
    @Nullable String provider,
    String model,
    String object,
    long created,
    List<Choice> choices,
    @Nullable String serviceTier,
    @Nullable String systemFingerprint) {

  /** What it adds to one answer. */
  public record Choice(
      long index,
      Delta delta,
      @Nullable String finishReason,
      @Nullable String nativeFinishReason) {}

  /** What it adds to a message. */
  public record Delta(
      @Nullable String role,
      @Nullable String content,
      @Nullable String reasoning,
      @Nullable String refusal) {}
}
