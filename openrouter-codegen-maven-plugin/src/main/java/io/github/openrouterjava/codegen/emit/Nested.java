package io.github.openrouterjava.codegen.emit;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Types that are emitted inside of others. */
public final class Nested {

  private Nested() {}

  /** A type nested in a class or record: classes are static by a modifier, others without one. */
  public static TypeSpec inClass(TypeSpec.Builder type) {
    TypeSpec nested = type.addModifiers(Modifier.PUBLIC).build();
    return nested.kind() == TypeSpec.Kind.CLASS
        ? type.addModifiers(Modifier.STATIC).build()
        : nested;
  }

  /** A type nested in an interface, for which JavaPoet wants to hear what it does not write. */
  public static TypeSpec inInterface(TypeSpec.Builder type) {
    return type.addModifiers(Modifier.PUBLIC, Modifier.STATIC).build();
  }
}
