package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.naming.AlternativeNames;
import io.github.openrouterjava.codegen.surface.Places;
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
      add(ChangeKind.ALTERNATIVE_ORDER_CHANGED, "")
          .claimMember(context.now().className(now.id()), AlternativeNames.MATCH);
    } else if (same && !old.dispatch().equals(now.dispatch())) {
      add(ChangeKind.DISPATCH_CHANGED, "")
          .claimFrom(Places.discriminator(old.id()), Places.discriminator(now.id()), e -> true);
    }
    if (old.describesObjects() != now.describesObjects()) {
      add(ChangeKind.NAME_HINT_CHANGED, "");
    }
  }

  private PendingChange add(ChangeKind kind, String member) {
    return context.add(kind, subject, member).at(old.id().pointer(), now.id().pointer());
  }

  private boolean isSame(Alternative before, Alternative after) {
    boolean sameKind =
        Boolean.TRUE.equals(
            before.matchBoth(after, (a, b) -> true, (a, b) -> true, (a, b) -> true));
    return sameKind && context.matching().same(before.type(), after.type());
  }

  private void removed(Alternative alternative) {
    String text = context.old().text(alternative.type());
    boolean sent = context.old().isSent(old.id());
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
    before.matchBoth(after, (a, b) -> b, (a, b) -> b, this::wrappers);
  }

  private Alternative wrappers(Alternative.Wrapped before, Alternative.Wrapped after) {
    String oldName = context.old().names().type(old.id()).member(before.hint());
    String newName = context.now().names().type(now.id()).member(after.hint());
    if (!oldName.equals(newName)) {
      PendingChange change =
          add(ChangeKind.ALTERNATIVE_RENAMED, context.now().text(after.type()))
              .values(oldName, newName);
      claim(change, context.old(), old, before);
      claim(change, context.now(), now, after);
    }
    return after;
  }

  /** Claims what there is for an alternative, and that it is one. */
  private void claim(
      PendingChange change, Snapshot snapshot, UnionType union, Alternative alternative) {
    String name = snapshot.className(union.id());
    String one =
        alternative.match(
            object -> snapshot.className(object.id()),
            other -> snapshot.className(other.id()),
            wrapped -> name + "." + snapshot.names().type(union.id()).member(wrapped.hint()));
    String place = Places.alternative(union.id(), alternative);
    String before = context.isOld(snapshot) ? place : null;
    String after = context.isOld(snapshot) ? null : place;
    change
        .claimTypesFrom(before, after)
        .claimFrom(before, after, e -> true)
        .claim(name, e -> e.kind() == JavaEffect.Kind.PERMITTED && e.member().equals(one))
        .claim(one, e -> e.kind() == JavaEffect.Kind.SUPERTYPE && e.member().equals(name));
  }
}
