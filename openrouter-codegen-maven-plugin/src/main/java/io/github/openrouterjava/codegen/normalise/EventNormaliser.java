package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.EventData;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.normalise.Merger.MergedObject;
import io.github.openrouterjava.codegen.normalise.Merger.Owned;
import io.github.openrouterjava.codegen.parse.RawContent;
import io.github.openrouterjava.codegen.parse.RawOperation;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what a streamed response yields. */
final class EventNormaliser {

  private static final String DATA = "data";
  private static final String EVENT = "event";

  /** The fields of a server-sent event (WHATWG HTML, section 9.2.6). */
  private static final Set<String> FIELDS = Set.of(DATA, EVENT, "id", "retry");

  /** The body property that asks for a stream where no hint names one. */
  private static final String STREAM = "stream";

  private final TypeResolver types;
  private final Diagnostics diagnostics;

  EventNormaliser(TypeResolver types, Diagnostics diagnostics) {
    this.types = types;
    this.diagnostics = diagnostics;
  }

  Operation.Events normalise(RawOperation o, String id, String mediaType, RawContent content) {
    RawSchema schema = item(content);
    if (content.schema() != null && !content.schema().equals(schema)) {
      types.uses().use(content.schema());
    }
    if (!MediaTypes.isEvents(mediaType)) {
      TypeRef type = schema == null ? Scalar.ANY : resolve(schema, id).type();
      return events(o, mediaType, EventData.LINES, type);
    }
    if (schema == null) {
      return events(o, mediaType, EventData.TEXT, Scalar.STRING);
    }
    List<RawSchema> envelopes = envelopes(schema);
    return envelopes.isEmpty()
        ? data(o, id, mediaType, schema)
        : envelopes(o, id, mediaType, schema, envelopes);
  }

  /** The schema of an item: given as such, or as that of the items of a list. */
  static @Nullable RawSchema item(RawContent content) {
    if (content.itemSchema() != null || content.schema() == null) {
      return content.itemSchema();
    }
    RawSchema schema = content.schema();
    RawSchema core = SchemaUnwrapper.unwrap(schema).core();
    return Keywords.isArray(core) && core.items() != null ? core.items() : schema;
  }

  private static Operation.Events events(
      RawOperation o, String mediaType, EventData data, TypeRef type) {
    return new Operation.Events(
        mediaType, data, type, List.of(), o.streamField(), o.streamSentinel());
  }

  private ResolvedType resolve(RawSchema schema, String id) {
    return types.resolve(
        schema,
        new Placement.OfOperation(id, Placement.Role.EVENT, null, schema.hints().typeName()));
  }

  /** Events whose data alone matters: the schema describes it, or an event around it. */
  private Operation.Events data(RawOperation o, String id, String mediaType, RawSchema schema) {
    Owned data = envelopeData(schema);
    ResolvedType resolved;
    if (data == null) {
      resolved = resolve(schema, id);
    } else if (schema.ref() != null) {
      resolve(schema, id);
      types.complete();
      resolved =
          types.resolve(content(data.schema()), new Placement.Nested(data.owner(), DATA, null));
    } else {
      envelope(schema);
      RawSchema inner = content(data.schema());
      resolved =
          types.resolve(
              inner,
              new Placement.OfOperation(id, Placement.Role.EVENT, null, inner.hints().typeName()));
    }
    boolean text = resolved.type() == Scalar.STRING;
    return events(o, mediaType, text ? EventData.TEXT : EventData.JSON, resolved.type());
  }

  /** The fields of an event beside its data are the runtime's to read. */
  private void envelope(RawSchema schema) {
    MergedObject merged = merged(schema);
    merged.sources().forEach(types.uses()::use);
    merged
        .properties()
        .forEach(
            (name, field) -> {
              if (name.equals(DATA)) {
                types.uses().use(field.schema());
              } else {
                types.uses().useWhole(field.schema());
              }
            });
  }

  /** What is in the text of a value whose media type is JSON; the schema itself for any other. */
  private static RawSchema content(RawSchema schema) {
    RawSchema content = schema.contentSchema();
    boolean json =
        content != null
            && (schema.contentMediaType() == null || MediaTypes.isJson(schema.contentMediaType()));
    return json && content != null ? content : schema;
  }

  /** The {@code data} of a schema that describes an event rather than what is in its data. */
  private @Nullable Owned envelopeData(RawSchema schema) {
    MergedObject merged = merged(schema);
    return isEnvelope(merged) ? merged.properties().get(DATA) : null;
  }

  private MergedObject merged(RawSchema schema) {
    return types.merger().merge(schema, new TypeId(schema.at().pointer()));
  }

  private static boolean isEnvelope(MergedObject merged) {
    return merged.properties().containsKey(DATA)
        && FIELDS.containsAll(merged.properties().keySet());
  }

  /**
   * The alternatives of a union each of which describes an event of a certain name; none where the
   * schema is anything else.
   */
  private List<RawSchema> envelopes(RawSchema schema) {
    RawSchema union = types.union(schema);
    if (union == null) {
      return List.of();
    }
    List<RawSchema> envelopes = new ArrayList<>();
    for (RawSchema alternative : Keywords.alternatives(union)) {
      MergedObject merged = merged(alternative);
      if (!isEnvelope(merged) || names(merged).isEmpty()) {
        return List.of();
      }
      envelopes.add(alternative);
    }
    return envelopes;
  }

  /** The names of the events that an envelope describes. */
  private List<String> names(MergedObject envelope) {
    Owned event = envelope.properties().get(EVENT);
    return event == null
        ? List.of()
        : Keywords.values(types.target(event.schema())).stream().map(Literal::text).toList();
  }

  private Operation.Events envelopes(
      RawOperation o, String id, String mediaType, RawSchema schema, List<RawSchema> envelopes) {
    List<String> textEvents = new ArrayList<>();
    List<RawSchema> typed = new ArrayList<>();
    for (RawSchema envelope : envelopes) {
      RawSchema inner = envelope.ref() == null ? withContent(envelope) : envelope;
      MergedObject merged = merged(inner);
      Owned data = merged.properties().get(DATA);
      if (data != null && Keywords.isString(types.target(data.schema()))) {
        textEvents.addAll(names(merged));
      }
      typed.add(inner);
    }
    RawSchema rewritten = schema.ref() == null ? rewritten(schema, typed) : schema;
    return new Operation.Events(
        mediaType,
        EventData.ENVELOPE,
        resolve(rewritten, id).type(),
        textEvents,
        o.streamField(),
        o.streamSentinel());
  }

  private static RawSchema rewritten(RawSchema union, List<RawSchema> alternatives) {
    return union.toBuilder().anyOf(List.of()).oneOf(alternatives).build();
  }

  /** An envelope whose data is what is in its text. */
  private static RawSchema withContent(RawSchema envelope) {
    RawSchema data = envelope.properties().get(DATA);
    if (data == null) {
      return envelope;
    }
    Map<String, RawSchema> properties = new LinkedHashMap<>(envelope.properties());
    properties.put(DATA, content(data));
    return envelope.toBuilder().properties(properties).build();
  }

  /**
   * The events of {@code operation}, now that its body is known; null where it also answers with
   * JSON and nothing in the body asks for a stream, so that no call can ever get one.
   */
  Operation.@Nullable Events settle(Operation operation, TypeBuilders builders) {
    Operation.Events events = operation.events();
    if (events == null || operation.onlyStreams()) {
      return events;
    }
    String field =
        events.requestField() != null ? events.requestField() : streamField(operation, builders);
    if (field != null) {
      return events.switchedBy(field);
    }
    if (isChosenByAccept(operation)) {
      return events;
    }
    diagnostics.info(
        "events-unreachable",
        operation.at(),
        "This operation may respond with events, but nothing in its body asks for them.",
        "No streaming method is made; name the body property in x-java-stream.");
    return null;
  }

  /** Without a body, the media type that a call accepts is the only way to ask for a stream. */
  private static boolean isChosenByAccept(Operation operation) {
    return operation.bodies().isEmpty();
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
