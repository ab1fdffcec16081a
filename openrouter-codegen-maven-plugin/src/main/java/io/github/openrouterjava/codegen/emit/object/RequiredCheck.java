package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.CodeBlock;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;

/** The statement that checks that every required property is there. */
final class RequiredCheck {

  private RequiredCheck() {}

  /**
   * Whether the constructor checks. That of a class read from responses cannot: a response may
   * leave out what the document requires. There, {@code build()} checks.
   */
  static boolean isInConstructor(ObjectShape shape) {
    return isNeeded(shape) && !shape.source().isDecoded() && !shape.isClass();
  }

  /** Whether {@code build()} checks. */
  static boolean isInBuild(ObjectShape shape) {
    return isNeeded(shape) && !isInConstructor(shape);
  }

  /** Whether anything is required. */
  static boolean isNeeded(ObjectShape shape) {
    return !shape.definite().isEmpty();
  }

  static CodeBlock of(ObjectShape shape) {
    CodeBlock pairs =
        shape.definite().stream()
            .map(m -> CodeBlock.of("$L, $L", Literals.string(m.name()), m.name()))
            .collect(CodeBlock.joining(",$W"));
    String name = shape.source().displayName();
    return CodeBlock.builder()
        .addStatement("$T.require($S,$W$L)", RuntimeTypes.CHECKS, name, pairs)
        .build();
  }
}
