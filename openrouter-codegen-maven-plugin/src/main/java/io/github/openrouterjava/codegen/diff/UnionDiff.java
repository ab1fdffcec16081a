package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what happened to the alternatives of a union. */
final class UnionDiff {

  private final Context context;
  private final UnionType old;
  private final UnionType now;
  private final Subject subject;

  UnionDiff(Context context, UnionType old, UnionType now) {
    this.context = context;
    this.old = old;
    this.now = now;
    this.subject = context.now().subject(now);
  }

  void compare() {
    List<Alternative> added = new ArrayList<>(now.alternatives());
    List<Alternative> kept = new ArrayList<>();
    boolean same = true;
    for (Alternative before : old.alternatives()) {
      Optional<Alternative> match = added.stream().filter(a -> isSame(before, a)).findFirst();
      if (match.isEmpty()) {
        removed(before);
        same = false;
      } else {
        added.remove(match.get());
        kept.add(match.get());
        compare(before, match.get());
      }
    }
    same &= added.isEmpty();
    added.forEach(this::added);
    List<Alternative> order = now.alternatives().stream().filter(kept::contains).toList();
    if (!order.equals(kept)) {
      add(ChangeKind.ALTERNATIVE_ORDER_CHANGED, "");
    } else if (same && !old.dispatch().equals(now.dispatch())) {
      add(ChangeKind.DISPATCH_CHANGED, "")
          .claimMember(context.now().className(now.id()) + ".Unknown", "tag");
    }
    if (old.describesObjects() != now.describesObjects()) {
      add(ChangeKind.NAME_HINT_CHANGED, "");
    }
  }

  private Draft add(ChangeKind kind, String member) {
    return context.add(kind, subject, member).at(old.id().pointer(), now.id().pointer());
  }

  private boolean isSame(Alternative before, Alternative after) {
    return before.getClass().equals(after.getClass())
        && context.matching().same(before.type(), after.type());
  }

  private void removed(Alternative alternative) {
    String text = context.old().text(alternative.type());
    boolean sent = context.old().travel().isSent(old.id());
    claim(
        add(ChangeKind.ALTERNATIVE_REMOVED, text)
            .values(text, null)
            .wire(!sent || isStillAllowed(alternative)),
        context.old(),
        old,
        alternative);
  }

  private boolean isStillAllowed(Alternative alternative) {
    return now.alternatives().stream()
        .anyMatch(a -> context.requestReads(alternative.type(), a.type()));
  }

  private void added(Alternative alternative) {
    String text = context.now().text(alternative.type());
    claim(
        add(ChangeKind.ALTERNATIVE_ADDED, text).values(null, text),
        context.now(),
        now,
        alternative);
  }

  private void compare(Alternative before, Alternative after) {
    if (before instanceof Alternative.Wrapped a && after instanceof Alternative.Wrapped b) {
      String oldName = context.old().names().type(old.id()).member(a.hint());
      String newName = context.now().names().type(now.id()).member(b.hint());
      if (!oldName.equals(newName)) {
        Draft draft =
            add(ChangeKind.ALTERNATIVE_RENAMED, context.now().text(b.type()))
                .values(oldName, newName);
        claim(draft, context.old(), old, before);
        claim(draft, context.now(), now, after);
      }
    }
  }

  /** The interface permits it, and it is one; or there is a wrapper for it. */
  private void claim(Draft draft, Side side, UnionType union, Alternative alternative) {
    String name = side.className(union.id());
    if (alternative instanceof Alternative.Wrapped wrapped) {
      String wrapper = name + "." + side.names().type(union.id()).member(wrapped.hint());
      draft
          .claimType(wrapper)
          .claim(wrapper, e -> e.kind() == JavaEffect.Kind.SUPERTYPE)
          .claim(name, e -> isPermitted(e, wrapper))
          .claim(name, e -> isFactory(e, side, wrapped.type()));
    } else {
      TypeRef.Declared type = (TypeRef.Declared) alternative.type();
      String one = side.className(type.id());
      draft
          .claim(name, e -> isPermitted(e, one))
          .claim(one, e -> e.kind() == JavaEffect.Kind.SUPERTYPE && e.member().equals(name));
    }
  }

  private static boolean isPermitted(JavaEffect effect, String type) {
    return effect.kind() == JavaEffect.Kind.PERMITTED && effect.member().equals(type);
  }

  private static boolean isFactory(JavaEffect effect, Side side, TypeRef type) {
    String declared = effect.before() == null ? effect.after() : effect.before();
    return effect.member().equals("of")
        && declared != null
        && declared.contains("(" + JavaText.parameter(side, type) + " ");
  }
}
