package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.surface.Places;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What builders take in place of a value, by rule: text and numbers for decimals and open enums, a
 * path for a file, what a record wraps for a union, and the value of an object that requires
 * nothing else. Of two ways that look alike to a caller, the first is taken.
 */
final class Lifts {

  private static final TypeName STRING = ClassName.get(String.class);

  private final ObjectContext context;
  private final JavaTypes types;
  private final String name;

  /**
   * @param name what messages call the value
   */
  private Lifts(ObjectContext context, String name) {
    this.context = context;
    this.types = context.types();
    this.name = name;
  }

  /**
   * What a builder takes in place of {@code type}.
   *
   * @param name what messages call the value
   */
  static List<Lift> of(ObjectContext context, TypeRef type, String name) {
    Lifts lifts = new Lifts(context, name);
    List<Lift> all = new ArrayList<>(lifts.direct(type));
    TypeDeclaration declaration = context.declaration(type);
    if (declaration != null) {
      all.addAll(
          declaration.match(
              lifts::factory,
              lifts::alternatives,
              enumeration -> List.of(),
              tuple -> List.of(),
              alias -> List.of()));
    }
    return lifts.distinct(type, all);
  }

  /** What a factory takes in place of the one value that an object requires. */
  static List<Lift> ofFactory(ObjectContext context, TypeRef type, String name) {
    Lifts lifts = new Lifts(context, name);
    return lifts.distinct(type, lifts.direct(type));
  }

  private List<Lift> distinct(TypeRef type, List<Lift> all) {
    Set<TypeName> erasures = new HashSet<>(Set.of(Lift.erasure(types.of(type))));
    erasures.add(Lift.erasure(types.boxed(type)));
    return all.stream().filter(lift -> erasures.add(lift.erasure())).toList();
  }

  /** What does not take an object in between. */
  private List<Lift> direct(TypeRef type) {
    TypeDeclaration declaration = context.declaration(type);
    if (declaration == null) {
      return type.match(this::scalar, list -> List.of(), map -> List.of(), declared -> List.of());
    }
    return declaration.match(
        object -> List.of(),
        this::wrapped,
        this::enumeration,
        tuple -> List.of(),
        alias -> List.of());
  }

  private List<Lift> scalar(Scalar scalar) {
    if (scalar == Scalar.BINARY) {
      return List.of(
          lift(Path.class, "", value -> CodeBlock.of("$T.of($L)", RuntimeTypes.FILE_PART, value)));
    }
    TypeName type = types.boxed(scalar);
    if (type.equals(ClassName.get(BigDecimal.class))) {
      return Stream.of(TypeName.LONG, TypeName.DOUBLE, STRING)
          .map(t -> number(t, "decimal"))
          .toList();
    }
    if (type.equals(ClassName.get(BigInteger.class))) {
      return Stream.of(TypeName.LONG, STRING).map(t -> number(t, "bigInteger")).toList();
    }
    return List.of();
  }

  private Lift number(TypeName type, String method) {
    return new Lift(
        type,
        value -> CodeBlock.of("$T.$L($S, $L)", RuntimeTypes.SCALARS, method, name, value),
        "");
  }

  private static Lift lift(Class<?> type, String place, UnaryOperator<CodeBlock> conversion) {
    return new Lift(ClassName.get(type), conversion, place);
  }

  private List<Lift> enumeration(EnumType type) {
    TypeName value =
        type.kind() == JsonKind.INTEGER
            ? TypeName.LONG
            : type.kind() == JsonKind.NUMBER ? TypeName.DOUBLE : STRING;
    ClassName own = types.declared(type.id());
    return List.of(
        new Lift(value, code -> CodeBlock.of("$T.of($L)", own, code), type.id().pointer()));
  }

  /** The values that records of a union wrap, and what makes those. */
  private List<Lift> wrapped(UnionType union) {
    List<Lift> lifts = new ArrayList<>();
    List<Lift> further = new ArrayList<>();
    for (WrappedValue wrapped : WrappedValue.all(context, new TypeRef.Declared(union.id()))) {
      Lift lift =
          new Lift(
              wrapped.type(),
              value -> CodeBlock.of("new $T($L)", wrapped.wrapper(), value),
              wrapped.place());
      lifts.add(lift);
      direct(wrapped.ref()).forEach(inner -> further.add(inner.then(lift::convert)));
    }
    lifts.addAll(further);
    return lifts;
  }

  /** What the factory of an object takes, where the object requires one value only. */
  private List<Lift> factory(ObjectType object) {
    List<Property> required =
        object.properties().stream().filter(p -> p.required() && !Member.isConstant(p)).toList();
    if (!object.usage().inRequest() || required.size() != 1 || object.entries() != null) {
      return List.of();
    }
    Property only = required.get(0);
    if (only.nullable() || only.triState() || !isSingle(only.type())) {
      return List.of();
    }
    ClassName own = types.declared(object.id());
    String place = Places.required(object.id().pointer());
    List<Lift> lifts = new ArrayList<>();
    lifts.add(new Lift(types.of(only.type()), value -> value, place));
    if (only.type() == Scalar.STRING && only.file() != null) {
      lifts.add(lift(Path.class, place, value -> value));
    }
    ofFactory(context, only.type(), name).stream()
        .limit(FactoryEmitter.MAX_LIFTS)
        .forEach(lift -> lifts.add(new Lift(lift.type(), value -> value, place)));
    return lifts.stream().map(l -> l.then(v -> CodeBlock.of("$T.of($L)", own, v))).toList();
  }

  private static boolean isSingle(TypeRef type) {
    return type.match(scalar -> true, list -> false, map -> false, declared -> true);
  }

  /**
   * What makes an object alternative of a union: for the preferred ones all that their factories
   * take, for the others an object that is the only thing they require. What would make several is
   * left out.
   */
  private List<Lift> alternatives(UnionType union) {
    List<Lift> lifts = new ArrayList<>();
    List<Lift> others = new ArrayList<>();
    Map<TypeName, Integer> count = new HashMap<>();
    for (ObjectType object : objects(union)) {
      if (object.preferred()) {
        lifts.addAll(factory(object));
      } else {
        factory(object).stream()
            .limit(1)
            .filter(lift -> isObject(object))
            .forEach(
                lift -> {
                  others.add(lift);
                  count.merge(lift.erasure(), 1, Integer::sum);
                });
      }
    }
    others.stream().filter(lift -> count.getOrDefault(lift.erasure(), 0) == 1).forEach(lifts::add);
    return lifts;
  }

  private List<ObjectType> objects(UnionType union) {
    return union.alternatives().stream()
        .map(a -> context.declaration(a.type()))
        .flatMap(
            type ->
                type == null
                    ? Stream.<ObjectType>of()
                    : type.match(
                        Stream::of,
                        u -> Stream.of(),
                        e -> Stream.of(),
                        t -> Stream.of(),
                        a -> Stream.of()))
        .toList();
  }

  /** Whether the one value that an object requires is an object too. */
  private boolean isObject(ObjectType object) {
    return object.properties().stream()
        .filter(p -> p.required() && !Member.isConstant(p))
        .map(p -> context.declaration(p.type()))
        .allMatch(
            type ->
                type != null
                    && type.match(o -> true, u -> false, e -> false, t -> false, a -> false));
  }
}
