package io.github.openrouterjava.benchmarks.hand;

import io.github.openrouterjava.benchmarks.plain.Response.Item;
import io.github.openrouterjava.benchmarks.plain.Response.Summary;
import io.github.openrouterjava.benchmarks.plain.Response.Text;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A piece of the output of the Responses API. */
@SuppressWarnings("NullAway") // The payload has what is required.
final class HandItem extends Streaming<Item> {

  private static final Streaming<Text> TEXT = new TextCodec();
  private static final Streaming<Summary> SUMMARY = new SummaryCodec();

  @Override
  Item read(JsonParser in) {
    String type = null;
    String id = null;
    String status = null;
    String role = null;
    List<Text> content = null;
    String callId = null;
    String function = null;
    String arguments = null;
    List<Summary> summary = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "type" -> type = in.getString();
        case "id" -> id = in.getString();
        case "status" -> status = string(in);
        case "role" -> role = string(in);
        case "content" -> content = list(in, TEXT);
        case "call_id" -> callId = string(in);
        case "name" -> function = string(in);
        case "arguments" -> arguments = string(in);
        case "summary" -> summary = list(in, SUMMARY);
        default -> in.skipChildren();
      }
    }
    return new Item(type, id, status, role, content, callId, function, arguments, summary);
  }

  @Override
  void write(JsonGenerator out, Item item) {
    out.writeStartObject();
    string(out, "type", item.type());
    string(out, "id", item.id());
    string(out, "status", item.status());
    string(out, "role", item.role());
    list(out, "content", item.content(), TEXT);
    string(out, "call_id", item.callId());
    string(out, "name", item.name());
    string(out, "arguments", item.arguments());
    list(out, "summary", item.summary(), SUMMARY);
    out.writeEndObject();
  }

  private static final class TextCodec extends Streaming<Text> {

    @Override
    Text read(JsonParser in) {
      String type = null;
      String text = null;
      List<String> annotations = null;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "type" -> type = in.getString();
          case "text" -> text = in.getString();
          case "annotations" -> annotations = strings(in);
          default -> in.skipChildren();
        }
      }
      return new Text(type, text, annotations);
    }

    @Override
    void write(JsonGenerator out, Text text) {
      out.writeStartObject();
      string(out, "type", text.type());
      string(out, "text", text.text());
      strings(out, "annotations", text.annotations());
      out.writeEndObject();
    }
  }

  private static final class SummaryCodec extends Streaming<Summary> {

    @Override
    Summary read(JsonParser in) {
      String type = null;
      String text = null;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "type" -> type = in.getString();
          case "text" -> text = in.getString();
          default -> in.skipChildren();
        }
      }
      return new Summary(type, text);
    }

    @Override
    void write(JsonGenerator out, Summary summary) {
      out.writeStartObject();
      string(out, "type", summary.type());
      string(out, "text", summary.text());
      out.writeEndObject();
    }
  }
}
