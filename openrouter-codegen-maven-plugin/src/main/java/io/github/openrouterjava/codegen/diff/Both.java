package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Operation;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An operation that is there before and after. */
final class Both {

  private final Context context;
  private final Operation before;
  private final Operation after;
  private final Members oldMembers;
  private final Members newMembers;

  Both(Context context, Operation before, Operation after) {
    this.context = context;
    this.before = before;
    this.after = after;
    this.oldMembers = new Members(context.old(), before);
    this.newMembers = new Members(context.now(), after);
  }

  Operation before() {
    return before;
  }

  Operation after() {
    return after;
  }

  Members oldMembers() {
    return oldMembers;
  }

  Members newMembers() {
    return newMembers;
  }

  Draft add(ChangeKind kind, String member) {
    return context
        .add(kind, context.now().subject(after), member)
        .at(before.at().pointer(), after.at().pointer());
  }

  /** Claims those effects on its constants and methods that {@code which} picks. */
  void claim(Draft draft, Predicate<JavaEffect> which) {
    draft.claim(context.old().clientOf(before), e -> oldMembers.isMember(e) && which.test(e));
    draft.claim(context.now().clientOf(after), e -> newMembers.isMember(e) && which.test(e));
  }

  /** Whether methods came or went that take the record of parameters, or their way of taking it. */
  boolean mentionsQuery(JavaEffect effect) {
    return mentions(effect, simple(oldMembers.query()))
        || mentions(effect, simple(newMembers.query()));
  }

  private static boolean mentions(JavaEffect effect, String type) {
    return declares(effect.before(), type) || declares(effect.after(), type);
  }

  private static boolean declares(@Nullable String text, String type) {
    return text != null && text.contains("." + type + " query");
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Whether the parameters of a method are the same before and after. */
  static boolean sameParameters(JavaEffect effect) {
    return Optional.ofNullable(effect.before())
        .flatMap(b -> Optional.ofNullable(effect.after()).map(a -> list(a).equals(list(b))))
        .orElse(false);
  }

  private static String list(String declaration) {
    int start = declaration.indexOf('(');
    return start < 0 ? "" : declaration.substring(start);
  }
}
