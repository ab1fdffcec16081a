package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each schema its type. Objects get their identity first and their properties later, so that
 * types may refer to each other in circles.
 */
final class TypeResolver {

  private final SchemaIndex index;
  private final Merger merger;
  private final Drafts drafts;
  private final Diagnostics diagnostics;
  private final Subtypes subtypes;
  private final Enums enums;
  private final UnionBuilder unions;
  private final ObjectCompleter objects;

  private final Map<String, Use> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Deque<Runnable> pending = new ArrayDeque<>();

  TypeResolver(SchemaIndex index, Subtypes subtypes, Drafts drafts, Diagnostics diagnostics) {
    this.index = index;
    this.subtypes = subtypes;
    this.drafts = drafts;
    this.diagnostics = diagnostics;
    this.merger = new Merger(index, diagnostics);
    this.enums = new Enums(drafts, diagnostics);
    this.unions = new UnionBuilder(this, drafts, enums, diagnostics);
    this.objects = new ObjectCompleter(this, drafts, diagnostics);
  }

  Merger merger() {
    return merger;
  }

  Enums enums() {
    return enums;
  }

  /**
   * The type of {@code schema} where it stands; an inline type it needs goes to {@code placement}.
   */
  Use resolve(RawSchema schema, Placement placement) {
    String pointer = schema.at().pointer();
    Use use = known.get(pointer);
    if (use != null) {
      return use;
    }
    if (!open.add(pointer)) {
      return insideItself(schema);
    }
    try {
      use = peelAndResolve(schema, placement);
      known.put(pointer, use);
      return use;
    } finally {
      open.remove(pointer);
    }
  }

  /** Works out the properties of every object met so far. */
  void complete() {
    while (!pending.isEmpty()) {
      pending.poll().run();
    }
  }

  /** The type {@code schema} gets by its own shape, as if it were the one at {@code at}. */
  Use resolveShape(RawSchema schema, RawSchema at, Placement placement) {
    RawSchema self = schema.at().equals(at.at()) ? schema : RawSchemas.at(schema, at.at());
    return shape(self, rename(self, placement));
  }

  private static Placement rename(RawSchema schema, Placement placement) {
    String name = schema.hints().typeName();
    return name == null ? placement : Placements.named(placement, name);
  }

  private Use peelAndResolve(RawSchema schema, Placement placement) {
    Peeler.Peeled peeled = Peeler.peel(schema);
    RawSchema core = peeled.core();
    if (isMereReference(core)) {
      Use target = reference(core);
      boolean nullable = peeled.nullable() || (target.nullable() && !peeled.nonNull());
      boolean component = placement instanceof Placement.Component c && isWhole(c);
      if (component
          && peeled.throughAllOf()
          && drafts.of(target.type()) instanceof Draft.OfObject) {
        return object(schema, placement).orNull(nullable);
      }
      return new Use(target.type(), nullable, target.constant());
    }
    RawSchema self = core.at().equals(schema.at()) ? core : RawSchemas.at(core, schema);
    return shape(self, rename(self, placement)).orNull(peeled.nullable());
  }

  /** Whether a schema refers to another one without changing its shape. */
  private static boolean isMereReference(RawSchema s) {
    if (s.ref() == null) {
      return false;
    }
    RawSchema beside = RawSchemas.withoutRef(s);
    return Keywords.saysNothing(beside) || Keywords.onlyRequires(beside);
  }

  private static boolean isWhole(Placement.Component component) {
    return !component.name().endsWith(Placements.ITEM)
        && !component.name().endsWith(Placements.VALUE);
  }

  /** Lets the type of an inline schema be another one, which says the same. */
  void replace(TypeId id, TypeId same) {
    drafts.remove(id);
    known.put(id.pointer(), Use.of(new TypeRef.Declared(same)));
  }

  /** Whether a pointer leads to a schema. */
  boolean exists(String pointer) {
    return index.find(pointer) != null;
  }

  private Use reference(RawSchema core) {
    String ref = core.ref();
    RawSchema target = ref == null ? null : index.find(ref);
    if (ref == null || target == null) {
      diagnostics.error(
          "ref-unresolved",
          core.at(),
          "The reference " + ref + " leads to no schema.",
          "Correct the pointer or add the schema.");
      return Use.of(Scalar.ANY);
    }
    return resolve(target, placementOf(ref));
  }

  /** The placement of the schema a reference leads to, which may be inside a component. */
  private Placement placementOf(String ref) {
    String component = SchemaIndex.componentOf(ref);
    if (component == null) {
      return new Placement.Component(ref.substring(ref.lastIndexOf('/') + 1), null);
    }
    String name = SchemaIndex.componentName(component);
    if (component.equals(ref)) {
      return new Placement.Component(name, null);
    }
    RawSchema owner = index.find(component);
    if (owner != null) {
      resolve(owner, new Placement.Component(name, null));
    }
    return new Placement.Nested(
        new TypeId(component), ref.substring(ref.lastIndexOf('/') + 1), null);
  }

  private Use insideItself(RawSchema schema) {
    RawSchema core = Peeler.peel(schema).core();
    boolean hasType =
        (Keywords.isObject(core) && !core.properties().isEmpty()) || Keywords.isUnion(core);
    if (hasType || !core.allOf().isEmpty()) {
      return Use.of(new TypeRef.Declared(new TypeId(schema.at().pointer())));
    }
    diagnostics.warning(
        "alias-cycle",
        schema.at(),
        "This list, map or reference contains itself and has no type of its own.",
        "The inner one is any JSON value; give it a property to make it an object.");
    return Use.of(Scalar.ANY);
  }

  private Use shape(RawSchema s, Placement placement) {
    if (Boolean.FALSE.equals(s.always()) || Keywords.isAny(s)) {
      return Use.of(Scalar.ANY);
    }
    if (Keywords.hasValues(s) && !Keywords.isUnion(s)) {
      return enums.resolve(s, placement);
    }
    RawSchema family = subtypes.unionOf(s);
    if (family != null) {
      return unions.build(family, placement);
    }
    boolean realUnion = UnionBuilder.isUnion(s);
    if (!s.allOf().isEmpty() || (realUnion && !s.properties().isEmpty())) {
      return allOf(s, placement);
    }
    if (s.ref() != null) {
      return object(s, placement);
    }
    if (realUnion) {
      return unions.build(s, placement);
    }
    if (s.types().size() > 1) {
      return unions.build(RawSchemas.splitTypes(s), placement);
    }
    if (Keywords.isArray(s)) {
      return Use.of(list(s, placement));
    }
    return Keywords.isObject(s) ? objectOrMap(s, placement) : Use.of(scalar(s));
  }

  private Use allOf(RawSchema s, Placement placement) {
    RawSchema distributed = AllOfUnions.distribute(s, index);
    if (distributed != null) {
      return unions.build(distributed, placement);
    }
    RawSchema last = AllOfUnions.lastValue(s, index);
    if (last != null) {
      return resolveShapeOrRef(last, s, placement);
    }
    return object(s, placement);
  }

  private Use resolveShapeOrRef(RawSchema last, RawSchema s, Placement placement) {
    if (last.ref() != null) {
      return reference(last);
    }
    return resolveShape(last, s, placement).orNull(Keywords.allowsNull(last));
  }

  private Use objectOrMap(RawSchema s, Placement placement) {
    if (!s.properties().isEmpty()) {
      return object(s, placement);
    }
    RawSchema entries = s.additionalProperties();
    if (entries != null && Keywords.hasTypedEntries(s)) {
      Use value = resolve(entries, Placements.value(placement));
      return Use.of(new TypeRef.MapOf(value.type(), value.nullable()));
    }
    return Use.of(Scalar.OBJECT);
  }

  private TypeRef list(RawSchema s, Placement placement) {
    RawSchema items = s.items();
    if (!s.prefixItems().isEmpty()) {
      diagnostics.warning(
          "tuple",
          s.at(),
          "prefixItems describes each item on its own.",
          "The list is read with items of any JSON value.");
      return new TypeRef.ListOf(Scalar.ANY, false);
    }
    if (items == null) {
      return new TypeRef.ListOf(Scalar.ANY, false);
    }
    Use item = resolve(items, Placements.item(placement));
    return new TypeRef.ListOf(item.type(), item.nullable());
  }

  private Use object(RawSchema s, Placement placement) {
    TypeId id = new TypeId(s.at().pointer());
    Draft.OfObject draft = new Draft.OfObject(id, s.at(), placement, s.documentation());
    TypeRef type = drafts.declare(draft);
    pending.add(
        () -> {
          if (draft.equals(drafts.find(id))) {
            objects.complete(draft, merger.merge(s, id));
          }
        });
    return Use.of(type);
  }

  private TypeRef scalar(RawSchema s) {
    if (s.types().isEmpty() && s.nullType()) {
      return Scalar.ANY;
    }
    if (s.types().isEmpty()) {
      return "binary".equals(s.format()) ? Scalar.STRING : guess(s);
    }
    JsonKind kind = s.types().iterator().next();
    return switch (kind) {
      case STRING -> Scalar.STRING;
      case BOOLEAN -> Scalar.BOOLEAN;
      case INTEGER -> "decimal".equals(s.hints().type()) ? Scalar.DECIMAL : Scalar.INTEGER;
      case NUMBER -> "decimal".equals(s.hints().type()) ? Scalar.DECIMAL : Scalar.NUMBER;
      default -> Scalar.ANY;
    };
  }

  /** A schema without a type: its bounds tell what it is meant to be. */
  private TypeRef guess(RawSchema s) {
    List<String> keywords = s.constraints().stream().map(c -> c.keyword()).toList();
    if (keywords.contains("pattern")
        || keywords.contains("minLength")
        || keywords.contains("maxLength")
        || s.format() != null) {
      return Scalar.STRING;
    }
    boolean number = keywords.contains("minimum") || keywords.contains("maximum");
    diagnostics.warning(
        "type-missing",
        s.at(),
        "This schema has no type.",
        number
            ? "It is read as a number, as its bounds suggest; add a type."
            : "It is read as any JSON value; add a type.");
    return number ? Scalar.NUMBER : Scalar.ANY;
  }

  /** The text of {@code constant} where it is a string. */
  static boolean isText(Literal constant) {
    return constant.kind() == JsonKind.STRING;
  }
}
