package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds what happened to the parameters of an operation. */
final class ParameterDiff {

  private final Context context;
  private final OperationPair pair;
  private final Operation old;
  private final Operation now;

  ParameterDiff(Context context, OperationPair pair) {
    this.context = context;
    this.pair = pair;
    this.old = pair.before();
    this.now = pair.after();
  }

  void compare() {
    List<Parameter> added = new ArrayList<>(now.parameters());
    List<Parameter> moved = new ArrayList<>();
    for (Parameter before : old.parameters()) {
      Optional<Parameter> same =
          added.stream()
              .filter(p -> p.in() == before.in() && p.wireName().equals(before.wireName()))
              .findFirst();
      if (same.isPresent()) {
        added.remove(same.get());
        compare(before, same.get());
      } else {
        moved.add(before);
      }
    }
    for (Parameter before : moved) {
      Optional<Parameter> elsewhere =
          added.stream().filter(p -> p.wireName().equals(before.wireName())).findFirst();
      if (elsewhere.isPresent()) {
        added.remove(elsewhere.get());
        elsewhere(before, elsewhere.get());
      } else {
        removed(before);
      }
    }
    added.forEach(this::added);
    order();
  }

  private void removed(Parameter parameter) {
    PendingChange change =
        pair.add(ChangeKind.PARAMETER_REMOVED, name(parameter))
            .values(describe(parameter, context.old()), null)
            .wire(parameter.in() != Parameter.In.PATH);
    claim(change, parameter, parameter, true);
  }

  private void added(Parameter parameter) {
    ChangeKind kind =
        parameter.required() ? ChangeKind.REQUIRED_PARAMETER_ADDED : ChangeKind.PARAMETER_ADDED;
    PendingChange change =
        pair.add(kind, name(parameter))
            .values(null, describe(parameter, context.now()))
            .wire(!parameter.required());
    claim(change, parameter, parameter, true);
  }

  private void elsewhere(Parameter before, Parameter after) {
    PendingChange change =
        pair.add(ChangeKind.PARAMETER_MOVED, before.wireName())
            .values(in(before), in(after))
            .wire(false)
            .claimMoveOf(Places.parameter(old, before), Places.parameter(now, after));
    claim(change, before, after, true);
    compare(before, after);
  }

  private void compare(Parameter before, Parameter after) {
    String oldName = context.old().names().operation(old).parameter(before);
    String newName = context.now().names().operation(now).parameter(after);
    if (!oldName.equals(newName)) {
      PendingChange change =
          pair.add(ChangeKind.PARAMETER_RENAMED, name(before)).values(oldName, newName);
      claim(change, before, after, true);
    } else if (!Objects.equals(before.javaName(), after.javaName())) {
      pair.add(ChangeKind.NAME_HINT_CHANGED, name(before))
          .values(before.javaName(), after.javaName());
    }
    if (!context.matching().same(before.type(), after.type())) {
      PendingChange change =
          pair.add(ChangeKind.PARAMETER_TYPE_CHANGED, name(before))
              .values(context.old().text(before.type()), context.now().text(after.type()))
              .wire(context.requestReads(before.type(), after.type()));
      claim(change, before, after, true);
    }
    if (before.required() != after.required()) {
      ChangeKind kind =
          after.required()
              ? ChangeKind.PARAMETER_BECAME_REQUIRED
              : ChangeKind.PARAMETER_BECAME_OPTIONAL;
      claim(pair.add(kind, name(before)).wire(!after.required()), before, after, true);
    }
    if (!encoding(before).equals(encoding(after))) {
      boolean same =
          before.style() == after.style()
              && before.explode() == after.explode()
              && before.json() == after.json();
      pair.add(ChangeKind.PARAMETER_ENCODING_CHANGED, name(before))
          .values(encoding(before), encoding(after))
          .wire(same);
    }
    texts(before, after);
  }

  private void texts(Parameter before, Parameter after) {
    if (!Objects.equals(before.defaultValue(), after.defaultValue())) {
      pair.add(ChangeKind.PARAMETER_DEFAULT_CHANGED, name(before))
          .values(Texts.of(before.defaultValue()), Texts.of(after.defaultValue()));
    }
    if (!before.constraints().equals(after.constraints())) {
      boolean tightened = LimitChanges.tightened(before.constraints(), after.constraints());
      pair.add(
              tightened ? ChangeKind.PARAMETER_LIMIT_TIGHTENED : ChangeKind.PARAMETER_LIMIT_CHANGED,
              name(before))
          .values(Texts.of(before.constraints()), Texts.of(after.constraints()))
          .wire(!tightened);
    }
    if (before.documentation().deprecated() != after.documentation().deprecated()) {
      PendingChange change =
          pair.add(
              after.documentation().deprecated()
                  ? ChangeKind.PARAMETER_DEPRECATED
                  : ChangeKind.PARAMETER_NO_LONGER_DEPRECATED,
              name(before));
      claim(change, before, after, false);
    }
    String oldText = Texts.of(before.documentation());
    String newText = Texts.of(after.documentation());
    if (!oldText.equals(newText)) {
      pair.add(ChangeKind.DESCRIPTION_CHANGED, name(before)).values(oldText, newText);
    }
  }

  private void order() {
    List<String> before = order(old, now);
    List<String> after = order(now, old);
    if (!before.equals(after)) {
      PendingChange change =
          pair.add(ChangeKind.PARAMETER_ORDER_CHANGED, "")
              .values(String.join(", ", before), String.join(", ", after))
              .wire(path(before).equals(path(after)));
      pair.claim(change, e -> OperationPair.changesParameters(e) && !pair.mentionsQuery(e));
      for (Parameter parameter : now.parameters()) {
        change.claimMoveOf(Places.parameter(old, parameter), Places.parameter(now, parameter));
      }
    }
  }

  private static List<String> path(List<String> parameters) {
    return parameters.stream().filter(p -> p.startsWith("path ")).toList();
  }

  private static List<String> order(Operation operation, Operation other) {
    Set<String> common = new HashSet<>(other.parameters().stream().map(ParameterDiff::in).toList());
    return operation.parameters().stream().map(ParameterDiff::in).filter(common::contains).toList();
  }

  /**
   * Claims what a parameter does in Java: a path parameter is an argument of every method, any
   * other one is a component of a record, without which there is no such record.
   *
   * @param structural whether more than the parameter's own members may have changed
   */
  private void claim(PendingChange change, Parameter before, Parameter after, boolean structural) {
    if (before.in() == Parameter.In.PATH || after.in() == Parameter.In.PATH) {
      if (structural) {
        pair.claim(change, OperationPair::changesParameters);
      }
      if (before.in() == after.in()) {
        return;
      }
    }
    String oldRecord = Places.parameters(old);
    String newRecord = Places.parameters(now);
    change
        .claimTypesFrom(oldRecord, newRecord)
        .claimFrom(Places.parameter(old, before), Places.parameter(now, after), e -> true);
    if (structural && (before.required() || after.required())) {
      change.claimFrom(Places.required(oldRecord), Places.required(newRecord), e -> true);
    }
    boolean appears =
        old.recordParameters().isEmpty()
            || now.recordParameters().isEmpty()
            || before.required() != after.required();
    if (structural && (appears || (before.equals(after) && before.required()))) {
      pair.claim(
          change,
          e ->
              pair.mentionsQuery(e)
                  || (e.kind() == JavaEffect.Kind.MEMBER && e.isAddedOrRemoved()));
    }
  }

  private static String name(Parameter parameter) {
    return parameter.wireName();
  }

  private static String in(Parameter parameter) {
    return parameter.in().name().toLowerCase(Locale.ROOT) + " " + parameter.wireName();
  }

  private static String encoding(Parameter parameter) {
    return parameter.style().name().toLowerCase(Locale.ROOT)
        + (parameter.explode() ? ", exploded" : "")
        + (parameter.json() ? ", as JSON" : "")
        + (parameter.allowReserved() ? ", reserved characters allowed" : "");
  }

  private static String describe(Parameter parameter, Snapshot snapshot) {
    return in(parameter)
        + ", "
        + Texts.presence(parameter.required(), false)
        + " "
        + snapshot.text(parameter.type());
  }
}
