package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.diff.surface.JavaMember;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
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
  private final Both both;
  private final Operation old;
  private final Operation now;

  ParameterDiff(Context context, Both both) {
    this.context = context;
    this.both = both;
    this.old = both.before();
    this.now = both.after();
  }

  void compare() {
    List<Parameter> added = new ArrayList<>(Travel.parameters(now).toList());
    List<Parameter> moved = new ArrayList<>();
    for (Parameter before : Travel.parameters(old).toList()) {
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
    Draft draft =
        both.add(ChangeKind.PARAMETER_REMOVED, name(parameter))
            .values(describe(parameter, context.old()), null)
            .wire(parameter.in() != Parameter.In.PATH);
    claim(draft, parameter, parameter, true);
  }

  private void added(Parameter parameter) {
    ChangeKind kind =
        parameter.required() ? ChangeKind.REQUIRED_PARAMETER_ADDED : ChangeKind.PARAMETER_ADDED;
    Draft draft =
        both.add(kind, name(parameter))
            .values(null, describe(parameter, context.now()))
            .wire(!parameter.required());
    claim(draft, parameter, parameter, true);
  }

  private void elsewhere(Parameter before, Parameter after) {
    Draft draft =
        both.add(ChangeKind.PARAMETER_MOVED, before.wireName())
            .values(in(before), in(after))
            .wire(false);
    claim(draft, before, after, true);
    compare(before, after);
  }

  private void compare(Parameter before, Parameter after) {
    String oldName = context.old().names().operation(old).parameter(before);
    String newName = context.now().names().operation(now).parameter(after);
    if (!oldName.equals(newName)) {
      Draft draft = both.add(ChangeKind.PARAMETER_RENAMED, name(before)).values(oldName, newName);
      claim(draft, before, after, true);
    } else if (!Objects.equals(before.javaName(), after.javaName())) {
      both.add(ChangeKind.NAME_HINT_CHANGED, name(before))
          .values(before.javaName(), after.javaName());
    }
    if (!context.matching().same(before.type(), after.type())) {
      Draft draft =
          both.add(ChangeKind.PARAMETER_TYPE_CHANGED, name(before))
              .values(context.old().text(before.type()), context.now().text(after.type()))
              .wire(context.requestReads(before.type(), after.type()));
      claim(draft, before, after, true);
    }
    if (before.required() != after.required()) {
      ChangeKind kind =
          after.required()
              ? ChangeKind.PARAMETER_BECAME_REQUIRED
              : ChangeKind.PARAMETER_BECAME_OPTIONAL;
      claim(both.add(kind, name(before)).wire(!after.required()), before, after, true);
    }
    if (!encoding(before).equals(encoding(after))) {
      boolean same =
          before.style() == after.style()
              && before.explode() == after.explode()
              && before.json() == after.json();
      both.add(ChangeKind.PARAMETER_ENCODING_CHANGED, name(before))
          .values(encoding(before), encoding(after))
          .wire(same);
    }
    texts(before, after);
  }

  private void texts(Parameter before, Parameter after) {
    if (!Objects.equals(before.defaultValue(), after.defaultValue())) {
      both.add(ChangeKind.PARAMETER_DEFAULT_CHANGED, name(before))
          .values(Texts.of(before.defaultValue()), Texts.of(after.defaultValue()));
    }
    if (!before.constraints().equals(after.constraints())) {
      boolean tightened = Limits.tightened(before.constraints(), after.constraints());
      both.add(
              tightened ? ChangeKind.PARAMETER_LIMIT_TIGHTENED : ChangeKind.PARAMETER_LIMIT_CHANGED,
              name(before))
          .values(Texts.of(before.constraints()), Texts.of(after.constraints()))
          .wire(!tightened);
    }
    if (before.documentation().deprecated() != after.documentation().deprecated()) {
      Draft draft =
          both.add(
              after.documentation().deprecated()
                  ? ChangeKind.PARAMETER_DEPRECATED
                  : ChangeKind.PARAMETER_NO_LONGER_DEPRECATED,
              name(before));
      claim(draft, before, after, false);
    }
    String oldText = Texts.of(before.documentation());
    String newText = Texts.of(after.documentation());
    if (!oldText.equals(newText)) {
      both.add(ChangeKind.DESCRIPTION_CHANGED, name(before)).values(oldText, newText);
    }
  }

  private void order() {
    List<String> before = order(old, now);
    List<String> after = order(now, old);
    if (!before.equals(after)) {
      Draft draft =
          both.add(ChangeKind.PARAMETER_ORDER_CHANGED, "")
              .values(String.join(", ", before), String.join(", ", after))
              .wire(path(before).equals(path(after)));
      both.claim(draft, e -> e.kind() == JavaEffect.Kind.MEMBER && !both.mentionsQuery(e));
      String query = both.newMembers().query();
      draft.claimMember(query, JavaMember.CONSTRUCTOR).claimMember(query, "of");
    }
  }

  private static List<String> path(List<String> parameters) {
    return parameters.stream().filter(p -> p.startsWith("path ")).toList();
  }

  private static List<String> order(Operation operation, Operation other) {
    Set<String> common = new HashSet<>(Travel.parameters(other).map(p -> in(p)).toList());
    return Travel.parameters(operation).map(p -> in(p)).filter(common::contains).toList();
  }

  /**
   * Claims what a parameter does in Java: a path parameter is an argument of every method, any
   * other one is a component of a record, without which there is no such record.
   *
   * @param structural whether more than the parameter's own members may have changed
   */
  private void claim(Draft draft, Parameter before, Parameter after, boolean structural) {
    if (before.in() == Parameter.In.PATH || after.in() == Parameter.In.PATH) {
      if (structural) {
        both.claim(draft, e -> e.kind() == JavaEffect.Kind.MEMBER && !Both.sameParameters(e));
      }
      if (before.in() == after.in()) {
        return;
      }
    }
    Set<String> names =
        Set.copyOf(
            List.of(javaName(context.old(), old, before), javaName(context.now(), now, after)));
    for (String query : Set.copyOf(List.of(both.oldMembers().query(), both.newMembers().query()))) {
      draft.claimType(query).claimType(query + ".Builder");
      draft.claim(query, e -> names.contains(e.member()));
      draft.claim(query + ".Builder", e -> names.contains(e.member()));
      if (structural) {
        draft.claimMember(query, JavaMember.CONSTRUCTOR);
        draft.claim(query, e -> e.member().equals("of") && (before.required() || after.required()));
      }
    }
    boolean appears = !hasQuery(old) || !hasQuery(now) || before.required() != after.required();
    if (structural && (appears || (before.equals(after) && before.required()))) {
      both.claim(
          draft,
          e ->
              both.mentionsQuery(e)
                  || (e.kind() == JavaEffect.Kind.MEMBER
                      && (e.after() == null || e.before() == null)));
    }
  }

  private static boolean hasQuery(Operation operation) {
    return Travel.parameters(operation).anyMatch(p -> p.in() != Parameter.In.PATH);
  }

  private static String javaName(Side side, Operation operation, Parameter parameter) {
    String key = parameter.in().name().toLowerCase(Locale.ROOT) + ":" + parameter.wireName();
    return side.names().operation(operation).parameters().getOrDefault(key, parameter.wireName());
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

  private static String describe(Parameter parameter, Side side) {
    return in(parameter)
        + ", "
        + Texts.presence(parameter.required(), false)
        + " "
        + side.text(parameter.type());
  }
}
