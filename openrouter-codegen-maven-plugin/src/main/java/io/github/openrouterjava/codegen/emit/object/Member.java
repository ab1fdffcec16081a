package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.model.FileForm;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * A property with what is decided about its Java form.
 *
 * @param property the property
 * @param names its Java names
 * @param pointer where the document describes it
 * @param words all there is to say about it, on one line, safe for Javadoc
 * @param types the Java types
 */
public record Member(
    Property property, MemberNames names, String pointer, String words, JavaTypes types) {

  /**
   * The Java names of a property.
   *
   * @param name its own
   * @param adder that of the builder's method that adds one item or entry, null if its value is
   *     neither a list nor a map
   */
  public record MemberNames(String name, @Nullable String adder) {}

  /** Its Java name. */
  public String name() {
    return names.name();
  }

  @Nullable String adder() {
    return names.adder();
  }

  public String wireName() {
    return property.wireName();
  }

  public TypeRef ref() {
    return property.type();
  }

  /** The constant that the type itself writes, null where the value is the caller's choice. */
  public @Nullable Literal constant() {
    return isConstant(property) ? property.constant() : null;
  }

  /** Whether the type itself writes the value of a property. */
  static boolean isConstant(Property property) {
    Literal constant = property.constant();
    return property.isFixed()
        && constant != null
        && constant.kind() != JsonKind.OBJECT
        && constant.kind() != JsonKind.ARRAY
        && constant.kind() != JsonKind.NULL;
  }

  /** The form in which a text holds the bytes of a file; a file itself needs none. */
  @Nullable FileForm fileForm() {
    return ref() == Scalar.STRING && !isPatch() ? property.file() : null;
  }

  /** Whether it is a text that holds the bytes of a file. */
  boolean isFile() {
    return fileForm() != null;
  }

  /** Its type if it is a list, else null. */
  TypeRef.@Nullable ListOf list() {
    return ref().match(scalar -> null, list -> list, map -> null, declared -> null);
  }

  /** Whether there is a record component for it. */
  boolean isComponent() {
    return constant() == null;
  }

  public boolean isPatch() {
    return property.triState();
  }

  /** Whether it is always there with a value. */
  boolean isDefinite() {
    return property.required() && !property.nullable() && !isPatch();
  }

  public boolean isPrimitive() {
    return isDefinite() && types.of(ref()).isPrimitive();
  }

  /** Whether it is part of the JSON; bytes are not. */
  boolean isJson() {
    return ref()
        .match(
            scalar -> scalar != Scalar.BINARY,
            list -> list.item() != Scalar.BINARY,
            map -> true,
            declared -> true);
  }

  boolean isList() {
    return ref().isList();
  }

  boolean isMap() {
    return ref().isCollection() && !ref().isList();
  }

  /** Whether the object must copy its value, which callers could change. */
  boolean isCopied() {
    return ref().isCollection() && !isPatch();
  }

  boolean isDeprecated() {
    return property.documentation().deprecated();
  }

  /** Whether it is text that says a moment in time. */
  boolean isTimestamp() {
    return isText("date-time");
  }

  /** The type of the record component. */
  public TypeName type() {
    if (isPatch()) {
      return ParameterizedTypeName.get(RuntimeTypes.PATCH, types.boxed(ref()));
    }
    return isDefinite() ? types.of(ref()) : types.nullable(ref());
  }

  /** The type of a builder's field, which may not be set yet. */
  TypeName fieldType() {
    return isPatch() ? type() : types.nullable(ref());
  }

  /** The type of the parameter of a builder's setter; null means not set. */
  TypeName parameterType() {
    return isDefinite() ? types.of(ref()) : types.nullable(ref());
  }

  /** Whether the setter's parameter may be null, so that a primitive needs a setter of its own. */
  boolean isBoxed() {
    return !isDefinite() && types.of(ref()).isPrimitive();
  }

  /** The number of constructor parameters it takes, as the JVM counts them. */
  int slots() {
    TypeName type = type();
    return type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE) ? 2 : 1;
  }

  /** Whether it is text that says a date, or a moment in time. */
  boolean isTime() {
    return isTimestamp() || isDate();
  }

  /** Whether it is text that says a date. */
  boolean isDate() {
    return isText("date");
  }

  private boolean isText(String format) {
    return ref() == Scalar.STRING
        && !isPatch()
        && property.constraints().stream()
            .anyMatch(c -> c.keyword().equals("format") && c.value().text().equals(format));
  }
}
