package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what happened to the properties of an object, or to the items of a tuple. */
final class PropertyDiff {

  private final Context context;
  private final TypeDeclaration old;
  private final TypeDeclaration now;
  private final Subject subject;
  private final boolean sent;
  private final boolean received;

  PropertyDiff(Context context, TypeDeclaration old, TypeDeclaration now) {
    this.context = context;
    this.old = old;
    this.now = now;
    this.subject = context.now().subject(now);
    this.sent = context.old().isSent(old.id()) && context.now().isSent(now.id());
    this.received = context.old().isReceived(old.id()) && context.now().isReceived(now.id());
  }

  void compare() {
    Map<String, Property> added = new HashMap<>();
    now.properties().forEach(p -> added.put(p.wireName(), p));
    for (Property before : old.properties()) {
      Property after = added.remove(before.wireName());
      if (after == null) {
        removed(before);
      } else {
        compare(before, after);
      }
    }
    now.properties().stream().filter(p -> added.containsKey(p.wireName())).forEach(this::added);
    order();
    old.matchBoth(now, this::entries, (a, b) -> b, (a, b) -> b, (a, b) -> b, (a, b) -> b);
  }

  private PendingChange add(ChangeKind kind, String wireName, boolean before, boolean after) {
    return context
        .add(kind, subject, wireName)
        .at(
            before ? context.old().pointer(old.id(), wireName) : null,
            after ? context.now().pointer(now.id(), wireName) : null);
  }

  private PendingChange add(ChangeKind kind, Property property) {
    return add(kind, property.wireName(), true, true);
  }

  private void removed(Property property) {
    boolean missed = received && isDefinite(property);
    claim(
        add(ChangeKind.PROPERTY_REMOVED, property.wireName(), true, false)
            .values(describe(property, context.old()), null)
            .wire(!missed && !(received && property.required())),
        property.wireName());
  }

  private void added(Property property) {
    ChangeKind kind =
        property.required() ? ChangeKind.REQUIRED_PROPERTY_ADDED : ChangeKind.PROPERTY_ADDED;
    claim(
        add(kind, property.wireName(), false, true)
            .values(null, describe(property, context.now()))
            .wire(!(sent && property.required())),
        property.wireName());
  }

  private void compare(Property before, Property after) {
    name(before);
    type(before, after);
    presence(before, after);
    constant(before, after);
    String wireName = before.wireName();
    if (!Objects.equals(before.defaultValue(), after.defaultValue())) {
      add(ChangeKind.PROPERTY_DEFAULT_CHANGED, before)
          .values(Texts.of(before.defaultValue()), Texts.of(after.defaultValue()));
    }
    limits(before, after);
    if (before.documentation().deprecated() != after.documentation().deprecated()) {
      ChangeKind kind =
          after.documentation().deprecated()
              ? ChangeKind.PROPERTY_DEPRECATED
              : ChangeKind.PROPERTY_NO_LONGER_DEPRECATED;
      claim(add(kind, before), wireName, e -> e.kind() == JavaEffect.Kind.DEPRECATION);
    }
    String oldText = Texts.of(before.documentation());
    String newText = Texts.of(after.documentation());
    if (!oldText.equals(newText)) {
      add(ChangeKind.DESCRIPTION_CHANGED, before).values(oldText, newText);
    }
    if (!Objects.equals(before.javaName(), after.javaName()) && isSameName(wireName)) {
      add(ChangeKind.NAME_HINT_CHANGED, before).values(before.javaName(), after.javaName());
    }
  }

  private boolean isSameName(String wireName) {
    return javaName(context.old(), old, wireName).equals(javaName(context.now(), now, wireName));
  }

  private void name(Property before) {
    String wireName = before.wireName();
    if (!isSameName(wireName)) {
      claim(
          add(ChangeKind.PROPERTY_RENAMED, before)
              .values(
                  javaName(context.old(), old, wireName), javaName(context.now(), now, wireName)),
          wireName);
    }
  }

  private void type(Property before, Property after) {
    if (!context.matching().same(before.type(), after.type())) {
      boolean request = !sent || context.requestReads(before.type(), after.type());
      boolean response = !received || context.responseReads(before.type(), after.type());
      claim(
          add(ChangeKind.PROPERTY_TYPE_CHANGED, before)
              .values(context.old().text(before.type()), context.now().text(after.type()))
              .wire(request && response),
          before.wireName());
    }
    if (before.triState() != after.triState()) {
      ChangeKind kind =
          after.triState()
              ? ChangeKind.PROPERTY_NULL_MATTERS
              : ChangeKind.PROPERTY_NULL_MATTERS_NO_MORE;
      claim(add(kind, before), before.wireName());
    }
  }

  private void presence(Property before, Property after) {
    String wasThere = Texts.presence(before.required(), before.nullable());
    String isThere = Texts.presence(after.required(), after.nullable());
    if (before.required() != after.required()) {
      ChangeKind kind =
          after.required()
              ? ChangeKind.PROPERTY_BECAME_REQUIRED
              : ChangeKind.PROPERTY_BECAME_OPTIONAL;
      boolean kept = after.required() ? !sent : !(received && isDefinite(before));
      claim(add(kind, before).values(wasThere, isThere).wire(kept), before.wireName());
    }
    if (before.nullable() != after.nullable()) {
      ChangeKind kind =
          after.nullable()
              ? ChangeKind.PROPERTY_BECAME_NULLABLE
              : ChangeKind.PROPERTY_NO_LONGER_NULLABLE;
      // What is optional is left out rather than sent as null.
      boolean sendsNull = sent && (before.required() || before.triState());
      boolean kept = after.nullable() ? !(received && isDefinite(before)) : !sendsNull;
      claim(add(kind, before).values(wasThere, isThere).wire(kept), before.wireName());
    }
  }

  private void constant(Property before, Property after) {
    @Nullable Literal was = before.constant();
    @Nullable Literal is = after.constant();
    if (Objects.equals(was, is)) {
      return;
    }
    ChangeKind kind =
        was == null
            ? ChangeKind.PROPERTY_CONSTANT_ADDED
            : is == null
                ? ChangeKind.PROPERTY_CONSTANT_REMOVED
                : ChangeKind.PROPERTY_CONSTANT_CHANGED;
    boolean request = !sent || is == null;
    boolean response = !received || was == null || !before.isFixed();
    claim(
        add(kind, before).values(Texts.of(was), Texts.of(is)).wire(request && response),
        before.wireName());
  }

  private void limits(Property before, Property after) {
    if (!before.constraints().equals(after.constraints())) {
      boolean tightened = LimitChanges.tightened(before.constraints(), after.constraints());
      String format = Places.format(old.pointerOf(before.wireName()));
      add(
              tightened && sent
                  ? ChangeKind.PROPERTY_LIMIT_TIGHTENED
                  : ChangeKind.PROPERTY_LIMIT_CHANGED,
              before)
          .values(Texts.of(before.constraints()), Texts.of(after.constraints()))
          .wire(!(tightened && sent))
          .claimFrom(format, Places.format(now.pointerOf(after.wireName())), e -> true);
    }
  }

  /** The order of the components is that of the constructor's parameters. */
  private void order() {
    Set<String> common = new HashSet<>();
    old.properties().forEach(p -> common.add(p.wireName()));
    common.retainAll(now.properties().stream().map(Property::wireName).toList());
    List<String> before = names(old, common);
    List<String> after = names(now, common);
    if (!before.equals(after)) {
      PendingChange change =
          context
              .add(ChangeKind.PROPERTY_ORDER_CHANGED, subject, "")
              .values(String.join(", ", before), String.join(", ", after))
              .at(old.id().pointer(), now.id().pointer());
      for (String name : common) {
        change.claimMoveOf(
            context.old().pointer(old.id(), name), context.now().pointer(now.id(), name));
      }
    }
  }

  private static List<String> names(TypeDeclaration type, Set<String> of) {
    return type.properties().stream().map(Property::wireName).filter(of::contains).toList();
  }

  private ObjectType entries(ObjectType before, ObjectType after) {
    boolean same =
        context.matching().same(before.entries(), after.entries())
            && before.nullableEntries() == after.nullableEntries();
    if (same) {
      return after;
    }
    boolean kept = true;
    ChangeKind kind = ChangeKind.ENTRIES_TYPE_CHANGED;
    if (before.entries() == null) {
      kind = ChangeKind.ENTRIES_ADDED;
    } else if (after.entries() == null) {
      kind = ChangeKind.ENTRIES_REMOVED;
    } else {
      boolean request = !sent || context.requestReads(before.entries(), after.entries());
      boolean response = !received || context.responseReads(before.entries(), after.entries());
      boolean nulls =
          before.nullableEntries() == after.nullableEntries()
              || !(after.nullableEntries() ? received : sent);
      kept = request && response && nulls;
    }
    context
        .add(kind, subject, "")
        .values(
            before.entries() == null ? null : context.old().text(before.entries()),
            after.entries() == null ? null : context.now().text(after.entries()))
        .at(old.id().pointer(), now.id().pointer())
        .wire(kept)
        .claimFrom(Places.entries(old.id()), Places.entries(now.id()), e -> true);
    return after;
  }

  /** Whether the old client's callers need not expect null. */
  private static boolean isDefinite(Property property) {
    return property.required() && !property.nullable();
  }

  private void claim(PendingChange change, String wireName) {
    claim(change, wireName, e -> true);
  }

  private void claim(PendingChange change, String wireName, Predicate<JavaEffect> which) {
    String before = context.old().pointer(old.id(), wireName);
    String after = context.now().pointer(now.id(), wireName);
    change
        .claimFrom(before, after, which)
        .claimFrom(Places.format(before), Places.format(after), which);
    if (isChosen(old, wireName) != isChosen(now, wireName)) {
      String oldRequired = Places.required(old.id().pointer());
      change.claimFrom(oldRequired, Places.required(now.id().pointer()), which);
    }
  }

  /** Whether callers must give it a value. */
  private static boolean isChosen(TypeDeclaration type, String wireName) {
    return type.properties().stream()
        .anyMatch(p -> p.wireName().equals(wireName) && p.required() && !p.isFixed());
  }

  private static String javaName(Snapshot snapshot, TypeDeclaration type, String wireName) {
    return snapshot.names().type(type.id()).member(wireName);
  }

  private static String describe(Property property, Snapshot snapshot) {
    return Texts.presence(property.required(), property.nullable())
        + " "
        + (property.constant() == null
            ? snapshot.text(property.type())
            : "constant " + Texts.of(property.constant()));
  }
}
