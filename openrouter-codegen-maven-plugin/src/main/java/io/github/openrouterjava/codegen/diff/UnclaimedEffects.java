package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes of the differences in Java that no difference of the models explains by itself:
 * above all those that come of a type's new name wherever the type is mentioned.
 */
final class UnclaimedEffects {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]*");

  private final Context context;
  private final Map<String, PendingChange> renames = new HashMap<>();
  private final Map<String, String> newNames = new HashMap<>();

  UnclaimedEffects(Context context) {
    this.context = context;
    for (PendingChange change : context.changes()) {
      String before = change.before();
      String after = change.after();
      if (change.kind() == ChangeKind.TYPE_RENAMED && before != null && after != null) {
        renames.put(before, change);
        newNames.put(before, after);
      }
    }
  }

  void add(List<JavaEffect> effects) {
    for (JavaEffect effect : effects) {
      List<PendingChange> causes = renamed(effect);
      if (causes.isEmpty()) {
        own(effect).add(effect);
      } else {
        causes.forEach(change -> change.add(effect));
      }
    }
  }

  /** The renames that explain an effect; none where they do not explain all of it. */
  private List<PendingChange> renamed(JavaEffect effect) {
    List<PendingChange> causes = new ArrayList<>();
    if (effect.kind() == JavaEffect.Kind.SUPERTYPE || effect.kind() == JavaEffect.Kind.PERMITTED) {
      String simple = effect.member().substring(context.old().names().modelPackage().length() + 1);
      newNames.forEach(
          (before, after) -> {
            if (simple.equals(before) || simple.equals(after)) {
              causes.addAll(List.of(change(before)));
            }
          });
      return causes;
    }
    String before = effect.before();
    if (before == null || effect.after() == null || renames.isEmpty()) {
      return causes;
    }
    StringBuilder text = new StringBuilder();
    Matcher names = NAME.matcher(before);
    while (names.find()) {
      String own = longest(names.group());
      if (own != null) {
        causes.add(change(own));
        names.appendReplacement(
            text,
            Matcher.quoteReplacement(newNames.get(own) + names.group().substring(own.length())));
      }
    }
    names.appendTail(text);
    return text.toString().equals(effect.after()) ? causes : List.of();
  }

  private PendingChange change(String renamed) {
    return Objects.requireNonNull(renames.get(renamed), renamed);
  }

  /** The longest renamed type that {@code name} is, or is nested in. */
  private @Nullable String longest(String name) {
    for (String own = name; !own.isEmpty(); own = outer(own)) {
      if (newNames.containsKey(own)) {
        return own;
      }
    }
    return null;
  }

  private static String outer(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private PendingChange own(JavaEffect effect) {
    ChangeKind kind =
        effect.before() == null
            ? ChangeKind.JAVA_ADDED
            : effect.after() == null ? ChangeKind.JAVA_REMOVED : ChangeKind.JAVA_CHANGED;
    String memberName = effect.memberName();
    int hash = memberName.indexOf('#');
    Subject subject =
        new Subject(
            Subject.Kind.TYPE,
            hash < 0 ? memberName : memberName.substring(0, hash),
            effect.type());
    return context
        .add(kind, subject, hash < 0 ? "" : memberName.substring(hash + 1))
        .values(effect.before(), effect.after())
        .at(effect.cause().old().nearest(), effect.cause().now().nearest());
  }
}
