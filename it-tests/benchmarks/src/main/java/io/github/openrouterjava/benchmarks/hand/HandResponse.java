package io.github.openrouterjava.benchmarks.hand;

import io.github.openrouterjava.benchmarks.plain.Response;
import io.github.openrouterjava.benchmarks.plain.Response.InputDetails;
import io.github.openrouterjava.benchmarks.plain.Response.Item;
import io.github.openrouterjava.benchmarks.plain.Response.OutputDetails;
import io.github.openrouterjava.benchmarks.plain.Response.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** An answer in the dialect of the Responses API. */
@SuppressWarnings("NullAway") // The payload has what is required.
public final class HandResponse extends Streaming<Response> {

  private static final Streaming<Item> ITEM = new HandItem();

  @Override
  Response read(JsonParser in) {
    String id = null;
    String object = null;
    long createdAt = 0;
    long completedAt = 0;
    String status = null;
    String model = null;
    List<Item> output = null;
    boolean parallel = false;
    Double temperature = null;
    Double topP = null;
    String choice = null;
    List<String> tools = null;
    Map<String, String> metadata = null;
    Usage usage = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "id" -> id = in.getString();
        case "object" -> object = in.getString();
        case "created_at" -> createdAt = in.getLongValue();
        case "completed_at" -> completedAt = in.getLongValue();
        case "status" -> status = in.getString();
        case "model" -> model = in.getString();
        case "output" -> output = list(in, ITEM);
        case "parallel_tool_calls" -> parallel = in.getBooleanValue();
        case "temperature" -> temperature = in.getDoubleValue();
        case "top_p" -> topP = in.getDoubleValue();
        case "tool_choice" -> choice = in.getString();
        case "tools" -> tools = strings(in);
        case "metadata" -> metadata = map(in);
        case "usage" -> usage = usage(in);
        default -> in.skipChildren();
      }
    }
    return new Response(
        id,
        object,
        createdAt,
        completedAt,
        status,
        model,
        output,
        parallel,
        temperature,
        topP,
        choice,
        tools,
        metadata,
        usage);
  }

  private static Map<String, String> map(JsonParser in) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      map.put(name, in.getString());
    }
    return map;
  }

  private static Usage usage(JsonParser in) {
    long input = 0;
    long output = 0;
    long total = 0;
    long cached = 0;
    long reasoning = 0;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "input_tokens" -> input = in.getLongValue();
        case "input_tokens_details" -> cached = only(in, "cached_tokens");
        case "output_tokens" -> output = in.getLongValue();
        case "output_tokens_details" -> reasoning = only(in, "reasoning_tokens");
        case "total_tokens" -> total = in.getLongValue();
        default -> in.skipChildren();
      }
    }
    return new Usage(input, new InputDetails(cached), output, new OutputDetails(reasoning), total);
  }

  private static long only(JsonParser in, String wanted) {
    long value = 0;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      if (name.equals(wanted)) {
        value = in.getLongValue();
      } else {
        in.skipChildren();
      }
    }
    return value;
  }

  @Override
  void write(JsonGenerator out, Response response) {
    out.writeStartObject();
    string(out, "id", response.id());
    string(out, "object", response.object());
    integer(out, "created_at", response.createdAt());
    integer(out, "completed_at", response.completedAt());
    string(out, "status", response.status());
    string(out, "model", response.model());
    list(out, "output", response.output(), ITEM);
    out.writeName("parallel_tool_calls");
    out.writeBoolean(response.parallelToolCalls());
    if (response.temperature() != null) {
      out.writeName("temperature");
      out.writeNumber(response.temperature());
    }
    if (response.topP() != null) {
      out.writeName("top_p");
      out.writeNumber(response.topP());
    }
    string(out, "tool_choice", response.toolChoice());
    strings(out, "tools", response.tools());
    out.writeName("metadata");
    out.writeStartObject();
    for (Map.Entry<String, String> entry : response.metadata().entrySet()) {
      string(out, entry.getKey(), entry.getValue());
    }
    out.writeEndObject();
    usage(out, response.usage());
    out.writeEndObject();
  }

  private static void usage(JsonGenerator out, Usage usage) {
    out.writeName("usage");
    out.writeStartObject();
    integer(out, "input_tokens", usage.inputTokens());
    out.writeName("input_tokens_details");
    out.writeStartObject();
    integer(out, "cached_tokens", usage.inputTokensDetails().cachedTokens());
    out.writeEndObject();
    integer(out, "output_tokens", usage.outputTokens());
    out.writeName("output_tokens_details");
    out.writeStartObject();
    integer(out, "reasoning_tokens", usage.outputTokensDetails().reasoningTokens());
    out.writeEndObject();
    integer(out, "total_tokens", usage.totalTokens());
    out.writeEndObject();
  }
}
