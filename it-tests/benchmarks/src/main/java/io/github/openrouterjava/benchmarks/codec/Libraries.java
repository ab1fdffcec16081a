package io.github.openrouterjava.benchmarks.codec;

import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.models.ModelListPageResponse;
import io.github.openrouterjava.benchmarks.hand.HandAnswer;
import io.github.openrouterjava.benchmarks.hand.HandChunk;
import io.github.openrouterjava.benchmarks.hand.HandModels;
import io.github.openrouterjava.benchmarks.hand.HandRequest;
import io.github.openrouterjava.benchmarks.hand.HandResponse;
import io.github.openrouterjava.benchmarks.plain.Answer;
import io.github.openrouterjava.benchmarks.plain.Chunk;
import io.github.openrouterjava.benchmarks.plain.Models;
import io.github.openrouterjava.benchmarks.plain.Request;
import io.github.openrouterjava.benchmarks.plain.Response;
import io.github.openrouterjava.client.model.ChatRequest;
import io.github.openrouterjava.client.model.ChatResult;
import io.github.openrouterjava.client.model.ChatStreamChunk;
import io.github.openrouterjava.client.model.ModelsListResponse;
import io.github.openrouterjava.client.model.OpenResponsesResult;

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
      case ANSWER -> new Ours<>(ChatResult.CODEC);
      case MODELS -> new Ours<>(ModelsListResponse.CODEC);
      case RESPONSE -> new Ours<>(OpenResponsesResult.CODEC);
      case REQUEST -> new Ours<>(ChatRequest.CODEC);
    };
  }

  private static JsonLibrary<?> hand(Payload payload) {
    return switch (payload) {
      case CHUNK -> new HandChunk();
      case ANSWER -> new HandAnswer();
      case MODELS -> new HandModels();
      case RESPONSE -> new HandResponse();
      case REQUEST -> new HandRequest();
    };
  }

  private static JsonLibrary<?> databind(Payload payload) {
    return switch (payload) {
      case CHUNK -> new Databind<>(Chunk.class);
      case ANSWER -> new Databind<>(Answer.class);
      case MODELS -> new Databind<>(Models.class);
      case RESPONSE -> new Databind<>(Response.class);
      case REQUEST -> new Databind<>(Request.class);
    };
  }

  private static JsonLibrary<?> openAi(Payload payload) {
    return switch (payload) {
      case CHUNK -> new OpenAi<>(ChatCompletionChunk.class);
      case ANSWER -> new OpenAi<>(ChatCompletion.class);
      case MODELS -> new OpenAi<>(ModelListPageResponse.class);
      case RESPONSE -> new OpenAi<>(com.openai.models.responses.Response.class);
      case REQUEST -> new OpenAi<>(ChatCompletionCreateParams.Body.class);
    };
  }
}
