package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Parameter.In;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names the parameters of one operation: path parameters among the arguments of a method, the
 * others as components of its query record.
 */
final class ParameterNames {

  /** Arguments and fields that every method of a resource client knows. */
  private static final Set<String> ARGUMENTS = Set.of("body", "client", "options", "query");

  /** Members of a query record that are not its components. */
  private static final Set<String> QUERY_MEMBERS = Set.of("builder", "writeTo", "out");

  private static final Comparator<Parameter> ORDER =
      Comparator.comparing(Parameter::in).thenComparing(Parameter::wireName);

  private ParameterNames() {}

  /** Java names by {@code in:wireName}. */
  static Map<String, String> of(Operation operation) {
    Map<String, String> names = new LinkedHashMap<>();
    assign(operation.pathParameters(), new HashSet<>(ARGUMENTS), names);
    List<Parameter> others = new ArrayList<>(operation.queryParameters());
    others.addAll(operation.headerParameters());
    others.addAll(operation.cookieParameters());
    assign(others, new HashSet<>(QUERY_MEMBERS), names);
    return names;
  }

  /** The key of a parameter in {@link Names.OperationNames#parameters()}. */
  static String key(Parameter parameter) {
    return parameter.in().name().toLowerCase(Locale.ROOT) + ":" + parameter.wireName();
  }

  /** In an order of the names' own, so that the document's does not matter. */
  private static void assign(
      List<Parameter> parameters, Set<String> used, Map<String, String> names) {
    for (Parameter parameter : parameters.stream().sorted(ORDER).toList()) {
      String given = parameter.javaName();
      String name = Identifiers.member(given == null ? parameter.wireName() : given);
      if (used.contains(name) && parameter.in() != In.PATH && parameter.in() != In.QUERY) {
        name += Identifiers.capitalised(parameter.in().name().toLowerCase(Locale.ROOT));
      }
      String candidate = name;
      for (int i = 1; !used.add(candidate); i++) {
        candidate = name + "_" + (i == 1 ? "" : i);
      }
      names.put(key(parameter), candidate);
    }
  }
}
