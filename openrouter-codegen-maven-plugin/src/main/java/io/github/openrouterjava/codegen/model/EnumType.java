package io.github.openrouterjava.codegen.model;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of known values; others may occur and keep their value.
 *
 * @param id the schema
 * @param at where it stands
 * @param placement where it belongs
 * @param documentation text of the document
 * @param kind {@link JsonKind#STRING}, {@link JsonKind#INTEGER} or {@link JsonKind#NUMBER}
 * @param values the known values, each once, in document order
 */
public record EnumType(
    TypeId id,
    Location at,
    Placement placement,
    Documentation documentation,
    JsonKind kind,
    List<Value> values)
    implements TypeDeclaration {

  public EnumType {
    values = List.copyOf(values);
  }

  /**
   * One known value.
   *
   * @param literal the value on the wire
   * @param javaName the name the document gives the constant
   * @param description what the document says of it, null where it says nothing
   */
  public record Value(Literal literal, @Nullable String javaName, @Nullable String description) {

    /** A value that the document does not describe. */
    public Value(Literal literal, @Nullable String javaName) {
      this(literal, javaName, null);
    }
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.enumeration().apply(this);
  }
}
