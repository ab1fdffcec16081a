package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TupleType;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out the items of tuples. */
final class TupleCompleter {

  private static final String MIN_ITEMS = "minItems";

  /** What an inline type of an item is called where nothing else names it. */
  private static final String ITEM = "item";

  private static final Documentation FURTHER = new Documentation(null, "Further items.", false);

  private final TypeResolver types;
  private final ObjectCompleter objects;

  TupleCompleter(TypeResolver types, ObjectCompleter objects) {
    this.types = types;
    this.objects = objects;
  }

  /** A tuple whose items are not worked out yet. */
  static TypeBuilder.OfTuple begin(RawSchema s, Placement placement) {
    return new TypeBuilder.OfTuple(s, placement, rest(s, new TypeRef.ListOf(Scalar.ANY, false)));
  }

  void complete(TypeBuilder.OfTuple builder, RawSchema s) {
    int required = minItems(s);
    List<Property> positions = new ArrayList<>();
    for (int i = 0; i < s.prefixItems().size(); i++) {
      RawSchema item = s.prefixItems().get(i);
      Placement placement =
          new Placement.Nested(builder.id, hint(item, ITEM + (i + 1)), item.hints().typeName());
      positions.add(objects.property(TupleType.position(i), item, placement, i < required));
    }
    builder.positions = positions;
    builder.rest = rest(s, restOf(builder, s.items()));
  }

  /** The type of the list of further items: any JSON where the document says nothing of them. */
  private TypeRef.ListOf restOf(TypeBuilder.OfTuple builder, @Nullable RawSchema items) {
    if (items == null) {
      return new TypeRef.ListOf(Scalar.ANY, false);
    }
    if (items.always() != null || Keywords.isAny(items)) {
      types.uses().useWhole(items);
      return new TypeRef.ListOf(Scalar.ANY, false);
    }
    Placement placement =
        new Placement.Nested(builder.id, hint(items, ITEM), items.hints().typeName());
    ResolvedType resolved = types.resolve(items, placement);
    return new TypeRef.ListOf(resolved.type(), resolved.nullable());
  }

  private static Property rest(RawSchema s, TypeRef type) {
    RawSchema items = s.items();
    Documentation about =
        items == null || items.documentation().description() == null
            ? FURTHER
            : items.documentation();
    return new Property(
        TupleType.rest(s.prefixItems().size()),
        type,
        false,
        false,
        false,
        null,
        null,
        List.of(),
        about,
        null,
        false,
        null);
  }

  /** What names an inline type of an item: its title, if it has one. */
  private static String hint(RawSchema item, String otherwise) {
    String title = item.documentation().summary();
    return title == null || title.isBlank() ? otherwise : title;
  }

  /** How many items are always there (JSON Schema 2020-12, Validation, section 6.4.2). */
  private static int minItems(RawSchema s) {
    return s.constraints().stream()
        .filter(c -> c.keyword().equals(MIN_ITEMS))
        .findFirst()
        .map(c -> count(c.value().text()))
        .orElse(0);
  }

  private static int count(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE; // more than any tuple has
    }
  }
}
