package io.github.openrouterjava.benchmarks.hand;

import io.github.openrouterjava.client.model.ChatFinishReasonEnum;
import io.github.openrouterjava.client.model.ChatStreamChoice;
import io.github.openrouterjava.client.model.ChatStreamChunk;
import io.github.openrouterjava.client.model.ChatStreamDelta;
import io.github.openrouterjava.runtime.json.AdditionalProperties;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A chunk of a streamed chat answer, to and from the very records that are generated. */
public final class HandChunk extends Streaming<ChatStreamChunk> {

  private static final Streaming<ChatStreamChoice> CHOICE = new Choice();

  @Override
  ChatStreamChunk read(JsonParser in) {
    List<ChatStreamChoice> choices = null;
    long created = 0;
    String id = null;
    String model = null;
    String tier = null;
    String fingerprint = null;
    String provider = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "choices" -> choices = list(in, CHOICE);
        case "created" -> created = in.getLongValue();
        case "id" -> id = in.getString();
        case "model" -> model = in.getString();
        case "service_tier" -> tier = string(in);
        case "system_fingerprint" -> fingerprint = string(in);
        case "provider" -> provider = string(in);
        default -> in.skipChildren();
      }
    }
    if (choices == null || id == null || model == null) {
      throw new IllegalStateException("A chunk has choices, an id and a model.");
    }
    return new ChatStreamChunk(
        choices,
        created,
        null,
        id,
        model,
        null,
        tier,
        fingerprint,
        null,
        provider,
        null,
        AdditionalProperties.NONE);
  }

  @Override
  void write(JsonGenerator out, ChatStreamChunk chunk) {
    out.writeStartObject();
    list(out, "choices", chunk.choices(), CHOICE);
    integer(out, "created", chunk.created());
    string(out, "id", chunk.id());
    string(out, "model", chunk.model());
    string(out, "object", "chat.completion.chunk");
    string(out, "service_tier", chunk.serviceTier());
    string(out, "system_fingerprint", chunk.systemFingerprint());
    string(out, "provider", chunk.provider());
    out.writeEndObject();
  }

  private static final class Choice extends Streaming<ChatStreamChoice> {

    @Override
    ChatStreamChoice read(JsonParser in) {
      ChatStreamDelta delta = null;
      String reason = null;
      long index = 0;
      String nativeReason = null;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "delta" -> delta = delta(in);
          case "finish_reason" -> reason = string(in);
          case "index" -> index = in.getLongValue();
          case "native_finish_reason" -> nativeReason = string(in);
          default -> in.skipChildren();
        }
      }
      if (delta == null) {
        throw new IllegalStateException("A choice has a delta.");
      }
      return new ChatStreamChoice(
          delta,
          reason == null ? null : ChatFinishReasonEnum.of(reason),
          index,
          null,
          nativeReason,
          null,
          AdditionalProperties.NONE);
    }

    private static ChatStreamDelta delta(JsonParser in) {
      String content = null;
      String reasoning = null;
      String refusal = null;
      String role = null;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "content" -> content = string(in);
          case "reasoning" -> reasoning = string(in);
          case "refusal" -> refusal = string(in);
          case "role" -> role = string(in);
          default -> in.skipChildren();
        }
      }
      return new ChatStreamDelta(
          null,
          content,
          reasoning,
          null,
          refusal,
          role,
          null,
          null,
          null,
          AdditionalProperties.NONE);
    }

    @Override
    void write(JsonGenerator out, ChatStreamChoice choice) {
      out.writeStartObject();
      ChatStreamDelta delta = choice.delta();
      out.writeName("delta");
      out.writeStartObject();
      string(out, "content", delta.content());
      string(out, "reasoning", delta.reasoning());
      string(out, "refusal", delta.refusal());
      string(out, "role", delta.role());
      out.writeEndObject();
      out.writeName("finish_reason");
      ChatFinishReasonEnum reason = choice.finishReason();
      if (reason == null) {
        out.writeNull();
      } else {
        out.writeString(reason.value());
      }
      integer(out, "index", choice.index());
      string(out, "native_finish_reason", choice.nativeFinishReason());
      out.writeEndObject();
    }
  }
}
