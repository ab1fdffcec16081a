package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.model.Body.FormBody;
import io.github.openrouterjava.codegen.model.Body.FormField;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Parameter.In;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the parameters of one operation: path parameters among the arguments of a method, the
 * others as components of its query record, form fields as components of theirs.
 */
final class ParameterNames {

  /** Arguments and fields that every method of a resource client knows. */
  private static final Set<String> ARGUMENTS = Set.of("body", "client", "options", "query");

  /** Members and variables of the records of queries and forms that are not their components. */
  private static final Set<String> RECORD_MEMBERS =
      Set.of("builder", "build", "of", "out", "toBody", "toBuilder", "writeTo");

  private static final Comparator<Parameter> ORDER =
      Comparator.comparing(Parameter::in).thenComparing(Parameter::wireName);

  private ParameterNames() {}

  /** Java names of parameters and form fields by their keys. */
  static Map<String, String> of(Operation operation, Casing casing) {
    Map<String, String> names = new LinkedHashMap<>();
    assign(operation.pathParameters(), new HashSet<>(ARGUMENTS), casing, names);
    assign(operation.recordParameters(), new HashSet<>(RECORD_MEMBERS), casing, names);
    operation.forms().forEach(form -> assign(form, casing, names));
    return names;
  }

  /** The builder methods that add one item or put one entry, by the keys of {@link #of}. */
  static Map<String, String> adders(Operation operation, Map<String, String> names, Casing casing) {
    Map<String, String> adders = new LinkedHashMap<>();
    Map<String, TypeRef> query = new LinkedHashMap<>();
    operation.recordParameters().forEach(p -> query.put(key(p), p.type()));
    adders.putAll(Adders.of(query, names, casing));
    for (FormBody form : operation.forms()) {
      Map<String, TypeRef> fields = new LinkedHashMap<>();
      form.fields().stream()
          .map(FormField::property)
          .forEach(p -> fields.put(formKey(form.mediaType(), p.wireName()), p.type()));
      adders.putAll(Adders.of(fields, names, casing));
    }
    return adders;
  }

  /** The key of a parameter in {@link Names.OperationNames#parameters()}. */
  static String key(Parameter parameter) {
    return parameter.in().name().toLowerCase(Locale.ROOT) + ":" + parameter.wireName();
  }

  /** The key of a form field in {@link Names.OperationNames#parameters()}. */
  static String formKey(String mediaType, String wireName) {
    return mediaType + ":" + wireName;
  }

  /** In an order of the names' own, so that the document's does not matter. */
  private static void assign(
      List<Parameter> parameters, Set<String> used, Casing casing, Map<String, String> names) {
    for (Parameter parameter : parameters.stream().sorted(ORDER).toList()) {
      String name = name(parameter.wireName(), parameter.javaName(), casing);
      if (used.contains(name) && parameter.in() != In.PATH && parameter.in() != In.QUERY) {
        name += Identifiers.capitalised(parameter.in().name().toLowerCase(Locale.ROOT));
      }
      names.put(key(parameter), unused(name, used));
    }
  }

  private static void assign(FormBody form, Casing casing, Map<String, String> names) {
    Set<String> used = new HashSet<>(RECORD_MEMBERS);
    form.fields().stream()
        .map(FormField::property)
        .sorted(Comparator.comparing(Property::wireName))
        .forEach(
            property -> {
              String name = name(property.wireName(), property.javaName(), casing);
              names.put(formKey(form.mediaType(), property.wireName()), unused(name, used));
            });
  }

  private static String name(String wireName, @Nullable String given, Casing casing) {
    return given == null
        ? ShortNames.of(casing.of(Identifiers.member(wireName)))
        : Identifiers.member(given);
  }

  private static String unused(String name, Set<String> used) {
    String candidate = name;
    for (int i = 1; !used.add(candidate); i++) {
      candidate = name + "_" + (i == 1 ? "" : i);
    }
    return candidate;
  }
}
