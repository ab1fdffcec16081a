package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.Response;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.normalise.Merger.MergedObject;
import io.github.openrouterjava.codegen.normalise.Merger.Owned;
import io.github.openrouterjava.codegen.parse.RawContent;
import io.github.openrouterjava.codegen.parse.RawOperation;
import io.github.openrouterjava.codegen.parse.RawResponse;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what a successful call returns. */
final class ResponseNormaliser {

  /** The fields of a server-sent event (WHATWG HTML, section 9.2.6). */
  private static final Set<String> EVENT_FIELDS = Set.of("data", "event", "id", "retry");

  /** The body property that asks for a stream where no hint names one. */
  private static final String STREAM = "stream";

  private final TypeResolver types;
  private final Diagnostics diagnostics;

  ResponseNormaliser(TypeResolver types, Diagnostics diagnostics) {
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /**
   * What a successful call returns.
   *
   * @param main what the method of the plain name returns
   * @param others what further methods return
   * @param events what a streamed call yields
   */
  record Responses(Response main, List<Response> others, Operation.@Nullable Events events) {}

  Responses normalise(RawOperation o, String id) {
    Response json = null;
    Operation.Events events = null;
    List<Response> others = new ArrayList<>();
    for (Map.Entry<String, RawContent> content : successContent(o).entrySet()) {
      String mediaType = content.getKey();
      RawSchema schema = content.getValue().schema();
      if (MediaTypes.isJson(mediaType)) {
        json = json != null ? json : json(id, mediaType, schema);
      } else if (MediaTypes.isEvents(mediaType)) {
        events = events(o, id, schema);
      } else if (MediaTypes.isText(mediaType)) {
        others.add(new Response.TextResponse(mediaType));
      } else {
        others.add(new Response.BinaryResponse(mediaType));
      }
    }
    if (json != null) {
      return new Responses(json, others, events);
    }
    Response main = others.isEmpty() ? new Response.NoResponse() : others.remove(0);
    return new Responses(main, others, events);
  }

  /**
   * The media types of all 2xx responses; those of {@code default} where there is no 2xx response.
   */
  private Map<String, RawContent> successContent(RawOperation o) {
    Map<String, RawContent> content = new LinkedHashMap<>();
    for (RawResponse response : o.responses()) {
      if (response.status().startsWith("2")) {
        response.content().forEach((mediaType, c) -> putFirst(content, mediaType, c));
      }
    }
    boolean anySuccess = o.responses().stream().anyMatch(r -> r.status().startsWith("2"));
    if (!anySuccess) {
      o.responses().stream()
          .filter(r -> r.status().equals("default"))
          .forEach(r -> content.putAll(r.content()));
    }
    return content;
  }

  private void putFirst(Map<String, RawContent> content, String mediaType, RawContent c) {
    RawContent earlier = content.putIfAbsent(mediaType, c);
    if (earlier != null && !sameRef(earlier.schema(), c.schema())) {
      diagnostics.warning(
          "responses-differ",
          c.at(),
          "Two success responses of this operation differ in their " + mediaType + " schema.",
          "Both are read as the first one; properties it does not declare are kept.");
    }
  }

  private static boolean sameRef(@Nullable RawSchema a, @Nullable RawSchema b) {
    return a != null && b != null && a.ref() != null && a.ref().equals(b.ref());
  }

  private Response json(String id, String mediaType, @Nullable RawSchema schema) {
    if (schema == null) {
      return new Response.JsonResponse(mediaType, Scalar.ANY, true);
    }
    ResolvedType resolved =
        types.resolve(schema, placement(id, Placement.Role.RESPONSE_BODY, schema));
    return new Response.JsonResponse(mediaType, resolved.type(), resolved.nullable());
  }

  private static Placement placement(String id, Placement.Role role, RawSchema schema) {
    return new Placement.OfOperation(id, role, null, schema.hints().typeName());
  }

  private Operation.Events events(RawOperation o, String id, @Nullable RawSchema schema) {
    if (schema == null) {
      return new Operation.Events(Scalar.STRING, false, o.streamField(), o.streamSentinel());
    }
    Placement placement = placement(id, Placement.Role.EVENT, schema);
    Owned data = envelopeData(schema);
    ResolvedType resolved;
    if (data == null) {
      resolved = types.resolve(schema, placement);
    } else if (schema.ref() != null) {
      types.resolve(schema, placement);
      types.complete();
      resolved = types.resolve(data.schema(), new Placement.Nested(data.owner(), "data", null));
    } else {
      resolved = types.resolve(data.schema(), placement);
    }
    boolean text = resolved.type() == Scalar.STRING;
    return new Operation.Events(resolved.type(), !text, o.streamField(), o.streamSentinel());
  }

  /** The {@code data} of a schema that describes an event rather than what is in its data. */
  private @Nullable Owned envelopeData(RawSchema schema) {
    MergedObject merged = types.merger().merge(schema, new TypeId(schema.at().pointer()));
    boolean envelope =
        merged.properties().containsKey("data")
            && EVENT_FIELDS.containsAll(merged.properties().keySet());
    return envelope ? merged.properties().get("data") : null;
  }

  /**
   * The events of {@code operation}, now that its body is known; null where it also responses with
   * JSON and nothing in the body asks for a stream, so that no call can ever get one.
   */
  Operation.@Nullable Events settleStreaming(Operation operation, TypeBuilders builders) {
    Operation.Events events = operation.events();
    if (events == null || operation.onlyStreams()) {
      return events;
    }
    String field =
        events.requestField() != null ? events.requestField() : streamField(operation, builders);
    if (field == null) {
      diagnostics.info(
          "events-unreachable",
          operation.at(),
          "The operation can respond with events, but no property of its request body requests them.",
          "No streaming method is generated; name the property in x-java-stream.");
      return null;
    }
    return new Operation.Events(events.type(), events.json(), field, events.sentinel());
  }

  private static @Nullable String streamField(Operation operation, TypeBuilders builders) {
    for (Body body : operation.bodies()) {
      TypeBuilder.OfObject object = builders.objectOf(body.jsonType());
      Property stream = object == null ? null : object.property(STREAM);
      if (stream != null && stream.type() == Scalar.BOOLEAN) {
        return STREAM;
      }
    }
    return null;
  }
}
