package io.github.openrouterjava.codegen.hint;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Resource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of all hints, {@code hints.schema.json}: which there are, where they may stand,
 * and what their values are. Immutable and thread-safe.
 */
final class HintSchema {

  /** What the name of every hint begins with. */
  static final String PREFIX = "x-java-";

  private static final HintSchema INSTANCE =
      new HintSchema(Resource.read(HintSchema.class, "hints.schema.json"));

  private final Cursor root;
  private final Cursor hints;

  private HintSchema(Cursor root) {
    this.root = root;
    this.hints = Objects.requireNonNull(root.member("properties"));
  }

  static HintSchema get() {
    return INSTANCE;
  }

  /** The names of all hints. */
  List<String> names() {
    return hints.members().stream().map(Cursor::name).toList();
  }

  /** Whether there is such a hint. */
  boolean knows(String name) {
    return hints.member(name) != null;
  }

  /** Where a hint may stand. */
  Set<Place> places(String name) {
    Set<Place> places = EnumSet.noneOf(Place.class);
    Cursor written = hint(name).member("x-places");
    for (Cursor place : written == null ? List.<Cursor>of() : written.items()) {
      places.add(Objects.requireNonNull(Place.of(Objects.requireNonNull(place.text()))));
    }
    return places;
  }

  /** Whether a hint is only checked, because nothing is generated from it yet. */
  boolean isReserved(String name) {
    return hint(name).member("x-reserved") != null;
  }

  /** Reports what is wrong with the value of a hint; false where it cannot be used. */
  boolean check(Cursor hint, Diagnostics diagnostics) {
    return new SchemaCheck(root, diagnostics).check(hint, hint(hint.name()));
  }

  private Cursor hint(String name) {
    @Nullable Cursor hint = hints.member(name);
    return Objects.requireNonNull(hint, name);
  }
}
