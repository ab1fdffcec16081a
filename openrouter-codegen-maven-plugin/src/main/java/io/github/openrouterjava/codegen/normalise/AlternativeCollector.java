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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts the alternatives of one union into text, other scalars, and structured values. */
final class AlternativeCollector {

  /** What the values of a map are named after. */
  private static final String MAP = "Object";

  private static final String TUPLE = "Tuple";

  private final TypeResolver types;
  private final TypeBuilders builders;
  private final Diagnostics diagnostics;
  private final TypeBuilder.OfUnion union;
  private final AlternativeHints hints;

  private final Set<TypeId> enumRefs = new LinkedHashSet<>();
  private final Map<String, EnumType.Value> inlineValues = new LinkedHashMap<>();
  private final Map<String, EnumType.Value> values = new LinkedHashMap<>();
  private final Map<String, EnumType.Value> numbers = new LinkedHashMap<>();
  private final Set<TypeRef> scalars = new LinkedHashSet<>();

  /** The alternative among the scalars that is any number, null while there is none. */
  private @Nullable Scalar number;

  private final Set<Alternative> structured = new LinkedHashSet<>();
  private final Map<String, TypeId> shapes = new LinkedHashMap<>();
  private boolean freeText;
  private boolean nullable;
  private boolean any;
  private @Nullable String textToken;
  private @Nullable String numberToken;

  AlternativeCollector(
      TypeResolver types,
      TypeBuilders builders,
      Diagnostics diagnostics,
      TypeBuilder.OfUnion union,
      RawSchema schema) {
    this.types = types;
    this.builders = builders;
    this.diagnostics = diagnostics;
    this.union = union;
    this.hints = new AlternativeHints(types.merger(), schema, union.placement);
  }

  void collectAll(List<RawSchema> alternatives) {
    alternatives.forEach(this::collect);
  }

  private void collect(RawSchema alternative) {
    if (Keywords.onlyRequires(alternative)) {
      types.uses().unchecked(alternative);
      return;
    }
    types.uses().use(alternative);
    if (SchemaUnwrapper.isNullAlternative(alternative)) {
      nullable = true;
      return;
    }
    SchemaUnwrapper.Unwrapped unwrapped = SchemaUnwrapper.unwrap(alternative);
    nullable |= unwrapped.nullable();
    RawSchema core = unwrapped.core();
    if (core.ref() == null && core.allOf().isEmpty() && isInlineUnion(core)) {
      collectAll(Keywords.alternatives(core));
    } else if (core.ref() == null && Keywords.hasValues(core)) {
      addValues(core, alternative);
    } else if (core.ref() == null && core.types().size() > 1) {
      collectAll(RawSchemas.splitTypes(core).anyOf());
    } else if (!repeatsList(core, alternative)) {
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
    } else if (isNumber(named)) {
      numbers.putIfAbsent(named.get(0).literal().text(), titled(named.get(0), alternative));
      if (numberToken == null) {
        numberToken = tokenOf(alternative);
      }
    } else {
      TypeRef type = types.enums().resolve(core, nested(WrapperHints.NUMBERS)).type();
      type.match(this::addScalar, scalars::add, scalars::add, scalars::add);
    }
  }

  private static boolean isNumber(List<EnumType.Value> values) {
    return values.size() == 1
        && Set.of(JsonKind.INTEGER, JsonKind.NUMBER).contains(values.get(0).literal().kind());
  }

  /** A number says little: what the document calls it is its name. */
  private static EnumType.Value titled(EnumType.Value value, RawSchema alternative) {
    String title = alternative.documentation().summary();
    return value.javaName() != null || title == null || title.isBlank()
        ? value
        : new EnumType.Value(value.literal(), title, value.description());
  }

  private void addResolved(RawSchema alternative, RawSchema core) {
    ResolvedType resolved = types.resolve(alternative, nested(hint(alternative, core)));
    nullable |= resolved.nullable();
    if (resolved.constant() != null && TypeResolver.isText(resolved.constant())) {
      EnumType.Value value = new EnumType.Value(resolved.constant(), null);
      inlineValues.putIfAbsent(resolved.constant().text(), value);
      values.putIfAbsent(resolved.constant().text(), value);
      rememberText(alternative);
      return;
    }
    TypeRef type = resolved.type();
    type.match(
        this::addScalar,
        this::addWrapped,
        this::addWrapped,
        declared -> addDeclared(declared, alternative));
  }

  private boolean addWrapped(TypeRef type) {
    return !wrapped().map(Alternative.Wrapped::type).toList().contains(type)
        && structured.add(new Alternative.Wrapped(type, wrapperHint(type)));
  }

  /** The wrapped values among the structured ones. */
  private Stream<Alternative.Wrapped> wrapped() {
    return structured.stream()
        .flatMap(a -> Stream.ofNullable(a.match(object -> null, union -> null, w -> w)));
  }

  private String hint(RawSchema alternative, RawSchema core) {
    if (core.ref() == null && core.properties().isEmpty() && Keywords.hasTypedEntries(core)) {
      return MAP;
    }
    if (core.ref() == null && !core.prefixItems().isEmpty()) {
      return TUPLE;
    }
    boolean object = Keywords.isObject(core) || !core.allOf().isEmpty();
    return core.ref() == null && object ? hints.of(alternative) : "";
  }

  private boolean addDeclared(TypeRef.Declared declared, RawSchema alternative) {
    TypeBuilder.OfEnum values = builders.enumOf(declared);
    if (values != null) {
      freeText |= declared.anyText();
      return addEnum(values);
    }
    if (builders.objectOf(declared) != null) {
      union.describesObjects |= alternative.ref() == null;
      return addObject(declared.id(), alternative);
    }
    if (builders.tupleOf(declared) != null) {
      return structured.add(new Alternative.Wrapped(declared, TUPLE));
    }
    return !declared.id().equals(union.id)
        && structured.add(new Alternative.OfUnion(declared.id()));
  }

  private boolean addEnum(TypeBuilder.OfEnum e) {
    if (e.kind != JsonKind.STRING) {
      return scalars.add(new TypeRef.Declared(e.id));
    }
    e.values.forEach(v -> values.putIfAbsent(v.literal().text(), v));
    return enumRefs.add(e.id);
  }

  private boolean addObject(TypeId id, RawSchema alternative) {
    TypeId same = earlier(id, ShapeKey.of(alternative, types.merger()), alternative);
    if (same == null) {
      return structured.add(new Alternative.OfObject(id));
    }
    types.replace(id, same);
    return false;
  }

  /** The alternative that an inline one repeats word for word, null where it repeats none. */
  private @Nullable TypeId earlier(TypeId id, String shape, RawSchema alternative) {
    TypeId same = shapes.putIfAbsent(shape, id);
    if (same == null || same.equals(id) || SchemaIndex.nameOf(id.pointer()) != null) {
      return null;
    }
    types.uses().useWhole(alternative);
    diagnostics.info(
        "union-duplicate",
        alternative.at(),
        "The alternative describes the same values as " + same + ".",
        "Values of either are read as the latter.");
    return same;
  }

  private boolean repeatsList(RawSchema core, RawSchema alternative) {
    TypeId id = new TypeId(alternative.at().pointer());
    return core.ref() == null
        && Keywords.isArray(core)
        && earlier(id, ShapeKey.of(core), alternative) != null;
  }

  private boolean addScalar(Scalar scalar) {
    if (scalar.jsonKind() == JsonKind.STRING) {
      freeText = true; // also of dates and times: an alternative is told by its JSON kind
    } else if (scalar.isNumber()) {
      return addNumber(scalar);
    } else if (scalar == Scalar.ANY) {
      any = true;
    } else if (scalar == Scalar.OBJECT) {
      return structured.add(new Alternative.Wrapped(Scalar.OBJECT, "Object"));
    } else {
      return scalars.add(scalar);
    }
    return false;
  }

  /** Adds a type of numbers; of several, one that holds the values of all stays. */
  private boolean addNumber(Scalar added) {
    Scalar known = number;
    number = known == null ? added : Scalar.widest(known, added);
    if (number == known) {
      return false;
    }
    if (known != null) {
      scalars.remove(known);
    }
    return scalars.add(number);
  }

  /** The alternative that is any number, null where there is none. */
  @Nullable Scalar number() {
    return number;
  }

  private void rememberText(RawSchema alternative) {
    if (textToken == null) {
      textToken = tokenOf(alternative);
    }
  }

  private String tokenOf(RawSchema alternative) {
    String pointer = alternative.at().pointer();
    return pointer.startsWith(union.id.pointer() + "/")
        ? pointer.substring(union.id.pointer().length() + 1)
        : "anyOf/0";
  }

  private Placement nested(String hint) {
    return new Placement.Nested(union.id, hint, null);
  }

  private String wrapperHint(TypeRef type) {
    String hint = WrapperHints.of(type);
    boolean taken = wrapped().anyMatch(w -> w.hint().equals(hint));
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

  /** The numbers that constants give, under the names the document has for them. */
  List<EnumType.Value> numbers() {
    return List.copyOf(numbers.values());
  }

  List<TypeRef> scalars() {
    return List.copyOf(scalars);
  }

  /** Objects, lists, maps and nested unions, each once, in document order. */
  List<Alternative> structured() {
    return List.copyOf(structured);
  }

  /** What follows the union's pointer in the pointer of the first constant number. */
  String numberToken() {
    return numberToken == null ? "anyOf/0" : numberToken;
  }

  /** What follows the union's pointer in the pointer of the first textual alternative. */
  String textToken() {
    return textToken == null ? "anyOf/0" : textToken;
  }
}
