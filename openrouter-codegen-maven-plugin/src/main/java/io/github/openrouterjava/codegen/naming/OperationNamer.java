package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Response;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.naming.Names.OperationNames;
import io.github.openrouterjava.codegen.naming.Names.ResourceNames;
import io.github.openrouterjava.codegen.style.Style.Naming;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names resource clients and their methods. A name follows from the operation's own path, method
 * and response; other operations matter only where two would get one Java signature. Then the one
 * whose path comes first keeps its name, another generator's hint or the operation's id names the
 * other, and a warning says so.
 */
final class OperationNamer {

  /** Properties that by convention hold the items of a list response. */
  private static final Set<String> LIST_PROPERTIES = Set.of("data", "items", "results");

  private static final Comparator<Plan> PRECEDENCE =
      Comparator.comparing((Plan plan) -> plan.operation.javaName() == null)
          .thenComparing(plan -> plan.operation.path())
          .thenComparing(plan -> plan.operation.method())
          .thenComparing(plan -> plan.operation.fixedQuery() != null)
          .thenComparing(plan -> plan.operation.id());

  private final Api api;
  private final String clientName;
  private final Naming style;
  private final Casing casing;
  private final Diagnostics diagnostics;

  /** What was named. */
  record Result(List<ResourceNames> resources, Map<String, OperationNames> operations) {}

  /**
   * An operation on its way to a name.
   *
   * @param resource the static segments of its resource client
   * @param candidates method names, best first
   */
  private record Plan(Operation operation, List<String> resource, List<String> candidates) {}

  /** What the operations of one resource have taken so far. */
  private static final class Taken {
    private final Set<String> signatures = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    boolean add(Set<String> newSignatures, Set<String> newMembers) {
      if (!Collections.disjoint(signatures, newSignatures)
          || !Collections.disjoint(members, newMembers)) {
        return false;
      }
      signatures.addAll(newSignatures);
      return members.addAll(newMembers);
    }

    Set<String> withoutParameters() {
      return signatures.stream()
          .filter(signature -> signature.endsWith("()"))
          .map(signature -> signature.substring(0, signature.length() - 2))
          .collect(Collectors.toSet());
    }
  }

  /**
   * @param clientName the class name of the entry point
   */
  OperationNamer(Api api, String clientName, Naming style, Diagnostics diagnostics) {
    this.api = api;
    this.clientName = clientName;
    this.style = style;
    this.casing = new Casing(style.acronyms());
    this.diagnostics = diagnostics;
  }

  Result name() {
    reportDuplicateIds();
    List<Plan> plans = api.operations().stream().map(this::plan).sorted(PRECEDENCE).toList();
    Map<List<String>, Location> places = new HashMap<>();
    plans.forEach(plan -> places.putIfAbsent(plan.resource, plan.operation.at()));
    ResourceTree tree = new ResourceTree(clientName, style.clients(), casing, places);
    List<Taken> taken = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      taken.add(new Taken());
    }
    Map<String, OperationNames> named = new HashMap<>();
    for (Plan plan : plans) {
      int resource = tree.indexOf(plan.resource);
      named.put(plan.operation.id(), named(plan, resource, taken.get(resource)));
    }
    Map<String, OperationNames> inDocumentOrder = new LinkedHashMap<>();
    api.operations().forEach(o -> inDocumentOrder.put(o.id(), named.get(o.id())));
    List<Set<String>> methods = taken.stream().map(Taken::withoutParameters).toList();
    return new Result(tree.names(methods, diagnostics), inDocumentOrder);
  }

  private void reportDuplicateIds() {
    Map<String, Operation> seen = new HashMap<>();
    for (Operation operation : api.operations()) {
      Operation first = seen.putIfAbsent(operation.id(), operation);
      if (first != null) {
        diagnostics.error(
            "operation-id-duplicate",
            operation.at(),
            "The operationId " + operation.id() + " is already used by " + first.at() + ".",
            "Give each operation a unique operationId.");
      }
    }
  }

  private Plan plan(Operation operation) {
    ResourcePath path = ResourcePath.of(operation.path());
    String last = path.segments().size() > 1 ? path.last() : null; // an action has a parent
    List<String> candidates = new ArrayList<>();
    String verb = Verbs.action(operation, last);
    String named = Verbs.name(operation, path);
    boolean action = false;
    if (operation.javaName() != null) {
      candidates.add(operation.javaName());
      action = last != null && Identifiers.camel(last).equals(operation.javaName());
    } else if (path.verb() != null) {
      candidates.add(path.verb());
    } else if (verb != null) {
      candidates.add(verb);
      action = true;
    } else if (named != null) {
      candidates.add(named);
    } else {
      boolean list = path.endsStatic() && returnsList(operation);
      candidates.add(MethodNames.byRule(operation.method(), list));
    }
    if (operation.vendorName() != null) {
      candidates.add(operation.vendorName());
    }
    candidates.add(operation.id());
    List<String> resource = List.copyOf(action ? path.parent() : path.segments());
    return new Plan(operation, resource, List.copyOf(candidates));
  }

  private boolean returnsList(Operation operation) {
    if (operation.paging() != null) {
      return true;
    }
    TypeRef type = operation.response().jsonType();
    if (type == null || type.isList()) {
      return type != null;
    }
    TypeDeclaration declaration = api.declaration(type);
    return declaration != null
        && declaration.properties().stream()
            .anyMatch(p -> LIST_PROPERTIES.contains(p.wireName()) && p.type().isList());
  }

  private OperationNames named(Plan plan, int resource, Taken taken) {
    Map<String, String> parameters = ParameterNames.of(plan.operation, casing);
    for (int i = 0; ; i++) {
      int last = plan.candidates.size() - 1;
      String name = plan.candidates.get(Math.min(i, last)) + (i > last ? i - last + 1 : "");
      OperationNames names = names(plan.operation, resource, method(name, resource), parameters);
      Set<String> signatures = Signatures.of(plan.operation, names);
      Set<String> members = members(names);
      if (taken.add(signatures, members)) {
        if (i > 0) {
          reportClash(plan, names, i <= last);
        }
        return names;
      }
    }
  }

  /** What the names of the methods are made of: free for what the style puts around it. */
  private String method(String name, int resource) {
    String base = ShortNames.of(casing.of(MethodNames.method(name, false)));
    return MethodNames.isFree(style.methods().aroundMethod(base), resource == 0)
        ? base
        : base + "_";
  }

  /** Constants and nested types, as disks that ignore case see them. */
  private static Set<String> members(OperationNames names) {
    Set<String> members = new HashSet<>();
    members.add(names.queryType().toLowerCase(Locale.ROOT));
    for (String constant : List.of(names.constant(), names.streamConstant())) {
      members.add(constant);
      names.bodyVariants().values().forEach(suffix -> members.add(constant + suffix));
      names.responseVariants().values().forEach(suffix -> members.add(constant + suffix));
    }
    return members;
  }

  /** Worth a warning only where the second name is a number more. */
  private void reportClash(Plan plan, OperationNames names, boolean speaks) {
    String message =
        "The method name " + plan.candidates.get(0) + " is already taken in its class.";
    String fix = "The method is named " + names.method() + "; set another name with x-java-name.";
    if (speaks) {
      diagnostics.info("operation-name-clash", plan.operation.at(), message, fix);
    } else {
      diagnostics.warning("operation-name-clash", plan.operation.at(), message, fix);
    }
  }

  private OperationNames names(
      Operation operation, int resource, String method, Map<String, String> parameters) {
    List<String> path =
        operation.pathParameters().stream()
            .map(parameter -> parameters.get(ParameterNames.key(parameter)))
            .toList();
    String by = path.isEmpty() ? "" : "By" + joined(path);
    String stem = ShortNames.of(casing.of(Identifiers.pascal(method) + by));
    Map<String, String> bodyVariants = bodyVariants(operation);
    return new OperationNames(
        resource,
        method,
        style.methods(),
        Identifiers.constant(stem),
        stem + "Query",
        parameters,
        ParameterNames.adders(operation, parameters, casing),
        bodyVariants,
        responseVariants(operation, bodyVariants.values()));
  }

  private static String joined(List<String> names) {
    return names.stream().map(Identifiers::pascal).collect(Collectors.joining());
  }

  /** JSON needs no suffix; without JSON, the first media type in order goes without. */
  private static Map<String, String> bodyVariants(Operation operation) {
    Map<String, String> variants = new TreeMap<>();
    operation.bodies().forEach(body -> variants.put(body.mediaType(), ""));
    String plain =
        operation.bodies().stream()
            .filter(body -> body.jsonType() != null)
            .map(Body::mediaType)
            .sorted()
            .findFirst()
            .orElseGet(() -> variants.isEmpty() ? "" : variants.keySet().iterator().next());
    variants.putAll(MediaVariants.suffixes(variants.keySet()));
    variants.computeIfPresent(plain, (mediaType, suffix) -> "");
    return variants;
  }

  /** Suffixes of further responses, none of which is also that of a body. */
  private static Map<String, String> responseVariants(
      Operation operation, Collection<String> ofBodies) {
    List<String> mediaTypes = new ArrayList<>();
    for (Response response : operation.otherResponses()) {
      String mediaType = response.mediaType();
      if (mediaType != null) {
        mediaTypes.add(mediaType);
      }
    }
    Map<String, String> suffixes = MediaVariants.suffixes(mediaTypes);
    suffixes.replaceAll((mediaType, suffix) -> ofBodies.contains(suffix) ? "As" + suffix : suffix);
    return suffixes;
  }
}
