package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TupleType;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeGraph;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.naming.Names.TypeNames;
import io.github.openrouterjava.codegen.style.QualifiedName;
import io.github.openrouterjava.codegen.style.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names types: components after themselves, inline types after what they are inside of. {@link
 * Nesting} says which are nested; objects that are alternatives of a union that stands alone are
 * nested in the union, so that no file holds a whole tree of them.
 */
final class TypeNamer {

  /** Ending of a name that Java or the generated code needs for something else. */
  private static final String RESERVED_ENDING = "Model";

  private static final int OVERLAY = 0;
  private static final int COMPONENT = 1;
  private static final int DERIVED = 2;

  private final Api api;
  private final Style style;
  private final Casing casing;
  private final Diagnostics diagnostics;
  private final MemberNamer members;
  private final Nesting nesting;
  private final Map<TypeId, List<TypeDeclaration>> nested = new LinkedHashMap<>();
  private final Map<TypeId, TypeNames> names = new LinkedHashMap<>();

  TypeNamer(Api api, Style style, Diagnostics diagnostics) {
    this.api = api;
    this.style = style;
    this.casing = new Casing(style.names().acronyms());
    this.diagnostics = diagnostics;
    this.members = new MemberNamer(casing, diagnostics);
    this.nesting = Nesting.of(api);
  }

  Map<TypeId, TypeNames> name() {
    List<TypeDeclaration> topLevel = new ArrayList<>();
    for (TypeDeclaration type : api.types().values()) {
      if (type.isGenerated()) {
        TypeId owner = nesting.ownerOf(type.id());
        List<TypeDeclaration> siblings =
            owner == null ? topLevel : nested.computeIfAbsent(owner, k -> new ArrayList<>());
        siblings.add(type);
      }
    }
    nameAll(topLevel, List.of(), Set.of());
    Map<TypeId, TypeNames> ordered = new LinkedHashMap<>();
    api.types().keySet().stream()
        .filter(names::containsKey)
        .forEach(id -> ordered.put(id, withAlternatives(id)));
    return ordered;
  }

  /** The names of a type, with those for the alternatives of a union. */
  private TypeNames withAlternatives(TypeId id) {
    TypeNames own = Objects.requireNonNull(names.get(id), id::pointer);
    return api.type(id)
        .match(
            object -> own,
            union -> own.with(new AlternativeNamer(this::simpleNames).of(union, own.members())),
            enumeration -> own,
            tuple -> own,
            alias -> own);
  }

  /** The type with a name that a type is inside of, null where there is none. */
  private @Nullable TypeDeclaration owner(Placement placement) {
    TypeDeclaration around = api.types().get(placement.owner());
    return around != null && around.isGenerated() ? around : null;
  }

  private void nameAll(List<TypeDeclaration> types, List<String> enclosing, Set<String> hidden) {
    Scope<TypeId> scope = new Scope<>();
    for (TypeDeclaration type : types) {
      add(scope, type, enclosing, hidden);
    }
    Map<TypeId, String> simple = scope.resolve(diagnostics);
    for (TypeDeclaration type : types) {
      List<String> simpleNames = new ArrayList<>(enclosing);
      simpleNames.add(simple.get(type.id()));
      names.put(
          type.id(),
          new TypeNames(simpleNames, members.membersOf(type), members.addersOf(type), List.of()));
    }
    for (TypeDeclaration type : types) {
      nameAll(nested.getOrDefault(type.id(), List.of()), simpleNames(type.id()), hidden(type));
    }
  }

  private void add(
      Scope<TypeId> scope, TypeDeclaration type, List<String> enclosing, Set<String> hidden) {
    Placement placement = type.placement();
    boolean given = placement.javaName() != null;
    int rank = given ? OVERLAY : isComponent(placement) ? COMPONENT : DERIVED;
    List<String> names = new ArrayList<>();
    for (String wanted : wanted(type, enclosing.isEmpty())) {
      names.add(free(styled(type, given ? wanted : ShortNames.of(wanted)), enclosing, hidden));
    }
    scope.add(new Scope.Entry<>(type.id(), rank, wire(placement), names, type.at()));
  }

  /** The names a type could have, best first, made of what it is and what it is inside of. */
  private List<String> wanted(TypeDeclaration type, boolean alone) {
    Placement placement = type.placement();
    String around = alone ? aroundStem(placement) : "";
    List<String> names = new ArrayList<>(List.of(around + stem(placement)));
    if (placement.javaName() == null) {
      placement
          .match(
              component -> Spelling.types(component.name()), TypeNamer::further, TypeNamer::further)
          .forEach(name -> names.add(around + casing.of(name)));
    }
    if (!TypeStems.isAlternative(wire(placement))) {
      String kind =
          type.match(
              object -> "Object", union -> "Union", e -> "Enum", tuple -> "Tuple", alias -> "");
      names.add(names.get(0) + kind);
    }
    return names;
  }

  private static List<String> further(Placement.Nested nested) {
    return TypeStems.isDerived(nested.hint())
        ? List.of(TypeStems.withEnding(nested.hint(), ""))
        : Spelling.types(nested.hint());
  }

  private static List<String> further(Placement.OfOperation o) {
    String prefix = Identifiers.pascal(o.operation());
    String parameter = o.parameter() == null ? "" : Identifiers.typeName(o.parameter());
    return switch (o.role()) {
      case REQUEST_BODY -> List.of(prefix + parameter + "Request", prefix + "RequestContent");
      case RESPONSE_BODY -> List.of(prefix + parameter + "Response", prefix + "ResponseContent");
      case EVENT -> List.of(prefix + parameter + "EventData");
      case PARAMETER -> List.of(prefix + parameter + "Parameter");
    };
  }

  private List<String> simpleNames(TypeId id) {
    TypeNames own = names.get(id);
    return own == null ? List.of() : own.simpleNames();
  }

  /**
   * The types of the package that a type nested in {@code type} would hide from code that means
   * them: from the header of {@code type}, and, as alternatives inherit what is nested in their
   * union, from those alternatives (JLS 6.4.1).
   */
  private Set<String> hidden(TypeDeclaration type) {
    Set<String> hidden = new HashSet<>();
    addTopLevel(
        type.match(
            ObjectType::mentions,
            union -> List.of(),
            enumeration -> List.of(),
            TupleType::mentions,
            alias -> List.of()),
        hidden);
    for (TypeId union : TypeGraph.reachable(List.of(type.id()), this::unionsAmong)) {
      for (Alternative alternative : api.type(union).alternatives()) {
        TypeId variant = alternative.type().declaredId();
        if (variant != null) {
          addTopLevel(List.of(variant), hidden);
        }
        TypeId object = alternative.match(Alternative.OfObject::id, u -> null, wrapped -> null);
        if (object != null) {
          addMentionedIn(api.type(object), hidden);
        }
      }
    }
    return hidden;
  }

  /** The unions among the alternatives of a union. */
  private List<TypeId> unionsAmong(TypeId union) {
    return api.type(union).alternatives().stream()
        .flatMap(a -> Stream.ofNullable(a.match(o -> null, Alternative.OfUnion::id, w -> null)))
        .toList();
  }

  /** What {@code type} and the types nested in it mention. */
  private void addMentionedIn(TypeDeclaration type, Set<String> hidden) {
    addTopLevel(type.mentions(), hidden);
    nested.getOrDefault(type.id(), List.of()).forEach(inner -> addMentionedIn(inner, hidden));
  }

  private void addTopLevel(List<TypeId> types, Set<String> simpleNames) {
    for (TypeId type : types) {
      List<String> path = simpleNames(type);
      if (path.size() == 1) {
        simpleNames.add(path.get(0));
      }
    }
  }

  /** A name the style file gives stays as it is given. */
  private String styled(TypeDeclaration type, String wanted) {
    return style.renames().containsKey(type.id().pointer())
        ? wanted
        : style.names().types().around(wanted);
  }

  /** The stem of a type that stands alone, with those of all that it is inside of before it. */
  private String fullStem(Placement placement) {
    return aroundStem(placement) + stem(placement);
  }

  private String aroundStem(Placement placement) {
    TypeDeclaration owner = owner(placement);
    return owner == null ? "" : fullStem(owner.placement());
  }

  /** A name that hides no type the generated code needs and none that it is nested in. */
  private String free(String name, List<String> enclosing, Set<String> hidden) {
    boolean taken =
        ReservedNames.JAVA_LANG.contains(name)
            || ReservedNames.OWN_NESTED_TYPES.contains(name)
            || (!enclosing.isEmpty() && name.equals(nullnessAnnotation()))
            || hidden.contains(name)
            || enclosing.stream().anyMatch(name::equalsIgnoreCase);
    return taken ? free(other(name, enclosing), enclosing, hidden) : name;
  }

  /** {@code Object} says less than what it is the object of. */
  private static String other(String name, List<String> enclosing) {
    if (!name.equals("Object")) {
      return name + RESERVED_ENDING;
    }
    return enclosing.isEmpty() ? name + "Value" : enclosing.get(enclosing.size() - 1) + name;
  }

  /** What a nested type of that name would hide where the code says what may be null. */
  private @Nullable String nullnessAnnotation() {
    QualifiedName annotation = style.code().nullness().nullable();
    return annotation == null ? null : annotation.simpleName();
  }

  private static boolean isComponent(Placement placement) {
    return placement.match(c -> !TypeStems.isDerived(c.name()), operation -> false, n -> false);
  }

  private static String wire(Placement placement) {
    return placement.match(
        Placement.Component::name, o -> o.operation() + " " + role(o), Placement.Nested::hint);
  }

  private static String role(Placement.OfOperation o) {
    String role =
        switch (o.role()) {
          case REQUEST_BODY -> "request body";
          case RESPONSE_BODY -> "response body";
          case EVENT -> "event";
          case PARAMETER -> "parameter";
        };
    return o.parameter() == null ? role : role + " " + o.parameter();
  }

  private String stem(Placement placement) {
    String javaName = placement.javaName();
    return javaName != null ? Identifiers.legal(javaName) : casing.of(made(placement));
  }

  private static String made(Placement placement) {
    return placement.match(
        component -> TypeStems.of(component.name(), ""),
        TypeNamer::made,
        nested -> TypeStems.of(nested.hint(), ""));
  }

  private static String made(Placement.OfOperation o) {
    String prefix = Identifiers.pascal(o.operation());
    String parameter = o.parameter() == null ? "" : o.parameter();
    return switch (o.role()) {
      case REQUEST_BODY -> TypeStems.of(parameter, prefix + "RequestBody");
      case RESPONSE_BODY -> TypeStems.of(parameter, prefix + "ResponseBody");
      case EVENT -> TypeStems.of(parameter, prefix + "Event");
      case PARAMETER -> TypeStems.of(parameter, prefix);
    };
  }
}
