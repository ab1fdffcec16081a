package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Operation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** The same method and path is the same operation; else the same id is one that moved. */
  private Map<Operation, Operation> pairs() {
    Map<String, Operation> byKey = new LinkedHashMap<>();
    Map<String, Operation> byId = new HashMap<>();
    for (Operation operation : context.now().api().operations()) {
      byKey.put(Side.key(operation), operation);
      byId.put(operation.id(), operation);
    }
    Map<Operation, Operation> pairs = new LinkedHashMap<>();
    List<Operation> old = context.old().api().operations();
    for (Operation operation : old) {
      Operation same = byKey.get(Side.key(operation));
      if (same != null) {
        pairs.put(operation, same);
      }
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
    Side side = context.old();
    Draft draft =
        context
            .add(ChangeKind.OPERATION_REMOVED, side.subject(operation), "")
            .values(operation.id(), null)
            .at(operation.at().pointer(), null)
            .wire(false);
    claimAll(draft, side, operation);
  }

  private void added(Operation operation) {
    Side side = context.now();
    Draft draft =
        context
            .add(ChangeKind.OPERATION_ADDED, side.subject(operation), "")
            .values(null, operation.id())
            .at(null, operation.at().pointer());
    claimAll(draft, side, operation);
  }

  private static void claimAll(Draft draft, Side side, Operation operation) {
    Members members = new Members(side, operation);
    String type = side.clientOf(operation);
    draft.claimType(type);
    draft.claim(type, members::isMember);
    for (String nested : members.types()) {
      draft.claimType(nested);
      draft.claimType(nested + ".Builder");
    }
  }

  private void compare(Operation before, Operation after) {
    Both both = new Both(context, before, after);
    identity(before, after, both);
    documentation(before, after, both);
    if (before.anonymous() != after.anonymous()) {
      both.add(
              after.anonymous()
                  ? ChangeKind.OPERATION_NEEDS_NO_KEY
                  : ChangeKind.OPERATION_NEEDS_KEY,
              "")
          .wire(after.anonymous());
    }
    if (before.paid() != after.paid()) {
      both.add(ChangeKind.OPERATION_PAID_CHANGED, "")
          .values(before.paid() ? "paid" : "free", after.paid() ? "paid" : "free");
    }
    if (!before.tags().equals(after.tags())) {
      both.add(ChangeKind.OPERATION_TAGS_CHANGED, "")
          .values(String.join(", ", before.tags()), String.join(", ", after.tags()));
    }
    new ParameterDiff(context, both).compare();
    new BodyDiff(context, both).compare();
    new AnswerDiff(context, both).compare();
  }

  private void identity(Operation before, Operation after, Both both) {
    if (!before.id().equals(after.id())) {
      both.add(ChangeKind.OPERATION_ID_CHANGED, "").values(before.id(), after.id());
    }
    if (!Side.key(before).equals(Side.key(after))) {
      ChangeKind kind =
          before.method() == after.method()
              ? ChangeKind.OPERATION_PATH_CHANGED
              : ChangeKind.OPERATION_METHOD_CHANGED;
      both.add(kind, "").values(Side.key(before), Side.key(after)).wire(false);
    }
    String oldName = context.old().subject(before).java();
    String newName = context.now().subject(after).java();
    if (!oldName.equals(newName)) {
      Draft draft = both.add(ChangeKind.OPERATION_RENAMED, "").values(oldName, newName);
      claimAll(draft, context.old(), before);
      claimAll(draft, context.now(), after);
    } else if (!Objects.equals(before.javaName(), after.javaName())
        || !Objects.equals(before.vendorName(), after.vendorName())) {
      both.add(ChangeKind.OPERATION_NAME_HINT_CHANGED, "").values(hint(before), hint(after));
    }
  }

  private static @Nullable String hint(Operation operation) {
    return operation.javaName() == null ? operation.vendorName() : operation.javaName();
  }

  private void documentation(Operation before, Operation after, Both both) {
    if (before.documentation().deprecated() != after.documentation().deprecated()) {
      Draft draft =
          both.add(
              after.documentation().deprecated()
                  ? ChangeKind.OPERATION_DEPRECATED
                  : ChangeKind.OPERATION_NO_LONGER_DEPRECATED,
              "");
      both.claim(draft, e -> e.kind() == JavaEffect.Kind.DEPRECATION);
    }
    String oldText = Texts.of(before.documentation());
    String newText = Texts.of(after.documentation());
    if (!oldText.equals(newText)) {
      both.add(ChangeKind.DESCRIPTION_CHANGED, "").values(oldText, newText);
    }
  }
}
