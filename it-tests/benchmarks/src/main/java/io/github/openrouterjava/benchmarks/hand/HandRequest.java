package io.github.openrouterjava.benchmarks.hand;

import io.github.openrouterjava.benchmarks.plain.Request;
import io.github.openrouterjava.benchmarks.plain.Request.Message;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A request for a chat answer. */
@SuppressWarnings("NullAway") // The payload has what is required.
public final class HandRequest extends Streaming<Request> {

  private static final Streaming<Message> MESSAGE = new MessageCodec();

  @Override
  Request read(JsonParser in) {
    String model = null;
    List<Message> messages = null;
    Long maxTokens = null;
    Double temperature = null;
    String user = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "model" -> model = in.getString();
        case "messages" -> messages = list(in, MESSAGE);
        case "max_tokens" -> maxTokens = in.getLongValue();
        case "temperature" -> temperature = in.getDoubleValue();
        case "user" -> user = string(in);
        default -> in.skipChildren();
      }
    }
    return new Request(model, messages, maxTokens, temperature, user);
  }

  @Override
  void write(JsonGenerator out, Request request) {
    out.writeStartObject();
    string(out, "model", request.model());
    list(out, "messages", request.messages(), MESSAGE);
    if (request.maxTokens() != null) {
      integer(out, "max_tokens", request.maxTokens());
    }
    if (request.temperature() != null) {
      out.writeName("temperature");
      out.writeNumber(request.temperature());
    }
    string(out, "user", request.user());
    out.writeEndObject();
  }

  private static final class MessageCodec extends Streaming<Message> {

    @Override
    Message read(JsonParser in) {
      String role = null;
      String content = null;
      String callId = null;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "role" -> role = in.getString();
          case "content" -> content = string(in);
          case "tool_call_id" -> callId = string(in);
          default -> in.skipChildren();
        }
      }
      return new Message(role, content, callId);
    }

    @Override
    void write(JsonGenerator out, Message message) {
      out.writeStartObject();
      string(out, "role", message.role());
      string(out, "content", message.content());
      string(out, "tool_call_id", message.toolCallId());
      out.writeEndObject();
    }
  }
}
