package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.naming.Names.TypeNames;
import java.util.Set;

/** What a property is called in Java, in all its members. */
final class MemberNames {

  private MemberNames() {}

  /** The accessors, setters and adders of a property; none where it is not there. */
  static Set<String> of(Side side, ObjectType type, String wireName) {
    TypeNames names = side.names().type(type.id());
    String name = names.members().get(wireName);
    if (name == null) {
      return Set.of();
    }
    String adder = names.adders().getOrDefault(wireName, name);
    String clear = "clear" + Texts.capitalised(name);
    return Set.copyOf(java.util.List.of(name, name + "AsInstant", clear, adder));
  }
}
