package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.CodeBlock;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import java.util.List;

/** The statement that checks that every required property is there. */
final class RequiredCheck {

  private RequiredCheck() {}

  /**
   * Whether the constructor checks. That of a class read from responses cannot: a response may
   * leave out what the document requires. There, {@code build()} checks.
   */
  static boolean isInConstructor(ObjectShape shape) {
    return !shape.source().isDecoded() && !shape.isClass() && !references(shape).isEmpty();
  }

  /** Whether {@code build()} checks: also before the constructor would unbox a missing value. */
  static boolean isInBuild(ObjectShape shape) {
    return isNeeded(shape)
        && (!isInConstructor(shape) || shape.definite().stream().anyMatch(Member::isPrimitive));
  }

  /** Whether anything is required. */
  static boolean isNeeded(ObjectShape shape) {
    return !shape.definite().isEmpty();
  }

  /** The statement in {@code build()}. */
  static CodeBlock inBuild(ObjectShape shape) {
    return check(shape, shape.definite());
  }

  /** The statement in the constructor, where a primitive is always there. */
  static CodeBlock inConstructor(ObjectShape shape) {
    return check(shape, references(shape));
  }

  private static List<Member> references(ObjectShape shape) {
    return shape.definite().stream().filter(member -> !member.isPrimitive()).toList();
  }

  private static CodeBlock check(ObjectShape shape, List<Member> members) {
    CodeBlock pairs =
        members.stream()
            .map(m -> CodeBlock.of("$L, $L", Literals.string(m.name()), m.name()))
            .collect(CodeBlock.joining(",$W"));
    String name = shape.source().displayName();
    return CodeBlock.builder()
        .addStatement("$T.require($S,$W$L)", RuntimeTypes.CHECKS, name, pairs)
        .build();
  }
}
