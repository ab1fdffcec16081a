package io.github.openrouterjava.benchmarks.hand;

import io.github.openrouterjava.benchmarks.plain.Models;
import io.github.openrouterjava.benchmarks.plain.Models.Entry;
import io.github.openrouterjava.benchmarks.plain.Models.Links;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A list of models. */
@SuppressWarnings("NullAway") // The payload has what is required.
public final class HandModels extends Streaming<Models> {

  private static final Streaming<Entry> MODEL = new HandModel();

  @Override
  Models read(JsonParser in) {
    List<Entry> data = null;
    Links links = null;
    long total = 0;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "data" -> data = list(in, MODEL);
        case "links" -> links = links(in);
        case "total_count" -> total = in.getLongValue();
        default -> in.skipChildren();
      }
    }
    return new Models(data, links, total);
  }

  private static Links links(JsonParser in) {
    String next = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "next" -> next = string(in);
        default -> in.skipChildren();
      }
    }
    return new Links(next);
  }

  @Override
  void write(JsonGenerator out, Models models) {
    out.writeStartObject();
    list(out, "data", models.data(), MODEL);
    out.writeName("links");
    out.writeStartObject();
    string(out, "next", models.links().next());
    out.writeEndObject();
    integer(out, "total_count", models.totalCount());
    out.writeEndObject();
  }
}
