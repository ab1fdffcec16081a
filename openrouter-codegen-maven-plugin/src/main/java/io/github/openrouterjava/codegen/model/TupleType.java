package io.github.openrouterjava.codegen.model;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * An array whose first items each have a schema of their own ({@code prefixItems} of JSON Schema
 * 2020-12).
 *
 * @param id the schema
 * @param at where it stands
 * @param placement where it belongs
 * @param documentation text of the document
 * @param positions the items with a schema of their own, each under the name {@link #position} of
 *     its index; those that {@code minItems} counts are required, and come first
 * @param rest the list of all further items, which need not be there
 * @param usage which way it travels
 */
public record TupleType(
    TypeId id,
    Location at,
    Placement placement,
    Documentation documentation,
    List<Property> positions,
    Property rest,
    Usage usage)
    implements TypeDeclaration {

  private static final String REST_END = "...]";

  public TupleType {
    positions = List.copyOf(positions);
  }

  /** The name of the item at an index, as JSON paths write it. */
  public static String position(int index) {
    return "[" + index + "]";
  }

  /** The name of the list of all items from an index on. */
  public static String rest(int index) {
    return "[" + index + REST_END;
  }

  /** The positions, and the rest behind them. */
  @Override
  public List<Property> properties() {
    List<Property> all = new ArrayList<>(positions);
    all.add(rest);
    return all;
  }

  @Override
  public String pointerOf(String wireName) {
    return wireName.endsWith(REST_END)
        ? id.pointer() + "/items"
        : id.pointer() + "/prefixItems/" + wireName.substring(1, wireName.length() - 1);
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.tuple().apply(this);
  }
}
