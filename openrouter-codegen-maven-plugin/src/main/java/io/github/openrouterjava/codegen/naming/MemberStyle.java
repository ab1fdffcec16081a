package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.style.Style.Accessors;
import io.github.openrouterjava.codegen.style.Style.Builders;
import io.github.openrouterjava.codegen.style.Style.Code;

/** What the methods that belong to a property are called, by the name of the property. */
public final class MemberStyle {

  private final Accessors accessors;
  private final Builders builders;

  MemberStyle(Code code) {
    this.accessors = code.accessors();
    this.builders = code.builders();
  }

  /**
   * The method that returns the property's value.
   *
   * @param member the property
   * @param flag whether the value is a {@code boolean}
   */
  public String accessor(String member, boolean flag) {
    return switch (accessors) {
      case PLAIN -> member;
      case GET -> (flag ? "is" : "get") + Identifiers.capitalised(member);
    };
  }

  /** The builder's method that has the property not sent. */
  public String clearer(String member) {
    return "clear" + Identifiers.capitalised(member);
  }

  /** The builder's method that has null sent for the property. */
  public String nullSetter(String member) {
    return setter(member) + "Null";
  }

  /** The builder's method that sets the property. */
  public String setter(String member) {
    return switch (builders) {
      case PLAIN -> member;
      case WITH -> "with" + Identifiers.capitalised(member);
      case SET -> "set" + Identifiers.capitalised(member);
    };
  }
}
