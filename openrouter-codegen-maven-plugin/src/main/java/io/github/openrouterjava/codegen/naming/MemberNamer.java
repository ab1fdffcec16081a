package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TupleType;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names properties, enum constants and the wrapper records of unions. */
final class MemberNamer {

  private static final int MAX_TITLE_WORDS = 3;

  private final Casing casing;
  private final Diagnostics diagnostics;

  MemberNamer(Casing casing, Diagnostics diagnostics) {
    this.casing = casing;
    this.diagnostics = diagnostics;
  }

  Map<String, String> membersOf(TypeDeclaration type) {
    return type.<Scope<String>>match(
            this::properties, this::wrappers, this::constants, this::items, alias -> new Scope<>())
        .resolve(diagnostics);
  }

  private Scope<String> properties(ObjectType type) {
    Scope<String> scope = new Scope<>();
    for (Property p : type.properties()) {
      String given = isTypeName(p.javaName()) ? null : p.javaName();
      List<String> names = new ArrayList<>();
      if (given != null) {
        names.add(free(given));
      } else {
        names.add(free(ShortNames.of(casing.of(Identifiers.member(signed(p.wireName()))))));
        Spelling.members(p.wireName()).forEach(name -> names.add(free(ShortNames.of(name))));
      }
      add(scope, p.wireName(), given, names, type);
    }
    return scope;
  }

  /** Items are named after their titles, if those are short, and numbered from 1. */
  private Scope<String> items(TupleType type) {
    Scope<String> scope = new Scope<>();
    for (int i = 0; i < type.positions().size(); i++) {
      Property p = type.positions().get(i);
      String given = isTypeName(p.javaName()) ? null : p.javaName();
      String title = p.documentation().summary();
      List<String> names = new ArrayList<>();
      if (given != null) {
        names.add(free(given));
      } else if (title != null && isShort(title)) {
        names.add(free(casing.of(Identifiers.member(title))));
      }
      names.add("item" + (i + 1));
      add(scope, p.wireName(), given, names, type);
    }
    List<String> rest = List.of("additionalItems", "furtherItems");
    scope.add(
        new Scope.Entry<>(type.rest().wireName(), 0, type.rest().wireName(), rest, type.at()));
    return scope;
  }

  private static boolean isShort(String title) {
    int words = title.strip().split("\\s+", -1).length;
    return !title.isBlank()
        && words <= MAX_TITLE_WORDS
        && Character.isLetter(title.strip().charAt(0));
  }

  private Scope<String> constants(EnumType type) {
    Scope<String> scope = new Scope<>();
    for (EnumType.Value v : type.values()) {
      String name = v.javaName() != null ? v.javaName() : literal(v.literal());
      List<String> names = new ArrayList<>();
      names.add(constant(Identifiers.constant(name)));
      Spelling.constants(v.literal().text()).forEach(other -> names.add(constant(other)));
      add(scope, v.literal().text(), v.javaName(), names, type);
    }
    return scope;
  }

  private static String constant(String name) {
    String shorter = ShortNames.of(name);
    return ReservedNames.OWN_CONSTANTS.contains(shorter) ? shorter + "_" : shorter;
  }

  private Scope<String> wrappers(UnionType type) {
    Scope<String> scope = new Scope<>();
    for (Alternative alternative : type.alternatives()) {
      String hint = alternative.match(o -> null, u -> null, Alternative.Wrapped::hint);
      if (hint != null) {
        String name = ShortNames.of("Of" + casing.of(Identifiers.typeName(hint)));
        add(scope, hint, null, List.of(name), type);
      }
    }
    return scope;
  }

  /** A capitalised name on a property is meant for the inline type it holds. */
  private static boolean isTypeName(@Nullable String javaName) {
    return javaName != null && !javaName.isEmpty() && Character.isUpperCase(javaName.charAt(0));
  }

  private static void add(
      Scope<String> scope,
      String wire,
      @Nullable String javaName,
      List<String> names,
      TypeDeclaration type) {
    scope.add(new Scope.Entry<>(wire, javaName != null ? 0 : 1, wire, names, type.at()));
  }

  private static String free(String member) {
    String legal = Identifiers.legal(member);
    return ReservedNames.OWN_MEMBERS.contains(legal) ? legal + "_" : legal;
  }

  private static String literal(Literal value) {
    String text = value.text();
    if (text.isEmpty()) {
      return "EMPTY";
    }
    if (value.kind() == JsonKind.INTEGER || value.kind() == JsonKind.NUMBER) {
      return text.startsWith("-") ? "MINUS_" + text.substring(1) : "VALUE_" + text;
    }
    return signed(text);
  }

  /** A sign before a text tells it from another: {@code -created} sorts, {@code +1} votes. */
  private static String signed(String text) {
    boolean more = text.length() > 1 && Character.isLetterOrDigit(text.charAt(1));
    if (more && text.charAt(0) == '-') {
      return "MINUS_" + text.substring(1);
    }
    return more && text.charAt(0) == '+' ? "PLUS_" + text.substring(1) : text;
  }

  /** The builder methods that add one item or put one entry. */
  Map<String, String> addersOf(TypeDeclaration type) {
    Map<String, TypeRef> types = new LinkedHashMap<>();
    type.properties().forEach(p -> types.put(p.wireName(), p.type()));
    return types.isEmpty() ? Map.of() : Adders.of(types, membersOf(type), casing);
  }
}
