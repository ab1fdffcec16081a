package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names properties, enum constants and the wrapper records of unions. */
final class MemberNamer {

  private final Casing casing;
  private final Diagnostics diagnostics;

  MemberNamer(Casing casing, Diagnostics diagnostics) {
    this.casing = casing;
    this.diagnostics = diagnostics;
  }

  Map<String, String> membersOf(TypeDeclaration type) {
    return type.<Scope<String>>match(
            this::properties, this::wrappers, this::constants, alias -> new Scope<>())
        .resolve(diagnostics);
  }

  private Scope<String> properties(ObjectType type) {
    Scope<String> scope = new Scope<>();
    for (Property p : type.properties()) {
      String given = isTypeName(p.javaName()) ? null : p.javaName();
      String name = given != null ? given : casing.of(Identifiers.member(p.wireName()));
      add(scope, p.wireName(), given, free(name), type);
    }
    return scope;
  }

  private Scope<String> constants(EnumType type) {
    Scope<String> scope = new Scope<>();
    for (EnumType.Value v : type.values()) {
      String name = v.javaName() != null ? v.javaName() : literal(v.literal());
      String constant = Identifiers.constant(name);
      boolean own = ReservedNames.OWN_CONSTANTS.contains(constant);
      add(scope, v.literal().text(), v.javaName(), own ? constant + "_" : constant, type);
    }
    return scope;
  }

  private Scope<String> wrappers(UnionType type) {
    Scope<String> scope = new Scope<>();
    for (Alternative alternative : type.alternatives()) {
      String hint = alternative.match(o -> null, u -> null, Alternative.Wrapped::hint);
      if (hint != null) {
        add(scope, hint, null, "Of" + casing.of(Identifiers.typeName(hint)), type);
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
      String wanted,
      TypeDeclaration type) {
    scope.add(wire, javaName != null ? 0 : 1, wire, wanted, type.at());
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
