package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds what happened to the known values of an enum. */
final class EnumDiff {

  private final Context context;
  private final EnumType old;
  private final EnumType now;
  private final Subject subject;

  EnumDiff(Context context, EnumType old, EnumType now) {
    this.context = context;
    this.old = old;
    this.now = now;
    this.subject = context.now().subject(now);
  }

  void compare() {
    if (old.kind() != now.kind()) {
      String name = context.now().className(now.id());
      add(ChangeKind.ENUM_KIND_CHANGED, "")
          .values(old.kind().toString(), now.kind().toString())
          .wire(
              !context.old().isSent(old.id())
                  && (!context.now().isReceived(now.id()) || old.kind() == JsonKind.STRING))
          .claim(name, e -> true);
    }
    Map<Literal, EnumType.Value> added = values(now);
    Map<Literal, EnumType.Value> before = values(old);
    List<Literal> kept = new ArrayList<>();
    before.forEach(
        (literal, value) -> {
          EnumType.Value same = added.remove(literal);
          if (same == null) {
            removed(literal);
          } else {
            kept.add(literal);
            compare(value, same);
          }
        });
    added.keySet().forEach(this::added);
    List<Literal> order = values(now).keySet().stream().filter(before::containsKey).toList();
    if (!order.equals(kept)) {
      add(ChangeKind.ENUM_ORDER_CHANGED, "");
    }
  }

  private PendingChange add(ChangeKind kind, String member) {
    return context.add(kind, subject, member).at(old.id().pointer(), now.id().pointer());
  }

  private void removed(Literal literal) {
    boolean sent = context.old().isSent(old.id());
    claim(
        add(ChangeKind.ENUM_VALUE_REMOVED, literal.text())
            .values(Texts.of(literal), null)
            .wire(!sent),
        literal);
  }

  private void added(Literal literal) {
    claim(
        add(ChangeKind.ENUM_VALUE_ADDED, literal.text()).values(null, Texts.of(literal)), literal);
  }

  private void compare(EnumType.Value before, EnumType.Value after) {
    Literal literal = before.literal();
    String oldName = name(context.old(), old, literal);
    String newName = name(context.now(), now, literal);
    if (!oldName.equals(newName)) {
      claim(add(ChangeKind.ENUM_VALUE_RENAMED, literal.text()).values(oldName, newName), literal);
    } else if (!Objects.equals(before.javaName(), after.javaName())) {
      add(ChangeKind.NAME_HINT_CHANGED, literal.text()).values(before.javaName(), after.javaName());
    }
  }

  private void claim(PendingChange change, Literal literal) {
    String oldName = name(context.old(), old, literal);
    String newName = name(context.now(), now, literal);
    change.claimIn(
        old.id().pointer(),
        now.id().pointer(),
        e -> !e.member().isEmpty() && (e.member().equals(oldName) || e.member().equals(newName)));
  }

  private static String name(Snapshot snapshot, EnumType type, Literal literal) {
    return snapshot.names().type(type.id()).members().getOrDefault(literal.text(), "");
  }

  private static Map<Literal, EnumType.Value> values(EnumType type) {
    Map<Literal, EnumType.Value> values = new LinkedHashMap<>();
    type.values().forEach(value -> values.put(value.literal(), value));
    return values;
  }
}
