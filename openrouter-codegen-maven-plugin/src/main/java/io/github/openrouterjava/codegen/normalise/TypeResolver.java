package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.JsonKind;
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
import org.jspecify.annotations.Nullable;

/**
 * Gives each schema its type. Objects get their identity first and their properties later, so that
 * types may refer to each other in circles.
 */
final class TypeResolver {

  private static final int MAX_REFERENCES = 32;

  private final SchemaIndex index;
  private final Merger merger;
  private final ConstrainingUnions constraining;
  private final TypeBuilders builders;
  private final Diagnostics diagnostics;
  private final Subtypes subtypes;
  private final Enums enums;
  private final UnionBuilder unions;
  private final ObjectCompleter objects;
  private final TupleCompleter tuples;
  private final SchemaUses uses;
  private final ScalarTypes scalars;

  private final Map<String, ResolvedType> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /** Schemas that something inside of them refers to, and so must get a declaration. */
  private final Set<String> promised = new HashSet<>();

  private final Deque<Runnable> pending = new ArrayDeque<>();

  /**
   * A resolver of the schemas of a document.
   *
   * @param javaTimes whether dates and times get Java's own types, and not that of text
   */
  TypeResolver(
      SchemaIndex index,
      Subtypes subtypes,
      TypeBuilders builders,
      boolean javaTimes,
      Diagnostics diagnostics) {
    this.index = index;
    this.scalars = new ScalarTypes(javaTimes, diagnostics);
    this.subtypes = subtypes;
    this.builders = builders;
    this.diagnostics = diagnostics;
    this.merger = new Merger(index, diagnostics);
    this.uses = new SchemaUses(diagnostics);
    this.constraining = new ConstrainingUnions(merger, uses);
    this.enums = new Enums(builders, diagnostics);
    this.unions = new UnionBuilder(this, builders, enums, diagnostics);
    this.objects = new ObjectCompleter(this, builders, diagnostics);
    this.tuples = new TupleCompleter(this, objects);
  }

  Merger merger() {
    return merger;
  }

  Enums enums() {
    return enums;
  }

  SchemaUses uses() {
    return uses;
  }

  /**
   * The type of {@code schema} where it stands; an inline type it needs goes to {@code placement}.
   */
  ResolvedType resolve(RawSchema schema, Placement placement) {
    String pointer = schema.at().pointer();
    ResolvedType resolved = known.get(pointer);
    if (resolved != null) {
      return resolved;
    }
    if (!open.add(pointer)) {
      return insideItself(schema);
    }
    uses.use(schema);
    try {
      resolved = declared(schema, placement, unwrapAndResolve(schema, placement));
      known.put(pointer, resolved);
      return resolved;
    } finally {
      open.remove(pointer);
    }
  }

  /**
   * What is promised but turned out to be another type becomes a union with that one alternative.
   */
  private ResolvedType declared(RawSchema schema, Placement placement, ResolvedType resolved) {
    TypeId id = new TypeId(schema.at().pointer());
    if (!promised.contains(id.pointer()) || builders.find(id) != null) {
      return resolved;
    }
    TypeRef type = resolved.type();
    TypeBuilder.OfUnion only = new TypeBuilder.OfUnion(schema, placement);
    Alternative alternative = new Alternative.Wrapped(type, WrapperHints.of(type));
    if (builders.of(type) instanceof TypeBuilder.OfObject object) {
      alternative = new Alternative.OfObject(object.id);
    } else if (builders.of(type) instanceof TypeBuilder.OfUnion union) {
      alternative = new Alternative.OfUnion(union.id);
    }
    only.alternatives = List.of(alternative);
    return ResolvedType.of(builders.declare(only)).orNull(resolved.nullable());
  }

  /** Works out the properties of every object met so far. */
  void complete() {
    while (!pending.isEmpty()) {
      pending.poll().run();
    }
  }

  /** The type {@code schema} gets by its own shape, as if it were the one at {@code at}. */
  ResolvedType resolveShape(RawSchema schema, RawSchema at, Placement placement) {
    RawSchema self = schema.at().equals(at.at()) ? schema : RawSchemas.at(schema, at.at());
    return shape(self, rename(self, placement));
  }

  private static Placement rename(RawSchema schema, Placement placement) {
    String name = schema.hints().typeName();
    return name == null ? placement : placement.named(name);
  }

  private ResolvedType unwrapAndResolve(RawSchema schema, Placement placement) {
    SchemaUnwrapper.Unwrapped unwrapped = SchemaUnwrapper.unwrap(schema);
    RawSchema core = unwrapped.core();
    if (isMereReference(core)) {
      ResolvedType target = reference(core);
      boolean nullable = unwrapped.nullable() || (target.nullable() && !unwrapped.nonNull());
      boolean component = placement.match(c -> isWhole(c), operation -> false, nested -> false);
      boolean extendsObject = builders.objectOf(target.type()) != null || isBase(core);
      if (component && unwrapped.throughAllOf() && extendsObject) {
        return object(schema, placement).orNull(nullable);
      }
      return new ResolvedType(target.type(), nullable, target.constant());
    }
    RawSchema self = core.at().equals(schema.at()) ? core : RawSchemas.at(core, schema);
    return shape(self, rename(self, placement)).orNull(unwrapped.nullable());
  }

  /** Whether a reference leads to a base, which stands for all that extend it. */
  private boolean isBase(RawSchema reference) {
    RawSchema target = reference.ref() == null ? null : index.find(reference.ref());
    return target != null && subtypes.unionOf(target) != null;
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
    builders.remove(id);
    known.put(id.pointer(), ResolvedType.of(new TypeRef.Declared(same)));
  }

  /** A schema, or what it refers to, and nothing but text around it taken away. */
  RawSchema target(RawSchema schema) {
    RawSchema core = SchemaUnwrapper.unwrap(schema).core();
    for (int i = 0; i < MAX_REFERENCES && isMereReference(core); i++) {
      RawSchema next = index.find(String.valueOf(core.ref()));
      if (next == null) {
        return core;
      }
      core = SchemaUnwrapper.unwrap(next).core();
    }
    return core;
  }

  /** The union that a schema is or refers to, null where it is anything else. */
  @Nullable RawSchema union(RawSchema schema) {
    RawSchema target = target(schema);
    return Keywords.isUnion(target) ? target : null;
  }

  /** Whether a pointer leads to a schema. */
  boolean exists(String pointer) {
    return index.find(pointer) != null;
  }

  private ResolvedType reference(RawSchema core) {
    String ref = core.ref();
    RawSchema target = ref == null ? null : index.find(ref);
    if (ref == null || target == null) {
      diagnostics.error(
          "ref-unresolved",
          core.at(),
          "The reference " + ref + " does not point to a schema.",
          "Correct the reference, or add the schema.");
      return ResolvedType.of(Scalar.ANY);
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

  private ResolvedType insideItself(RawSchema inner) {
    RawSchema schema = inner;
    RawSchema core = SchemaUnwrapper.unwrap(schema).core();
    Set<String> seen = new HashSet<>();
    while (core.ref() != null && isMereReference(core) && seen.add(core.ref())) {
      RawSchema target = index.find(core.ref());
      if (target == null || !open.contains(core.ref())) {
        break;
      }
      schema = target;
      core = SchemaUnwrapper.unwrap(target).core();
    }
    boolean hasType =
        (Keywords.isObject(core) && !core.properties().isEmpty())
            || Keywords.isUnion(core)
            || !core.prefixItems().isEmpty();
    if (hasType || !core.allOf().isEmpty()) {
      promised.add(schema.at().pointer());
      return ResolvedType.of(new TypeRef.Declared(new TypeId(schema.at().pointer())));
    }
    diagnostics.warning(
        "alias-cycle",
        schema.at(),
        "The list, map or reference contains itself without an object in between.",
        "The inner one is read as any JSON value; wrap it in an object to get a type.");
    return ResolvedType.of(Scalar.ANY);
  }

  private ResolvedType shape(RawSchema written, Placement placement) {
    RawSchema s = constraining.remove(written);
    if (Boolean.FALSE.equals(s.always()) || Keywords.isAny(s)) {
      return ResolvedType.of(Scalar.ANY);
    }
    if (Keywords.hasValues(s) && !Keywords.isUnion(s)) {
      uses.misplaced(s, null);
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
      uses.misplaced(s, JsonKind.ARRAY);
      return ResolvedType.of(list(s, placement));
    }
    if (Keywords.isObject(s)) {
      uses.misplaced(s, JsonKind.OBJECT);
      return objectOrMap(s, placement);
    }
    uses.misplaced(s, null);
    return ResolvedType.of(scalars.of(s));
  }

  private ResolvedType allOf(RawSchema s, Placement placement) {
    RawSchema distributed = AllOfUnions.distribute(s, index);
    if (distributed != null) {
      s.allOf().forEach(uses::use);
      return unions.build(distributed, placement);
    }
    RawSchema last = AllOfUnions.lastValue(s, index);
    if (last != null) {
      s.allOf().stream().filter(m -> m.equals(last)).forEach(uses::use);
      s.allOf().stream().filter(m -> !m.equals(last)).forEach(uses::overridden);
      return resolveShapeOrRef(last, s, placement);
    }
    return object(s, placement);
  }

  private ResolvedType resolveShapeOrRef(RawSchema last, RawSchema s, Placement placement) {
    if (last.ref() != null) {
      return reference(last);
    }
    return resolveShape(last, s, placement).orNull(Keywords.allowsNull(last));
  }

  private ResolvedType objectOrMap(RawSchema s, Placement placement) {
    if (!s.properties().isEmpty()) {
      return object(s, placement);
    }
    RawSchema entries = s.additionalProperties();
    if (entries != null) {
      uses.use(entries);
    }
    if (entries != null && Keywords.hasTypedEntries(s)) {
      ResolvedType value = resolve(entries, Placements.value(placement));
      return ResolvedType.of(new TypeRef.MapOf(value.type(), value.nullable()));
    }
    return ResolvedType.of(Scalar.OBJECT);
  }

  private TypeRef list(RawSchema s, Placement placement) {
    RawSchema items = s.items();
    if (!s.prefixItems().isEmpty()) {
      return tuple(s, placement);
    }
    if (items == null) {
      return new TypeRef.ListOf(Scalar.ANY, false);
    }
    ResolvedType item = resolve(items, Placements.item(placement));
    return new TypeRef.ListOf(item.type(), item.nullable());
  }

  private TypeRef tuple(RawSchema s, Placement placement) {
    TypeBuilder.OfTuple builder = TupleCompleter.begin(s, placement);
    pending.add(
        () -> {
          if (builder.equals(builders.find(builder.id))) {
            tuples.complete(builder, s);
          }
        });
    return builders.declare(builder);
  }

  private ResolvedType object(RawSchema s, Placement placement) {
    TypeId id = new TypeId(s.at().pointer());
    TypeBuilder.OfObject builder = new TypeBuilder.OfObject(s, placement);
    TypeRef type = builders.declare(builder);
    pending.add(
        () -> {
          if (builder.equals(builders.find(id))) {
            objects.complete(builder, merger.merge(s, id));
          }
        });
    return ResolvedType.of(type);
  }

  /** Whether a schema, or one it stands for or refers to, is hinted as secret. */
  boolean isSecret(RawSchema schema) {
    return index.isSecret(schema);
  }
}
