package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TupleType;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.model.UnionType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether one side understands all JSON the other side may write: in requests the new server what
 * the old client sends, in responses the old client what the new server sends. Types that match
 * each other count as understood, as their differences are changes of their own.
 */
final class Wire {

  private static final Set<Scalar> TEXTS =
      EnumSet.of(Scalar.INTEGER, Scalar.BIG_INTEGER, Scalar.NUMBER, Scalar.DECIMAL, Scalar.BOOLEAN);

  private static final Set<Scalar> TIMES = EnumSet.of(Scalar.DATE_TIME, Scalar.DATE, Scalar.TIME);

  private static final Set<Scalar> NUMBERS =
      EnumSet.of(Scalar.INTEGER, Scalar.BIG_INTEGER, Scalar.NUMBER, Scalar.DECIMAL);

  private final Api reader;
  private final Api writer;
  private final boolean open;
  private final Map<TypeId, TypeId> readerByWriter;
  private final Set<Pair> assumed = new HashSet<>();

  private record Pair(TypeId reader, TypeId writer) {}

  private Wire(Api reader, Api writer, boolean open, Map<TypeId, TypeId> readerByWriter) {
    this.reader = reader;
    this.writer = writer;
    this.open = open;
    this.readerByWriter = readerByWriter;
  }

  /** Whether the new document allows what the old client may send. */
  static boolean request(
      Snapshot old, Snapshot now, Matching matching, TypeRef before, TypeRef after) {
    return new Wire(now.api(), old.api(), false, matching.pairs()).reads(after, before);
  }

  /** Whether the old client, open to unknown values, reads what the new document allows. */
  static boolean response(
      Snapshot old, Snapshot now, Matching matching, TypeRef before, TypeRef after) {
    Map<TypeId, TypeId> inverse =
        matching.pairs().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    return new Wire(old.api(), now.api(), true, inverse).reads(before, after);
  }

  /** The same for one type that is there before and after, by its own structure. */
  static boolean request(
      Snapshot old, Snapshot now, Matching matching, TypeId before, TypeId after) {
    return new Wire(now.api(), old.api(), false, matching.pairs()).readsInside(after, before);
  }

  /** The same for one type that is there before and after, by its own structure. */
  static boolean response(
      Snapshot old, Snapshot now, Matching matching, TypeId before, TypeId after) {
    Map<TypeId, TypeId> inverse =
        matching.pairs().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    return new Wire(old.api(), now.api(), true, inverse).readsInside(before, after);
  }

  private boolean readsInside(TypeId to, TypeId from) {
    return readsDeclared(reader.type(to), writer.type(from));
  }

  private boolean reads(TypeRef to, TypeRef from) {
    if (to == Scalar.ANY) {
      return true;
    }
    TypeId read = to.declaredId();
    TypeId written = from.declaredId();
    if (written == null) {
      return read == null ? readsPlain(to, from) : readsInto(reader.type(read), from);
    }
    if (read == null) {
      return readsDeclared(to, writer.type(written));
    }
    return read.equals(readerByWriter.get(written))
        || !assumed.add(new Pair(read, written))
        || readsDeclared(reader.type(read), writer.type(written));
  }

  private boolean readsPlain(TypeRef to, TypeRef from) {
    if (to == Scalar.OBJECT && from.isCollection()) {
      return from.match(scalar -> false, list -> false, map -> true, declared -> false);
    }
    return Boolean.TRUE.equals(
        to.matchBoth(
            from,
            (a, b) -> a == b || readsOther(a, b),
            (a, b) -> (a.nullableItems() || !b.nullableItems()) && reads(a.item(), b.item()),
            (a, b) -> (a.nullableValues() || !b.nullableValues()) && reads(a.value(), b.value()),
            (a, b) -> reads(a, b)));
  }

  private boolean readsOther(Scalar to, Scalar from) {
    if (to == Scalar.STRING) {
      // The client takes the text of numbers and of true and false for a string.
      return TIMES.contains(from) || (open && TEXTS.contains(from));
    }
    if (TIMES.contains(to)) {
      return open && from == Scalar.STRING; // other text is preserved
    }
    if (to == Scalar.BIG_INTEGER) {
      return from == Scalar.INTEGER;
    }
    return (to == Scalar.NUMBER || to == Scalar.DECIMAL) && NUMBERS.contains(from);
  }

  /** A declared type written, something that is not declared read. */
  private boolean readsDeclared(TypeRef to, TypeDeclaration from) {
    TypeId read = to.declaredId();
    return read != null
        ? readsDeclared(reader.type(read), from)
        : from.match(
            object -> readsFields(to, object),
            union -> readsEach(to, union),
            values -> reads(to, scalar(values.kind())),
            tuple -> readsItems(to, tuple),
            alias -> reads(to, alias.target()));
  }

  private boolean readsItems(TypeRef to, TupleType from) {
    return to.match(
        scalar -> scalar == Scalar.ANY,
        list ->
            from.positions().stream()
                    .allMatch(
                        p ->
                            (list.nullableItems() || !p.nullable()) && reads(list.item(), p.type()))
                && reads(list, from.rest().type()),
        map -> false,
        declared -> false);
  }

  private boolean readsFields(TypeRef to, ObjectType from) {
    return to.match(
        scalar -> scalar == Scalar.OBJECT || scalar == Scalar.ANY,
        list -> false,
        map ->
            from.properties().stream()
                .allMatch(
                    p -> (map.nullableValues() || !p.nullable()) && reads(map.value(), p.type())),
        declared -> false);
  }

  private boolean readsEach(TypeRef to, UnionType from) {
    return from.alternatives().stream().allMatch(a -> reads(to, a.type()));
  }

  /** Something that is not declared written, a declared type read. */
  private boolean readsInto(TypeDeclaration to, TypeRef from) {
    return to.match(
        object ->
            object.properties().isEmpty()
                && from.match(s -> s == Scalar.OBJECT, list -> false, map -> true, d -> false),
        union -> isAmong(union, from),
        values -> open && reads(scalar(values.kind()), from),
        tuple -> open && from.match(s -> false, list -> true, map -> false, d -> false),
        alias -> reads(alias.target(), from));
  }

  private boolean isAmong(UnionType to, TypeRef from) {
    return to.alternatives().stream().anyMatch(a -> reads(a.type(), from));
  }

  private boolean readsDeclared(TypeDeclaration to, TypeDeclaration from) {
    TypeRef read = new TypeRef.Declared(to.id());
    TypeRef written = new TypeRef.Declared(from.id());
    return to.match(
        object ->
            from.match(
                other -> readsObject(object, other),
                union -> readsEach(read, union),
                values -> false,
                tuple -> false,
                alias -> readsInto(to, alias.target())),
        union ->
            from.match(
                object -> isAmong(union, written),
                // A union that is open takes further alternatives as unknown ones.
                other -> open || readsEach(read, other),
                values -> isAmong(union, written),
                tuple -> isAmong(union, written),
                alias -> readsInto(to, alias.target())),
        values ->
            from.match(
                object -> false,
                union -> readsEach(read, union),
                other -> readsValues(values, other),
                tuple -> false,
                alias -> readsInto(to, alias.target())),
        tuple ->
            from.match(
                object -> false,
                union -> readsEach(read, union),
                values -> false,
                other -> readsTuple(tuple, other),
                alias -> readsInto(to, alias.target())),
        alias -> readsDeclared(alias.target(), from));
  }

  private boolean readsValues(EnumType to, EnumType from) {
    return to.kind() == from.kind() && (open || literals(to).containsAll(literals(from)));
  }

  private boolean readsTuple(TupleType to, TupleType from) {
    return to.properties().stream().allMatch(p -> readsProperty(p, from.property(p.wireName())));
  }

  private boolean readsObject(ObjectType to, ObjectType from) {
    return to.properties().stream().allMatch(p -> readsProperty(p, from.property(p.wireName())));
  }

  private boolean readsProperty(Property to, @Nullable Property written) {
    if (written == null) {
      return !to.required();
    }
    boolean there = !to.required() || written.required();
    boolean nulls = to.nullable() || !written.nullable() || (open && !to.required());
    return there && nulls && constant(to, written) && reads(to.type(), written.type());
  }

  private boolean constant(Property to, Property from) {
    @Nullable Literal wanted = to.constant();
    return wanted == null || (open && !to.isFixed()) || Objects.equals(wanted, from.constant());
  }

  private static List<Literal> literals(EnumType type) {
    return type.values().stream().map(EnumType.Value::literal).toList();
  }

  private static Scalar scalar(JsonKind kind) {
    return switch (kind) {
      case INTEGER -> Scalar.INTEGER;
      case NUMBER -> Scalar.NUMBER;
      default -> Scalar.STRING;
    };
  }
}
