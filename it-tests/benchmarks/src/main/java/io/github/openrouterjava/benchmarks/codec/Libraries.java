package io.github.openrouterjava.benchmarks.codec;

import com.openai.models.chat.completions.ChatCompletionChunk;
import io.github.openrouterjava.benchmarks.hand.HandChunk;
import io.github.openrouterjava.benchmarks.plain.Chunk;
import io.github.openrouterjava.client.model.ChatStreamChunk;

/** Which libraries are compared, by name. */
public final class Libraries {

  /** The generated client. */
  public static final String OURS = "ours";

  /** The limit. */
  public static final String HAND = "hand";

  /** Jackson's databind. */
  public static final String DATABIND = "databind";

  /** The peer. */
  public static final String OPENAI = "openai";

  private Libraries() {}

  /** How a library reads and writes a payload. */
  public static JsonLibrary<?> of(Payload payload, String library) {
    return switch (library) {
      case OURS -> ours(payload);
      case HAND -> hand(payload);
      case DATABIND -> databind(payload);
      case OPENAI -> openAi(payload);
      default -> throw new IllegalArgumentException(library);
    };
  }

  private static JsonLibrary<?> ours(Payload payload) {
    return switch (payload) {
      case CHUNK -> new Ours<>(ChatStreamChunk.CODEC);
    };
  }

  private static JsonLibrary<?> hand(Payload payload) {
    return switch (payload) {
      case CHUNK -> new HandChunk();
    };
  }

  private static JsonLibrary<?> databind(Payload payload) {
    return switch (payload) {
      case CHUNK -> new Databind<>(Chunk.class);
    };
  }

  private static JsonLibrary<?> openAi(Payload payload) {
    return switch (payload) {
      case CHUNK -> new OpenAi<>(ChatCompletionChunk.class);
    };
  }
}
