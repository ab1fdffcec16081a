package io.github.openrouterjava.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of an object.
 *
 * @param wireName its name on the wire
 * @param type the type of its value; of a constant, the type of the constant
 * @param required whether it is always there
 * @param nullable whether null is a declared value
 * @param triState whether absent, null and a value mean three things (bodies of PATCH and PUT)
 * @param constant the one value it can have; a required constant is not a choice of the caller's
 * @param defaultValue what the server assumes, for the documentation; never sent uninvited
 * @param constraints limits, for the documentation
 * @param documentation text of the document
 * @param javaName the Java name an overlay gives
 * @param secret whether the value is masked wherever it would be shown
 * @param file how a text holds the bytes of a file, null if it does not
 */
public record Property(
    String wireName,
    TypeRef type,
    boolean required,
    boolean nullable,
    boolean triState,
    @Nullable Literal constant,
    @Nullable Literal defaultValue,
    List<Constraint> constraints,
    Documentation documentation,
    @Nullable String javaName,
    boolean secret,
    @Nullable FileForm file) {

  public Property {
    constraints = List.copyOf(constraints);
  }

  /** This property with a value it always has. */
  public Property withConstant(Literal value) {
    return copy(required, triState, value);
  }

  /** This property where absent, null and a value mean three things. */
  public Property withTriState() {
    return copy(required, true, constant);
  }

  /** This property as text that holds no file. */
  public Property withoutFile() {
    return new Property(
        wireName,
        type,
        required,
        nullable,
        triState,
        constant,
        defaultValue,
        constraints,
        documentation,
        javaName,
        secret,
        null);
  }

  /** This property where it need not be there. */
  public Property asOptional() {
    return copy(false, triState, constant);
  }

  private Property copy(boolean newRequired, boolean newTriState, @Nullable Literal newConstant) {
    return new Property(
        wireName,
        type,
        newRequired,
        nullable,
        newTriState,
        newConstant,
        defaultValue,
        constraints,
        documentation,
        javaName,
        secret,
        file);
  }

  /** The JSON pointer of the property of an object, wherever the document writes it. */
  public String pointerIn(TypeId object) {
    return object.pointer() + "/properties/" + wireName.replace("~", "~0").replace("/", "~1");
  }

  /** Whether the property is written by the type itself: required, with one possible value. */
  public boolean isFixed() {
    return required && !nullable && constant != null;
  }
}
