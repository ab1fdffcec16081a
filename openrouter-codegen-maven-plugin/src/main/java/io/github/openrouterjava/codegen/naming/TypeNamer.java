package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.AliasType;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.naming.Names.TypeNames;
import io.github.openrouterjava.codegen.style.QualifiedName;
import io.github.openrouterjava.codegen.style.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      if (type instanceof AliasType) {
        continue;
      }
      TypeId owner = nesting.ownerOf(type.id());
      List<TypeDeclaration> siblings =
          owner == null ? topLevel : nested.computeIfAbsent(owner, k -> new ArrayList<>());
      siblings.add(type);
    }
    nameAll(topLevel, List.of(), Set.of());
    Map<TypeId, TypeNames> ordered = new LinkedHashMap<>();
    api.types().keySet().stream()
        .filter(names::containsKey)
        .forEach(id -> ordered.put(id, names.get(id)));
    return ordered;
  }

  private boolean isNamed(TypeId owner) {
    TypeDeclaration declaration = api.types().get(owner);
    return declaration != null && !(declaration instanceof AliasType);
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
          type.id(), new TypeNames(simpleNames, members.membersOf(type), members.addersOf(type)));
    }
    for (TypeDeclaration type : types) {
      nameAll(nested.getOrDefault(type.id(), List.of()), simpleNames(type.id()), hidden(type));
    }
  }

  private void add(
      Scope<TypeId> scope, TypeDeclaration type, List<String> enclosing, Set<String> hidden) {
    Placement placement = type.placement();
    String javaName = javaName(placement);
    String wire = wire(placement);
    String wanted = enclosing.isEmpty() ? fullStem(placement) : stem(placement);
    int rank = javaName != null ? OVERLAY : isComponent(placement) ? COMPONENT : DERIVED;
    String name = free(styled(type, wanted), enclosing, hidden);
    scope.add(type.id(), rank, wire, name, type.at());
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
    if (type instanceof ObjectType) {
      addTopLevel(type.mentions(), hidden);
    }
    Deque<TypeDeclaration> open = new ArrayDeque<>(List.of(type));
    Set<TypeId> seen = new HashSet<>();
    while (open.poll() instanceof UnionType union) {
      for (Alternative alternative : union.alternatives()) {
        if (alternative.type() instanceof TypeRef.Declared declared && seen.add(declared.id())) {
          addTopLevel(List.of(declared.id()), hidden);
          if (alternative instanceof Alternative.OfUnion) {
            open.add(api.type(declared.id()));
          } else if (alternative instanceof Alternative.OfObject) {
            addMentionedIn(api.type(declared.id()), hidden);
          }
        }
      }
    }
    return hidden;
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
    if (placement instanceof Placement.Nested n && isNamed(n.owner())) {
      return fullStem(api.type(n.owner()).placement()) + stem(placement);
    }
    return stem(placement);
  }

  /** A name that hides no type the generated code needs and none that it is nested in. */
  private String free(String name, List<String> enclosing, Set<String> hidden) {
    boolean taken =
        ReservedNames.JAVA_LANG.contains(name)
            || ReservedNames.OWN_NESTED_TYPES.contains(name)
            || (!enclosing.isEmpty() && name.equals(nullnessAnnotation()))
            || hidden.contains(name)
            || enclosing.stream().anyMatch(name::equalsIgnoreCase);
    return taken ? free(name + RESERVED_ENDING, enclosing, hidden) : name;
  }

  /** What a nested type of that name would hide where the code says what may be null. */
  private @Nullable String nullnessAnnotation() {
    QualifiedName annotation = style.code().nullness().nullable();
    return annotation == null ? null : annotation.simpleName();
  }

  private static boolean isComponent(Placement placement) {
    return placement instanceof Placement.Component c && !TypeStems.isDerived(c.name());
  }

  private static @Nullable String javaName(Placement placement) {
    if (placement instanceof Placement.Component c) {
      return c.javaName();
    }
    return placement instanceof Placement.OfOperation o
        ? o.javaName()
        : ((Placement.Nested) placement).javaName();
  }

  private static String wire(Placement placement) {
    if (placement instanceof Placement.Component c) {
      return c.name();
    }
    return placement instanceof Placement.OfOperation o
        ? o.operation() + " " + o.role() + " " + o.parameter()
        : ((Placement.Nested) placement).hint();
  }

  private String stem(Placement placement) {
    String javaName = javaName(placement);
    return javaName != null ? Identifiers.legal(javaName) : casing.of(made(placement));
  }

  private static String made(Placement placement) {
    if (placement instanceof Placement.Component c) {
      return TypeStems.of(c.name(), "");
    }
    if (placement instanceof Placement.Nested n) {
      return TypeStems.of(n.hint(), "");
    }
    Placement.OfOperation o = (Placement.OfOperation) placement;
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
