package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.parse.RawContent;
import io.github.openrouterjava.codegen.parse.RawDocument;
import io.github.openrouterjava.codegen.parse.RawOperation;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds any schema of the document by its JSON pointer, however deep it stands. */
final class SchemaIndex {

  private static final String COMPONENTS = "#/components/schemas/";

  private final Map<String, RawSchema> byPointer = new HashMap<>();

  SchemaIndex(RawDocument document) {
    document.schemas().values().forEach(this::add);
    for (RawOperation operation : document.operations()) {
      operation.parameters().forEach(p -> add(p.schema()));
      operation.body().values().forEach(this::add);
      operation.responses().forEach(r -> r.content().values().forEach(this::add));
    }
  }

  /** The schema at {@code pointer}, null where there is none. */
  @Nullable RawSchema find(String pointer) {
    return byPointer.get(pointer);
  }

  /**
   * The pointer of the component that {@code pointer} leads into, null where it leads elsewhere.
   */
  static @Nullable String componentOf(String pointer) {
    if (!pointer.startsWith(COMPONENTS)) {
      return null;
    }
    int end = pointer.indexOf('/', COMPONENTS.length());
    return end < 0 ? pointer : pointer.substring(0, end);
  }

  /** The name a component's pointer ends in, with the escapes of RFC 6901 undone. */
  static String componentName(String componentPointer) {
    return componentPointer.substring(COMPONENTS.length()).replace("~1", "/").replace("~0", "~");
  }

  /** The name of the component at {@code pointer}, null where it leads anywhere else. */
  static @Nullable String nameOf(String pointer) {
    return pointer.equals(componentOf(pointer)) ? componentName(pointer) : null;
  }

  private void add(RawContent content) {
    if (content.schema() != null) {
      add(content.schema());
    }
    if (content.itemSchema() != null) {
      add(content.itemSchema());
    }
  }

  private void add(RawSchema root) {
    Deque<RawSchema> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      RawSchema schema = open.pop();
      byPointer.put(schema.at().pointer(), schema);
      schema.properties().values().forEach(open::push);
      pushAll(open, schema.prefixItems());
      pushAll(open, schema.allOf());
      pushAll(open, schema.anyOf());
      pushAll(open, schema.oneOf());
      if (schema.items() != null) {
        open.push(schema.items());
      }
      if (schema.additionalProperties() != null) {
        open.push(schema.additionalProperties());
      }
      if (schema.contentSchema() != null) {
        open.push(schema.contentSchema());
      }
    }
  }

  private static void pushAll(Deque<RawSchema> open, List<RawSchema> schemas) {
    schemas.forEach(open::push);
  }

  /** Whether a schema, or one it stands for or refers to, is hinted as secret. */
  boolean isSecret(RawSchema schema) {
    Set<String> followed = new HashSet<>();
    @Nullable RawSchema s = schema;
    while (s != null) {
      RawSchema core = SchemaUnwrapper.unwrap(s).core();
      if (s.hints().secret() || core.hints().secret()) {
        return true;
      }
      String ref = core.ref();
      s = ref != null && followed.add(ref) ? find(ref) : null;
    }
    return false;
  }
}
