package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Pointer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schemas that stand neither in {@code components/schemas} nor in an operation, and that something
 * refers to: {@code $defs} above all. They are treated as components of their own.
 */
final class ReferencedSchemas {

  /** Where schemas stand, by the name of what holds them or by their own. */
  private static final Set<String> HOLDERS =
      Set.of("$defs", "definitions", "schemas", "properties", "patternProperties");

  private static final Set<String> PLACES =
      Set.of("schema", "items", "additionalProperties", "not", "if", "then", "else");

  private final Cursor root;
  private final SchemaReader schemas;
  private final Diagnostics diagnostics;

  ReferencedSchemas(Cursor root, SchemaReader schemas, Diagnostics diagnostics) {
    this.root = root;
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  /** Reads them, and those they refer to in turn, under names that are not taken. */
  Map<String, RawSchema> read(Set<String> taken) {
    Map<String, RawSchema> found = new LinkedHashMap<>();
    for (Map<Pointer, Cursor> unread = schemas.unread();
        !unread.isEmpty();
        unread = schemas.unread()) {
      unread.forEach((pointer, reference) -> read(pointer, reference, taken, found));
    }
    return found;
  }

  private void read(
      Pointer pointer, Cursor reference, Set<String> taken, Map<String, RawSchema> found) {
    if (schemas.hasRead(pointer)) {
      return;
    }
    Cursor schema = root.at(pointer);
    if (schema == null) {
      throw new IllegalStateException("A resolved reference has no target");
    }
    if (!isSchema(pointer)) {
      diagnostics.error(
          "ref-kind",
          reference.location(),
          "The reference points to " + Quoted.of(pointer.toString()) + ", which is not a schema.",
          "Refer to a schema, for example #/components/schemas/Name.");
      schemas.skip(pointer);
      return;
    }
    StringBuilder name = new StringBuilder(name(pointer));
    if (isTaken(name.toString(), taken, found)) {
      name = new StringBuilder(nameWithFile(pointer));
    }
    while (isTaken(name.toString(), taken, found)) {
      name.append('_');
    }
    found.put(name.toString(), schemas.read(schema));
  }

  private static boolean isTaken(String name, Set<String> taken, Map<String, RawSchema> found) {
    return taken.contains(name) || found.containsKey(name);
  }

  /** {@code models_User} for the schema User of models.yaml. */
  private static String nameWithFile(Pointer pointer) {
    List<String> tokens = pointer.tokens();
    List<String> files = Cursor.REFERENCED.tokens();
    boolean other =
        tokens.size() > files.size() + 1 && tokens.subList(0, files.size()).equals(files);
    return other ? tokens.get(files.size()) + "_" + name(pointer) : name(pointer);
  }

  /** What an extension or a file of its own holds is what the place that refers to it asks for. */
  private static boolean isSchema(Pointer pointer) {
    List<String> tokens = pointer.tokens();
    if (tokens.size() > 1 && tokens.stream().anyMatch(token -> token.startsWith("x-"))) {
      return true;
    }
    String last = tokens.get(tokens.size() - 1);
    String holder = tokens.size() > 1 ? tokens.get(tokens.size() - 2) : "";
    return PLACES.contains(last)
        || HOLDERS.contains(holder)
        || (tokens.size() > 2 && Set.of("allOf", "anyOf", "oneOf", "prefixItems").contains(holder));
  }

  /** {@code Outer_Inner} for {@code #/components/schemas/Outer/$defs/Inner}. */
  private static String name(Pointer pointer) {
    List<String> tokens = pointer.tokens();
    boolean inComponent =
        tokens.size() > 3 && tokens.get(0).equals("components") && tokens.get(1).equals("schemas");
    String last = tokens.get(tokens.size() - 1);
    return inComponent ? tokens.get(2) + "_" + last : last;
  }
}
