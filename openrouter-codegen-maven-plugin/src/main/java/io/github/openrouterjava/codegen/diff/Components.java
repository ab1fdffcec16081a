package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Property;
import java.util.Optional;

/** What a property has to do with constructors and factories of its record. */
final class Components {

  private final Context context;
  private final ObjectType old;
  private final ObjectType now;

  Components(Context context, ObjectType old, ObjectType now) {
    this.context = context;
    this.old = old;
    this.now = now;
  }

  /** Whether the property's component came, went or is of another type. */
  boolean isMoved(String wireName) {
    Optional<Property> before = property(old, wireName);
    Optional<Property> after = property(now, wireName);
    if (before.isEmpty() || after.isEmpty()) {
      return !before.or(() -> after).map(Property::isFixed).orElse(true);
    }
    Property a = before.get();
    Property b = after.get();
    return !context.matching().same(a.type(), b.type())
        || a.triState() != b.triState()
        || a.isFixed() != b.isFixed()
        || (a.required() && !a.nullable()) != (b.required() && !b.nullable());
  }

  /** Whether the factory that takes what is required may take it, or did. */
  boolean isFactory(String wireName) {
    return isRequired(old, wireName) || isRequired(now, wireName);
  }

  private static boolean isRequired(ObjectType type, String wireName) {
    return property(type, wireName).filter(p -> p.required() && !p.isFixed()).isPresent();
  }

  private static Optional<Property> property(ObjectType type, String wireName) {
    return type.properties().stream().filter(p -> p.wireName().equals(wireName)).findFirst();
  }
}
