package io.github.openrouterjava.benchmarks.hand;

import io.github.openrouterjava.benchmarks.plain.Models.Architecture;
import io.github.openrouterjava.benchmarks.plain.Models.Defaults;
import io.github.openrouterjava.benchmarks.plain.Models.Entry;
import io.github.openrouterjava.benchmarks.plain.Models.ModelLinks;
import io.github.openrouterjava.benchmarks.plain.Models.Pricing;
import io.github.openrouterjava.benchmarks.plain.Models.TopProvider;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One model. */
@SuppressWarnings("NullAway") // The payload has what is required.
final class HandModel extends Streaming<Entry> {

  private static final Streaming<Pricing> PRICING = new HandPricing();

  @Override
  Entry read(JsonParser in) {
    String id = null;
    String slug = null;
    String title = null;
    long created = 0;
    String description = null;
    Long contextLength = null;
    Architecture architecture = null;
    Pricing pricing = null;
    TopProvider provider = null;
    List<String> parameters = null;
    Defaults defaults = null;
    ModelLinks links = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "id" -> id = in.getString();
        case "canonical_slug" -> slug = in.getString();
        case "name" -> title = in.getString();
        case "created" -> created = in.getLongValue();
        case "description" -> description = string(in);
        case "context_length" -> contextLength = integer(in);
        case "architecture" -> architecture = architecture(in);
        case "pricing" -> pricing = PRICING.read(in);
        case "top_provider" -> provider = provider(in);
        case "supported_parameters" -> parameters = strings(in);
        case "default_parameters" -> defaults = defaults(in);
        case "links" -> links = links(in);
        default -> in.skipChildren();
      }
    }
    return new Entry(
        id,
        slug,
        title,
        created,
        description,
        contextLength,
        architecture,
        pricing,
        provider,
        parameters,
        defaults,
        links);
  }

  private static Long integer(JsonParser in) {
    return in.currentToken() == JsonToken.VALUE_NULL ? null : in.getLongValue();
  }

  private static Architecture architecture(JsonParser in) {
    String modality = null;
    List<String> inputs = null;
    List<String> outputs = null;
    String tokenizer = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "modality" -> modality = string(in);
        case "input_modalities" -> inputs = strings(in);
        case "output_modalities" -> outputs = strings(in);
        case "tokenizer" -> tokenizer = string(in);
        default -> in.skipChildren();
      }
    }
    return new Architecture(modality, inputs, outputs, tokenizer);
  }

  private static TopProvider provider(JsonParser in) {
    Long contextLength = null;
    Long most = null;
    boolean moderated = false;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "context_length" -> contextLength = integer(in);
        case "max_completion_tokens" -> most = integer(in);
        case "is_moderated" -> moderated = in.getBooleanValue();
        default -> in.skipChildren();
      }
    }
    return new TopProvider(contextLength, most, moderated);
  }

  private static Defaults defaults(JsonParser in) {
    Double temperature = null;
    Double topP = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "temperature" -> temperature = in.getDoubleValue();
        case "top_p" -> topP = in.getDoubleValue();
        default -> in.skipChildren();
      }
    }
    return new Defaults(temperature, topP);
  }

  private static ModelLinks links(JsonParser in) {
    String details = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      if (name.equals("details")) {
        details = in.getString();
      } else {
        in.skipChildren();
      }
    }
    return new ModelLinks(details);
  }

  @Override
  void write(JsonGenerator out, Entry model) {
    out.writeStartObject();
    string(out, "id", model.id());
    string(out, "canonical_slug", model.canonicalSlug());
    string(out, "name", model.name());
    integer(out, "created", model.created());
    string(out, "description", model.description());
    optional(out, "context_length", model.contextLength());
    architecture(out, model.architecture());
    out.writeName("pricing");
    PRICING.write(out, model.pricing());
    out.writeName("top_provider");
    out.writeStartObject();
    optional(out, "context_length", model.topProvider().contextLength());
    optional(out, "max_completion_tokens", model.topProvider().maxCompletionTokens());
    out.writeName("is_moderated");
    out.writeBoolean(model.topProvider().isModerated());
    out.writeEndObject();
    strings(out, "supported_parameters", model.supportedParameters());
    if (model.defaultParameters() != null) {
      out.writeName("default_parameters");
      out.writeStartObject();
      number(out, "temperature", model.defaultParameters().temperature());
      number(out, "top_p", model.defaultParameters().topP());
      out.writeEndObject();
    }
    out.writeName("links");
    out.writeStartObject();
    string(out, "details", model.links().details());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void architecture(JsonGenerator out, Architecture architecture) {
    out.writeName("architecture");
    out.writeStartObject();
    string(out, "modality", architecture.modality());
    strings(out, "input_modalities", architecture.inputModalities());
    strings(out, "output_modalities", architecture.outputModalities());
    string(out, "tokenizer", architecture.tokenizer());
    out.writeEndObject();
  }

  private static void optional(JsonGenerator out, String name, Long value) {
    if (value != null) {
      integer(out, name, value);
    }
  }

  private static void number(JsonGenerator out, String name, Double value) {
    if (value != null) {
      out.writeName(name);
      out.writeNumber(value);
    }
  }
}
