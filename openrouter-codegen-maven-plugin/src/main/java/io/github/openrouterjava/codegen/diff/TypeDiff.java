package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.AliasType;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TupleType;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.model.Usage;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.List;

/** Finds what happened to types as a whole, and hands what is inside of them to others. */
final class TypeDiff {

  private final Context context;

  TypeDiff(Context context) {
    this.context = context;
  }

  void compare() {
    for (TypeDeclaration type : context.old().types()) {
      context
          .matching()
          .newOf(type.id())
          .ifPresentOrElse(id -> compare(type, context.now().api().type(id)), () -> removed(type));
    }
    for (TypeDeclaration type : context.now().types()) {
      if (context.matching().oldOf(type.id()).isEmpty()) {
        added(type);
      }
    }
    order();
  }

  private void removed(TypeDeclaration type) {
    PendingChange change =
        context
            .add(ChangeKind.TYPE_REMOVED, context.old().subject(type), "")
            .values(describe(type, context.old()), null)
            .at(type.id().pointer(), null);
    places(type).forEach(place -> change.claimTypesFrom(place, null));
    claimAlternatives(change, type, context.old());
  }

  private void added(TypeDeclaration type) {
    PendingChange change =
        context
            .add(ChangeKind.TYPE_ADDED, context.now().subject(type), "")
            .values(null, describe(type, context.now()))
            .at(null, type.id().pointer());
    places(type).forEach(place -> change.claimTypesFrom(null, place));
    claimAlternatives(change, type, context.now());
  }

  /** What is an alternative of a union implements it. */
  private static void claimAlternatives(
      PendingChange change, TypeDeclaration type, Snapshot snapshot) {
    for (Alternative alternative : type.alternatives()) {
      TypeId implementer = alternative.implementer();
      if (implementer != null) {
        String name = snapshot.className(type.id());
        change.claim(
            snapshot.className(implementer),
            e -> e.kind() == JavaEffect.Kind.SUPERTYPE && e.member().equals(name));
      }
    }
  }

  private void compare(TypeDeclaration before, TypeDeclaration after) {
    if (!before.kindName().equals(after.kindName())) {
      kind(before, after);
    } else if (after.isGenerated()) {
      name(before, after);
    }
    documentation(before, after);
    place(before, after);
    before.matchBoth(after, this::objects, this::unions, this::enums, this::tuples, this::targets);
  }

  private ObjectType objects(ObjectType before, ObjectType after) {
    usage(before, before.usage(), after, after.usage());
    new PropertyDiff(context, before, after).compare();
    return after;
  }

  private UnionType unions(UnionType before, UnionType after) {
    usage(before, before.usage(), after, after.usage());
    new UnionDiff(context, before, after).compare();
    return after;
  }

  private EnumType enums(EnumType before, EnumType after) {
    new EnumDiff(context, before, after).compare();
    return after;
  }

  private TupleType tuples(TupleType before, TupleType after) {
    usage(before, before.usage(), after, after.usage());
    new PropertyDiff(context, before, after).compare();
    return after;
  }

  private PendingChange add(ChangeKind kind, TypeDeclaration before, TypeDeclaration after) {
    return context
        .add(kind, context.now().subject(after), "")
        .at(before.id().pointer(), after.id().pointer());
  }

  private AliasType targets(AliasType before, AliasType after) {
    if (!context.matching().same(before.target(), after.target())) {
      boolean request =
          !context.old().isSent(before.id())
              || context.requestReads(before.target(), after.target());
      boolean response =
          !context.now().isReceived(after.id())
              || context.responseReads(before.target(), after.target());
      add(ChangeKind.TYPE_TARGET_CHANGED, before, after)
          .values(context.old().text(before.target()), context.now().text(after.target()))
          .wire(request && response);
    }
    return after;
  }

  private void kind(TypeDeclaration before, TypeDeclaration after) {
    PendingChange change =
        add(ChangeKind.TYPE_KIND_CHANGED, before, after)
            .values(describe(before, context.old()), describe(after, context.now()))
            .wire(understood(before.id(), after.id()));
    places(before).forEach(place -> change.claimIn(place, null, e -> true));
    places(after).forEach(place -> change.claimIn(null, place, e -> true));
  }

  private boolean understood(TypeId before, TypeId after) {
    Snapshot old = context.old();
    Snapshot now = context.now();
    return (!old.isSent(before) || Wire.request(old, now, context.matching(), before, after))
        && (!now.isReceived(after) || Wire.response(old, now, context.matching(), before, after));
  }

  private void name(TypeDeclaration before, TypeDeclaration after) {
    String oldName = context.old().simpleName(before.id());
    String newName = context.now().simpleName(after.id());
    if (!oldName.equals(newName)) {
      PendingChange change = add(ChangeKind.TYPE_RENAMED, before, after).values(oldName, newName);
      places(before).forEach(place -> change.claimTypesFrom(place, null));
      places(after).forEach(place -> change.claimTypesFrom(null, place));
    }
  }

  private void place(TypeDeclaration before, TypeDeclaration after) {
    if (!before.id().equals(after.id())) {
      add(ChangeKind.TYPE_MOVED, before, after).values(before.id().pointer(), after.id().pointer());
    } else if (!before.placement().equals(after.placement())) {
      add(ChangeKind.NAME_HINT_CHANGED, before, after)
          .values(hint(before.placement()), hint(after.placement()));
    }
  }

  private static String hint(Placement placement) {
    return placement.match(
        component -> String.valueOf(component.javaName()),
        Placement.OfOperation::toString,
        nested -> nested.hint() + " " + nested.javaName());
  }

  private void documentation(TypeDeclaration before, TypeDeclaration after) {
    Documentation old = before.documentation();
    Documentation now = after.documentation();
    if (old.deprecated() != now.deprecated()) {
      PendingChange change =
          add(
              now.deprecated() ? ChangeKind.TYPE_DEPRECATED : ChangeKind.TYPE_NO_LONGER_DEPRECATED,
              before,
              after);
      if (after.isGenerated()) {
        change.claim(
            context.now().className(after.id()),
            e -> e.kind() == JavaEffect.Kind.DEPRECATION && e.member().isEmpty());
      }
    }
    if (!Texts.of(old).equals(Texts.of(now))) {
      add(ChangeKind.DESCRIPTION_CHANGED, before, after).values(Texts.of(old), Texts.of(now));
    }
  }

  private void usage(TypeDeclaration before, Usage old, TypeDeclaration after, Usage now) {
    if (old.equals(now)) {
      return;
    }
    ChangeKind kind =
        old.inRequest() == now.inRequest()
            ? ChangeKind.TYPE_USAGE_CHANGED
            : now.inRequest()
                ? ChangeKind.TYPE_BECAME_BUILDABLE
                : ChangeKind.TYPE_NO_LONGER_BUILDABLE;
    String from = before.id().pointer();
    String to = after.id().pointer();
    add(kind, before, after)
        .values(Texts.of(old), Texts.of(now))
        .claimTypesFrom(from, to)
        .claimIn(from, to, e -> e.isAddedOrRemoved() && e.cause().isWhole())
        .claimFrom(Places.required(from), Places.required(to), e -> true);
  }

  /** Types are in the order of the document, which the model keeps. */
  private void order() {
    List<TypeId> old =
        context.matching().pairs().keySet().stream()
            .map(id -> context.matching().newOf(id).orElseThrow())
            .toList();
    List<TypeId> now =
        context.now().types().stream()
            .map(TypeDeclaration::id)
            .filter(id -> context.matching().oldOf(id).isPresent())
            .toList();
    List<TypeId> inOldOrder =
        context.old().types().stream()
            .flatMap(t -> context.matching().newOf(t.id()).stream())
            .toList();
    if (old.size() == now.size() && !inOldOrder.equals(now)) {
      context.add(ChangeKind.TYPE_ORDER_CHANGED, ApiDiff.SUBJECT, "");
    }
  }

  /** The places of the classes that are emitted for a type, without those of types nested in it. */
  private static List<String> places(TypeDeclaration type) {
    List<String> places = new ArrayList<>(List.of(type.id().pointer()));
    type.alternatives().forEach(a -> places.add(Places.alternative(type.id(), a)));
    return places;
  }

  private static String describe(TypeDeclaration type, Snapshot snapshot) {
    return type.match(
        object -> named(object, snapshot),
        union -> named(union, snapshot),
        values -> named(values, snapshot),
        tuple -> named(tuple, snapshot),
        alias -> snapshot.text(alias.target()));
  }

  private static String named(TypeDeclaration type, Snapshot snapshot) {
    return type.kindName() + " " + snapshot.simpleName(type.id());
  }
}
