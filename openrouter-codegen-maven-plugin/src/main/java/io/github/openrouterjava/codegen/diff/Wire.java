package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.AliasType;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Property;
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
import java.util.Optional;
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
      EnumSet.of(Scalar.INTEGER, Scalar.NUMBER, Scalar.DECIMAL, Scalar.BOOLEAN);

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
    if (to == Scalar.ANY || (to instanceof Scalar && to.equals(from))) {
      return true;
    }
    if (to instanceof TypeRef.Declared a && from instanceof TypeRef.Declared b) {
      return a.id().equals(readerByWriter.get(b.id()))
          || !assumed.add(new Pair(a.id(), b.id()))
          || readsDeclared(reader.type(a.id()), writer.type(b.id()));
    }
    if (from instanceof TypeRef.Declared declared) {
      return readsDeclared(to, writer.type(declared.id()));
    }
    if (to instanceof TypeRef.Declared declared) {
      return readsInto(reader.type(declared.id()), from);
    }
    return readsPlain(to, from);
  }

  private boolean readsPlain(TypeRef to, TypeRef from) {
    if (to instanceof TypeRef.ListOf a && from instanceof TypeRef.ListOf b) {
      return (a.nullableItems() || !b.nullableItems()) && reads(a.item(), b.item());
    }
    if (to instanceof TypeRef.MapOf a && from instanceof TypeRef.MapOf b) {
      return (a.nullableValues() || !b.nullableValues()) && reads(a.value(), b.value());
    }
    if (to == Scalar.OBJECT) {
      return from instanceof TypeRef.MapOf;
    }
    if (open && to == Scalar.STRING) {
      // The client takes the text of numbers and of true and false for a string.
      return from instanceof Scalar scalar && TEXTS.contains(scalar);
    }
    boolean number = to == Scalar.NUMBER || to == Scalar.DECIMAL;
    return number
        && EnumSet.of(Scalar.INTEGER, Scalar.NUMBER, Scalar.DECIMAL).stream()
            .anyMatch(from::equals);
  }

  /** A declared type written, something that is not declared read. */
  private boolean readsDeclared(TypeRef to, TypeDeclaration from) {
    if (to instanceof TypeRef.Declared declared) {
      return readsDeclared(reader.type(declared.id()), from);
    }
    if (from instanceof AliasType alias) {
      return reads(to, alias.target());
    }
    if (from instanceof EnumType values) {
      return reads(to, scalar(values.kind()));
    }
    if (from instanceof UnionType union) {
      return union.alternatives().stream().allMatch(a -> reads(to, a.type()));
    }
    if (to instanceof TypeRef.MapOf map) {
      return ((ObjectType) from)
          .properties().stream()
              .allMatch(
                  p -> (map.nullableValues() || !p.nullable()) && reads(map.value(), p.type()));
    }
    return to == Scalar.OBJECT;
  }

  /** Something that is not declared written, a declared type read. */
  private boolean readsInto(TypeDeclaration to, TypeRef from) {
    if (to instanceof AliasType alias) {
      return reads(alias.target(), from);
    }
    if (to instanceof EnumType values) {
      return open && reads(scalar(values.kind()), from);
    }
    if (to instanceof UnionType union) {
      return union.alternatives().stream().anyMatch(a -> reads(a.type(), from));
    }
    ObjectType object = (ObjectType) to;
    boolean anyObject = from == Scalar.OBJECT || from instanceof TypeRef.MapOf;
    return anyObject && object.properties().isEmpty();
  }

  private boolean readsDeclared(TypeDeclaration to, TypeDeclaration from) {
    if (to instanceof AliasType alias) {
      return readsDeclared(alias.target(), from);
    }
    if (from instanceof AliasType alias) {
      return readsInto(to, alias.target());
    }
    if (from instanceof UnionType union) {
      // A union that is open takes further alternatives as unknown ones.
      boolean openUnion = open && to instanceof UnionType;
      return openUnion
          || union.alternatives().stream()
              .allMatch(a -> reads(new TypeRef.Declared(to.id()), a.type()));
    }
    if (to instanceof UnionType union) {
      TypeRef written = new TypeRef.Declared(from.id());
      return union.alternatives().stream().anyMatch(a -> reads(a.type(), written));
    }
    if (to instanceof EnumType a && from instanceof EnumType b) {
      return a.kind() == b.kind() && (open || literals(a).containsAll(literals(b)));
    }
    return to instanceof ObjectType a && from instanceof ObjectType b && readsObject(a, b);
  }

  private boolean readsObject(ObjectType to, ObjectType from) {
    return to.properties().stream().allMatch(p -> readsProperty(p, property(from, p.wireName())));
  }

  private boolean readsProperty(Property to, Optional<Property> from) {
    if (from.isEmpty()) {
      return !to.required();
    }
    Property written = from.get();
    boolean there = !to.required() || written.required();
    boolean nulls = to.nullable() || !written.nullable() || (open && !to.required());
    return there && nulls && constant(to, written) && reads(to.type(), written.type());
  }

  private boolean constant(Property to, Property from) {
    @Nullable Literal wanted = to.constant();
    return wanted == null || (open && !to.isFixed()) || Objects.equals(wanted, from.constant());
  }

  private static Optional<Property> property(ObjectType object, String wireName) {
    return object.properties().stream().filter(p -> p.wireName().equals(wireName)).findFirst();
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
