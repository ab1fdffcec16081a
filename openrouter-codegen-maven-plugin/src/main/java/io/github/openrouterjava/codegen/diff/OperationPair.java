package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.function.Predicate;

/** An operation that is in both documents. */
final class OperationPair {

  private final Context context;
  private final Operation before;
  private final Operation after;

  OperationPair(Context context, Operation before, Operation after) {
    this.context = context;
    this.before = before;
    this.after = after;
  }

  Operation before() {
    return before;
  }

  Operation after() {
    return after;
  }

  PendingChange add(ChangeKind kind, String member) {
    return context
        .add(kind, context.now().subject(after), member)
        .at(before.at().pointer(), after.at().pointer());
  }

  /** Claims those effects on its constants and methods that {@code which} picks. */
  void claim(PendingChange change, Predicate<JavaEffect> which) {
    String old = before.at().pointer();
    String now = after.at().pointer();
    change.claim(
        context.old().clientOf(before), e -> e.cause().old().isWithin(old) && which.test(e));
    change.claim(
        context.now().clientOf(after), e -> e.cause().now().isWithin(now) && which.test(e));
  }

  /** Whether a parameter that differs is the record of parameters. */
  boolean mentionsQuery(JavaEffect effect) {
    return effect.cause().isAt(Places.parameters(before), Places.parameters(after));
  }

  /** Whether it is one of the methods that read page by page. */
  boolean isPaging(JavaEffect effect) {
    return effect.cause().isAt(Places.pages(before), Places.pages(after));
  }

  /** Whether a member has other parameters, or came or went. */
  static boolean changesParameters(JavaEffect effect) {
    return effect.kind() == JavaEffect.Kind.MEMBER && effect.cause().parameters();
  }
}
