package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what happened to operations as a whole, and hands what they take and give to others. */
final class OperationDiff {

  private final Context context;

  OperationDiff(Context context) {
    this.context = context;
  }

  void compare() {
    Map<Operation, Operation> pairs = pairs();
    for (Operation before : context.old().api().operations()) {
      Operation after = pairs.get(before);
      if (after == null) {
        removed(before);
      } else {
        compare(before, after);
      }
    }
    context.now().api().operations().stream()
        .filter(operation -> !pairs.containsValue(operation))
        .forEach(this::added);
    List<Operation> inOldOrder =
        context.old().api().operations().stream()
            .filter(pairs::containsKey)
            .map(pairs::get)
            .toList();
    List<Operation> inNewOrder =
        context.now().api().operations().stream().filter(pairs::containsValue).toList();
    if (!inOldOrder.equals(inNewOrder)) {
      context.add(ChangeKind.OPERATION_ORDER_CHANGED, ApiDiff.SUBJECT, "");
    }
  }

  /**
   * The same method and path is the same operation; else the same id is one that moved. The id also
   * tells operations apart whose paths differ by a fragment alone.
   */
  private Map<Operation, Operation> pairs() {
    Map<String, List<Operation>> byKey = new LinkedHashMap<>();
    Map<String, Operation> byId = new HashMap<>();
    for (Operation operation : context.now().api().operations()) {
      byKey.computeIfAbsent(Snapshot.key(operation), k -> new ArrayList<>()).add(operation);
      byId.put(operation.id(), operation);
    }
    Map<Operation, Operation> pairs = new LinkedHashMap<>();
    List<Operation> old = context.old().api().operations();
    for (Operation operation : old) {
      List<Operation> same = byKey.getOrDefault(Snapshot.key(operation), List.of());
      same.stream()
          .filter(now -> same.size() == 1 || now.id().equals(operation.id()))
          .filter(now -> !pairs.containsValue(now))
          .findFirst()
          .ifPresent(now -> pairs.put(operation, now));
    }
    for (Operation operation : old) {
      Operation same = byId.get(operation.id());
      if (same != null && !pairs.containsKey(operation) && !pairs.containsValue(same)) {
        pairs.put(operation, same);
      }
    }
    return pairs;
  }

  private void removed(Operation operation) {
    Snapshot snapshot = context.old();
    PendingChange change =
        context
            .add(ChangeKind.OPERATION_REMOVED, snapshot.subject(operation), "")
            .values(operation.id(), null)
            .at(operation.at().pointer(), null)
            .wire(false);
    claimOld(change, operation);
  }

  private void added(Operation operation) {
    Snapshot snapshot = context.now();
    PendingChange change =
        context
            .add(ChangeKind.OPERATION_ADDED, snapshot.subject(operation), "")
            .values(null, operation.id())
            .at(null, operation.at().pointer());
    claimNow(change, operation);
  }

  private void claimOld(PendingChange change, Operation operation) {
    String pointer = operation.at().pointer();
    claimClient(change, context.old(), operation, e -> e.cause().old().isWithin(pointer));
    types(operation).forEach(place -> change.claimTypesFrom(place, null));
  }

  private void claimNow(PendingChange change, Operation operation) {
    String pointer = operation.at().pointer();
    claimClient(change, context.now(), operation, e -> e.cause().now().isWithin(pointer));
    types(operation).forEach(place -> change.claimTypesFrom(null, place));
  }

  private static void claimClient(
      PendingChange change,
      Snapshot snapshot,
      Operation operation,
      Predicate<JavaEffect> isCausedHere) {
    String type = snapshot.clientOf(operation);
    change.claimType(type);
    change.claim(type, isCausedHere);
  }

  /** The places of the records that are emitted for it. */
  private static List<String> types(Operation operation) {
    List<String> places = new ArrayList<>(List.of(Places.parameters(operation)));
    operation.bodies().forEach(body -> places.add(Places.body(operation, body.mediaType())));
    return places;
  }

  private void compare(Operation before, Operation after) {
    OperationPair pair = new OperationPair(context, before, after);
    identity(before, after, pair);
    documentation(before, after, pair);
    if (before.anonymous() != after.anonymous()) {
      pair.add(
              after.anonymous()
                  ? ChangeKind.OPERATION_NEEDS_NO_KEY
                  : ChangeKind.OPERATION_NEEDS_KEY,
              "")
          .wire(after.anonymous());
    }
    if (before.paid() != after.paid()) {
      pair.add(ChangeKind.OPERATION_PAID_CHANGED, "")
          .values(before.paid() ? "paid" : "free", after.paid() ? "paid" : "free");
    }
    if (!before.tags().equals(after.tags())) {
      pair.add(ChangeKind.OPERATION_TAGS_CHANGED, "")
          .values(String.join(", ", before.tags()), String.join(", ", after.tags()));
    }
    new ParameterDiff(context, pair).compare();
    new BodyDiff(context, pair).compare();
    new ResponseDiff(context, pair).compare();
  }

  private void identity(Operation before, Operation after, OperationPair pair) {
    if (!before.id().equals(after.id())) {
      pair.add(ChangeKind.OPERATION_ID_CHANGED, "").values(before.id(), after.id());
    }
    if (!Snapshot.key(before).equals(Snapshot.key(after))) {
      ChangeKind kind =
          before.method() == after.method()
              ? ChangeKind.OPERATION_PATH_CHANGED
              : ChangeKind.OPERATION_METHOD_CHANGED;
      pair.add(kind, "").values(Snapshot.key(before), Snapshot.key(after)).wire(false);
    }
    String oldName = context.old().subject(before).java();
    String newName = context.now().subject(after).java();
    if (!oldName.equals(newName)) {
      PendingChange change = pair.add(ChangeKind.OPERATION_RENAMED, "").values(oldName, newName);
      claimOld(change, before);
      claimNow(change, after);
    } else if (!Objects.equals(before.javaName(), after.javaName())
        || !Objects.equals(before.vendorName(), after.vendorName())) {
      pair.add(ChangeKind.OPERATION_NAME_HINT_CHANGED, "").values(hint(before), hint(after));
    }
  }

  private static @Nullable String hint(Operation operation) {
    return operation.javaName() == null ? operation.vendorName() : operation.javaName();
  }

  private void documentation(Operation before, Operation after, OperationPair pair) {
    if (before.documentation().deprecated() != after.documentation().deprecated()) {
      PendingChange change =
          pair.add(
              after.documentation().deprecated()
                  ? ChangeKind.OPERATION_DEPRECATED
                  : ChangeKind.OPERATION_NO_LONGER_DEPRECATED,
              "");
      pair.claim(change, e -> e.kind() == JavaEffect.Kind.DEPRECATION);
    }
    String oldText = Texts.of(before.documentation());
    String newText = Texts.of(after.documentation());
    if (!oldText.equals(newText)) {
      pair.add(ChangeKind.DESCRIPTION_CHANGED, "").values(oldText, newText);
    }
  }
}
