package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.GeneratedClient;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.manifest.Manifest;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares two models record by record, by reflection, and two manifests line by line, and looks
 * for each difference in a report.
 */
final class Models {

  private final GeneratedClient before;
  private final GeneratedClient after;
  private final Map<String, String> moved = new HashMap<>();
  private final Set<String> reported = new HashSet<>();
  private final List<String> missing = new ArrayList<>();

  Models(GeneratedClient before, GeneratedClient after, DiffReport report) {
    this.before = before;
    this.after = after;
    for (Change change : report.changes()) {
      String old = change.oldPointer();
      String now = change.newPointer();
      for (String where : new String[] {old, now, change.subject().name()}) {
        if (where != null) {
          reported.add(where);
          reported.add(where + " " + change.member());
        }
      }
      boolean isMove =
          change.kind() == ChangeKind.TYPE_RENAMED || change.kind() == ChangeKind.TYPE_MOVED;
      if (isMove && old != null && now != null) {
        moved.put(old, now);
      }
    }
  }

  /** The differences that the report says nothing of. */
  List<String> notReported() {
    types();
    operations();
    manifests();
    return missing;
  }

  private void expect(String where) {
    if (!reported.contains(where)) {
      missing.add(where);
    }
  }

  private void types() {
    Api old = before.api();
    Api now = after.api();
    Set<String> matched = new HashSet<>();
    for (TypeDeclaration type : old.types().values()) {
      String pointer = type.id().pointer();
      String target = moved.getOrDefault(pointer, pointer);
      TypeDeclaration same = now.types().get(new TypeId(target));
      matched.add(target);
      if (same == null) {
        expect(pointer);
      } else if (type instanceof ObjectType a && same instanceof ObjectType b) {
        properties(a, b);
      } else if (!same(type, same)) {
        expect(target);
      }
    }
    now.types().keySet().stream()
        .map(TypeId::pointer)
        .filter(pointer -> !matched.contains(pointer))
        .forEach(this::expect);
  }

  private void properties(ObjectType old, ObjectType now) {
    Map<String, Property> others =
        now.properties().stream().collect(Collectors.toMap(Property::wireName, p -> p));
    for (Property property : old.properties()) {
      Property same = others.remove(property.wireName());
      if (same == null || !same(property, same)) {
        String at = "/properties/" + property.wireName().replace("~", "~0").replace("/", "~1");
        expect((same == null ? old : now).id().pointer() + at);
      }
    }
    for (String added : others.keySet()) {
      String at = "/properties/" + added.replace("~", "~0").replace("/", "~1");
      expect(now.id().pointer() + at);
    }
    boolean itself =
        same(old.documentation(), now.documentation())
            && same(old.usage(), now.usage())
            && same(old.entries(), now.entries())
            && old.nullableEntries() == now.nullableEntries();
    if (!itself) {
      expect(now.id().pointer());
    }
  }

  private void operations() {
    Map<String, Operation> others =
        after.api().operations().stream().collect(Collectors.toMap(Models::key, o -> o));
    for (Operation operation : before.api().operations()) {
      Operation same = others.remove(key(operation));
      if (same == null || !same(operation, same)) {
        expect(key(operation));
      }
    }
    others.keySet().forEach(this::expect);
  }

  private static String key(Operation operation) {
    String query = operation.fixedQuery() == null ? "" : "?" + operation.fixedQuery();
    return operation.method() + " " + operation.path() + query;
  }

  /** Every line of a manifest is about one schema or one operation. */
  private void manifests() {
    Set<String> old = lines(before);
    Set<String> now = lines(after);
    Set<String> different = new HashSet<>(old);
    different.addAll(now);
    different.removeIf(line -> old.contains(line) && now.contains(line));
    for (String line : different) {
      boolean said = reported.stream().anyMatch(where -> mentions(line, where));
      if (!said) {
        missing.add("manifest: " + line);
      }
    }
  }

  private static boolean mentions(String line, String where) {
    String[] operation = where.split(" ", -1);
    return line.contains("\"pointer\": \"" + where + "\"")
        || (operation.length == 2
            && line.contains("\"method\": \"" + operation[0] + "\"")
            && line.contains("\"path\": \"" + operation[1] + "\""));
  }

  private static Set<String> lines(GeneratedClient client) {
    String manifest = new Manifest(client.api(), client.names()).json("test", "");
    return manifest
        .lines()
        .map(line -> line.strip().replaceAll(",$", ""))
        .filter(line -> line.startsWith("{ "))
        .collect(Collectors.toSet());
  }

  /** Whether two values are equal but for where they stand in the document. */
  private boolean same(Object a, Object b) {
    if (a instanceof TypeId old && b instanceof TypeId now) {
      return moved.getOrDefault(old.pointer(), old.pointer()).equals(now.pointer());
    }
    if (a instanceof Location) {
      return true;
    }
    if (a instanceof List<?> old && b instanceof List<?> now) {
      return sameItems(old, now);
    }
    if (a instanceof Record && b instanceof Record && a.getClass() == b.getClass()) {
      for (RecordComponent component : a.getClass().getRecordComponents()) {
        if (!same(value(component, a), value(component, b))) {
          return false;
        }
      }
      return true;
    }
    return Objects.equals(a, b);
  }

  private boolean sameItems(List<?> old, List<?> now) {
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!same(old.get(i), now.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
