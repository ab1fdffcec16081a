package io.github.openrouterjava.benchmarks.hand;

import io.github.openrouterjava.benchmarks.plain.Models.Pricing;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** What a model costs. */
@SuppressWarnings("NullAway") // The payload has what is required.
final class HandPricing extends Streaming<Pricing> {

  @Override
  Pricing read(JsonParser in) {
    String prompt = null;
    String completion = null;
    String request = null;
    String image = null;
    String cacheRead = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "prompt" -> prompt = in.getString();
        case "completion" -> completion = in.getString();
        case "request" -> request = string(in);
        case "image" -> image = string(in);
        case "input_cache_read" -> cacheRead = string(in);
        default -> in.skipChildren();
      }
    }
    return new Pricing(prompt, completion, request, image, cacheRead);
  }

  @Override
  void write(JsonGenerator out, Pricing pricing) {
    out.writeStartObject();
    string(out, "prompt", pricing.prompt());
    string(out, "completion", pricing.completion());
    string(out, "request", pricing.request());
    string(out, "image", pricing.image());
    string(out, "input_cache_read", pricing.inputCacheRead());
    out.writeEndObject();
  }
}
