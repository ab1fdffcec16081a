package io.github.openrouterjava.benchmarks.hand;

import io.github.openrouterjava.benchmarks.plain.Answer;
import io.github.openrouterjava.benchmarks.plain.Answer.Choice;
import io.github.openrouterjava.benchmarks.plain.Answer.Message;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A chat answer. */
@SuppressWarnings("NullAway") // The payload has what is required.
public final class HandAnswer extends Streaming<Answer> {

  private static final Streaming<Choice> CHOICE = new ChoiceCodec();
  private static final Streaming<Answer.Usage> USAGE = new HandUsage();

  @Override
  Answer read(JsonParser in) {
    String id = null;
    String provider = null;
    String model = null;
    String object = null;
    long created = 0;
    List<Choice> choices = null;
    String fingerprint = null;
    Answer.Usage usage = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "id" -> id = in.getString();
        case "provider" -> provider = string(in);
        case "model" -> model = in.getString();
        case "object" -> object = in.getString();
        case "created" -> created = in.getLongValue();
        case "choices" -> choices = list(in, CHOICE);
        case "system_fingerprint" -> fingerprint = string(in);
        case "usage" -> usage = USAGE.read(in);
        default -> in.skipChildren();
      }
    }
    return new Answer(id, provider, model, object, created, choices, fingerprint, usage);
  }

  @Override
  void write(JsonGenerator out, Answer answer) {
    out.writeStartObject();
    string(out, "id", answer.id());
    string(out, "provider", answer.provider());
    string(out, "model", answer.model());
    string(out, "object", answer.object());
    integer(out, "created", answer.created());
    list(out, "choices", answer.choices(), CHOICE);
    string(out, "system_fingerprint", answer.systemFingerprint());
    out.writeName("usage");
    USAGE.write(out, answer.usage());
    out.writeEndObject();
  }

  private static final class ChoiceCodec extends Streaming<Choice> {

    @Override
    Choice read(JsonParser in) {
      long index = 0;
      Message message = null;
      String reason = null;
      String nativeReason = null;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "index" -> index = in.getLongValue();
          case "message" -> message = message(in);
          case "finish_reason" -> reason = string(in);
          case "native_finish_reason" -> nativeReason = string(in);
          default -> in.skipChildren();
        }
      }
      return new Choice(index, message, reason, nativeReason);
    }

    private static Message message(JsonParser in) {
      String role = null;
      String content = null;
      String refusal = null;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "role" -> role = in.getString();
          case "content" -> content = string(in);
          case "refusal" -> refusal = string(in);
          default -> in.skipChildren();
        }
      }
      return new Message(role, content, refusal);
    }

    @Override
    void write(JsonGenerator out, Choice choice) {
      out.writeStartObject();
      integer(out, "index", choice.index());
      out.writeName("message");
      out.writeStartObject();
      string(out, "role", choice.message().role());
      string(out, "content", choice.message().content());
      string(out, "refusal", choice.message().refusal());
      out.writeEndObject();
      string(out, "finish_reason", choice.finishReason());
      string(out, "native_finish_reason", choice.nativeFinishReason());
      out.writeEndObject();
    }
  }
}
