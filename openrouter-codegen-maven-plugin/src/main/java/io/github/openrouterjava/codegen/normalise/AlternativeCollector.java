package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts the alternatives of one union into text, other scalars, and structured values. */
final class AlternativeCollector {

  private final TypeResolver types;
  private final Drafts drafts;
  private final Diagnostics diagnostics;
  private final Draft.OfUnion union;
  private final AlternativeHints hints;

  private final Set<TypeId> enumRefs = new LinkedHashSet<>();
  private final Map<String, EnumType.Value> inlineValues = new LinkedHashMap<>();
  private final Map<String, EnumType.Value> values = new LinkedHashMap<>();
  private final Set<TypeRef> scalars = new LinkedHashSet<>();
  private final Set<Alternative> structured = new LinkedHashSet<>();
  private final Map<String, TypeId> shapes = new LinkedHashMap<>();
  private boolean freeText;
  private boolean nullable;
  private boolean any;
  private @Nullable String textToken;

  AlternativeCollector(
      TypeResolver types,
      Drafts drafts,
      Diagnostics diagnostics,
      Draft.OfUnion union,
      RawSchema schema) {
    this.types = types;
    this.drafts = drafts;
    this.diagnostics = diagnostics;
    this.union = union;
    this.hints = new AlternativeHints(types.merger(), schema);
  }

  void collectAll(List<RawSchema> alternatives) {
    alternatives.forEach(this::collect);
  }

  private void collect(RawSchema alternative) {
    if (Keywords.onlyRequires(alternative)) {
      return;
    }
    if (Peeler.isNullAlternative(alternative)) {
      nullable = true;
      return;
    }
    Peeler.Peeled peeled = Peeler.peel(alternative);
    nullable |= peeled.nullable();
    RawSchema core = peeled.core();
    if (core.ref() == null && core.allOf().isEmpty() && isInlineUnion(core)) {
      collectAll(Keywords.alternatives(core));
    } else if (core.ref() == null && Keywords.hasValues(core)) {
      addValues(core, alternative);
    } else if (core.ref() == null && core.types().size() > 1) {
      collectAll(RawSchemas.splitTypes(core).anyOf());
    } else {
      addResolved(alternative, core);
    }
  }

  private static boolean isInlineUnion(RawSchema core) {
    return UnionBuilder.isUnion(core) && core.properties().isEmpty();
  }

  private void addValues(RawSchema core, RawSchema alternative) {
    List<EnumType.Value> named = Enums.named(core);
    if (named.stream().allMatch(v -> v.literal().kind() == JsonKind.STRING)) {
      named.forEach(v -> inlineValues.putIfAbsent(v.literal().text(), v));
      named.forEach(v -> values.putIfAbsent(v.literal().text(), v));
      rememberText(alternative);
    } else {
      addScalar(types.enums().resolve(core, nested(hints.of(alternative))).type());
    }
  }

  private void addResolved(RawSchema alternative, RawSchema core) {
    Use use = types.resolve(alternative, nested(hint(alternative, core)));
    nullable |= use.nullable();
    if (use.constant() != null && TypeResolver.isText(use.constant())) {
      EnumType.Value value = new EnumType.Value(use.constant(), null);
      inlineValues.putIfAbsent(use.constant().text(), value);
      values.putIfAbsent(use.constant().text(), value);
      rememberText(alternative);
      return;
    }
    TypeRef type = use.type();
    if (type instanceof TypeRef.Declared declared) {
      addDeclared(declared, alternative);
    } else if (type instanceof Scalar scalar) {
      addScalar(scalar);
    } else {
      addWrapped(type);
    }
  }

  private void addWrapped(TypeRef type) {
    boolean known =
        structured.stream()
            .anyMatch(a -> a instanceof Alternative.Wrapped w && w.type().equals(type));
    if (!known) {
      structured.add(new Alternative.Wrapped(type, wrapperHint(type)));
    }
  }

  private String hint(RawSchema alternative, RawSchema core) {
    boolean object = Keywords.isObject(core) || !core.allOf().isEmpty();
    return core.ref() == null && object ? hints.of(alternative) : "";
  }

  private void addDeclared(TypeRef.Declared declared, RawSchema alternative) {
    Draft draft = drafts.find(declared.id());
    if (draft instanceof Draft.OfEnum e) {
      addEnum(e);
      freeText |= declared.anyText();
    } else if (draft instanceof Draft.OfObject) {
      union.describesObjects |= alternative.ref() == null;
      addObject(declared.id(), alternative);
    } else if (!declared.id().equals(union.id)) {
      structured.add(new Alternative.OfUnion(declared.id()));
    }
  }

  private void addEnum(Draft.OfEnum e) {
    if (e.kind != JsonKind.STRING) {
      scalars.add(new TypeRef.Declared(e.id));
      return;
    }
    enumRefs.add(e.id);
    e.values.forEach(v -> values.putIfAbsent(v.literal().text(), v));
  }

  /** An inline alternative that repeats another one word for word is that other one. */
  private void addObject(TypeId id, RawSchema alternative) {
    String shape = ShapeKey.of(alternative, types.merger());
    TypeId same = shapes.putIfAbsent(shape, id);
    if (same != null && !same.equals(id) && isInline(id)) {
      diagnostics.info(
          "union-duplicate",
          alternative.at(),
          "This alternative has the same properties as " + same + ".",
          "Values of both are read as that one.");
      types.replace(id, same);
      return;
    }
    structured.add(new Alternative.OfObject(id));
  }

  private static boolean isInline(TypeId id) {
    return !id.pointer().equals(SchemaIndex.componentOf(id.pointer()));
  }

  private void addScalar(TypeRef scalar) {
    if (scalar == Scalar.STRING) {
      freeText = true;
    } else if (scalar == Scalar.ANY) {
      any = true;
    } else if (scalar == Scalar.OBJECT) {
      structured.add(new Alternative.Wrapped(Scalar.OBJECT, "Object"));
    } else if (scalar == Scalar.INTEGER && scalars.contains(Scalar.NUMBER)) {
      return;
    } else {
      if (scalar == Scalar.NUMBER) {
        scalars.remove(Scalar.INTEGER);
      }
      scalars.add(scalar);
    }
  }

  private void rememberText(RawSchema alternative) {
    if (textToken == null) {
      String pointer = alternative.at().pointer();
      textToken =
          pointer.startsWith(union.id.pointer() + "/")
              ? pointer.substring(union.id.pointer().length() + 1)
              : "anyOf/0";
    }
  }

  private Placement nested(String hint) {
    return new Placement.Nested(union.id, hint, null);
  }

  private String wrapperHint(TypeRef type) {
    String hint = WrapperHints.of(type);
    boolean taken =
        structured.stream()
            .anyMatch(a -> a instanceof Alternative.Wrapped w && w.hint().equals(hint));
    return taken ? WrapperHints.precise(type) : hint;
  }

  boolean hasText() {
    return freeText || !values.isEmpty();
  }

  boolean freeText() {
    return freeText;
  }

  boolean any() {
    return any;
  }

  boolean nullable() {
    return nullable;
  }

  List<TypeId> enumRefs() {
    return List.copyOf(enumRefs);
  }

  /** The values that inline enums and constants give. */
  List<EnumType.Value> inlineValues() {
    return List.copyOf(inlineValues.values());
  }

  /** The values of all textual alternatives. */
  List<EnumType.Value> values() {
    return List.copyOf(values.values());
  }

  List<TypeRef> scalars() {
    return List.copyOf(scalars);
  }

  /** Objects, lists, maps and nested unions, each once, in document order. */
  List<Alternative> structured() {
    return List.copyOf(structured);
  }

  /** What follows the union's pointer in the pointer of the first textual alternative. */
  String textToken() {
    return textToken == null ? "anyOf/0" : textToken;
  }
}
