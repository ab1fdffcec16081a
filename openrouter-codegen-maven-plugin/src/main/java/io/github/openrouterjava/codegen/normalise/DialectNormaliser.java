package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Dialect;
import io.github.openrouterjava.codegen.model.Dialect.Condition;
import io.github.openrouterjava.codegen.model.Dialect.FailureRule;
import io.github.openrouterjava.codegen.model.Dialect.OperationRules;
import io.github.openrouterjava.codegen.model.Dialect.Scope;
import io.github.openrouterjava.codegen.model.Dialect.StreamRules;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the hints what the document's schemas say of failures themselves: an alternative of a
 * union of events that is tagged {@code error}, or that requires an {@code error} object and
 * nothing else but its tag, is how the API reports a failure inside a stream.
 */
final class DialectNormaliser {

  private static final String ERROR = "error";

  private final Dialect dialect;
  private final Map<TypeId, TypeDeclaration> types;

  private DialectNormaliser(Dialect dialect, Map<TypeId, TypeDeclaration> types) {
    this.dialect = dialect;
    this.types = types;
  }

  /**
   * The dialect of an API: what is hinted, and where nothing is, what the schemas of events say.
   */
  static Dialect complete(
      Dialect dialect, List<Operation> operations, Map<TypeId, TypeDeclaration> types) {
    return new DialectNormaliser(dialect, types).run(operations);
  }

  private Dialect run(List<Operation> operations) {
    Map<String, OperationRules> rules = new LinkedHashMap<>();
    for (Operation operation : operations) {
      String key = Dialect.key(operation.method().name(), documentPath(operation));
      OperationRules own = dialect.byOperation().get(key);
      boolean hinted =
          dialect.rules().failures() != null || (own != null && own.failures() != null);
      List<FailureRule> found = hinted ? List.of() : failures(operation);
      if (!found.isEmpty()) {
        StreamRules stream = own == null ? StreamRules.NONE : own.stream();
        rules.put(key, new OperationRules(found, stream));
      } else if (own != null) {
        rules.put(key, own);
      }
    }
    return dialect.withOperations(rules).withSecrets(secrets());
  }

  private List<String> secrets() {
    return types.values().stream()
        .flatMap(type -> type.properties().stream())
        .filter(Property::secret)
        .map(Property::wireName)
        .distinct()
        .sorted()
        .toList();
  }

  private static String documentPath(Operation operation) {
    return operation.fixedQuery() == null
        ? operation.path()
        : operation.path() + "?" + operation.fixedQuery();
  }

  private List<FailureRule> failures(Operation operation) {
    if (operation.events() == null || !operation.events().json()) {
      return List.of();
    }
    List<FailureRule> rules = new ArrayList<>();
    for (TypeDeclaration event : events(operation.events().type())) {
      FailureRule rule = failure(event);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  /** The alternatives of a union of events; none where it is no union. */
  private Set<TypeDeclaration> events(TypeRef type) {
    Set<TypeDeclaration> found = new LinkedHashSet<>();
    collect(type, found);
    return found;
  }

  private void collect(TypeRef type, Set<TypeDeclaration> found) {
    TypeDeclaration union = declaration(type);
    for (Alternative alternative : union == null ? List.<Alternative>of() : union.alternatives()) {
      TypeDeclaration event = declaration(alternative.type());
      if (event != null && found.add(event)) {
        collect(alternative.type(), found);
      }
    }
  }

  private @Nullable TypeDeclaration declaration(TypeRef type) {
    TypeId id = type.declaredId();
    return id == null ? null : types.get(id);
  }

  /** How an event reports a failure, null where it does not. */
  private @Nullable FailureRule failure(TypeDeclaration event) {
    Map<String, List<Literal>> tags = new LinkedHashMap<>();
    boolean tagged = false;
    boolean otherRequired = false;
    boolean error = false;
    for (Property property : event.properties()) {
      Literal constant = property.constant();
      if (property.isFixed() && constant != null && constant.kind() == JsonKind.STRING) {
        tags.put(pointer(property), List.of(constant));
        tagged |= constant.text().equals(ERROR);
      } else if (property.wireName().equals(ERROR)) {
        error = property.required() && !property.nullable() && isObject(property.type());
      } else {
        otherRequired |= property.required();
      }
    }
    Condition condition = new Condition(List.of(), null, tags, List.of());
    if (error && (tagged || !otherRequired)) {
      return new FailureRule(Scope.EVENTS, "/" + ERROR, "", condition);
    }
    return tagged ? new FailureRule(Scope.EVENTS, "", "", condition) : null;
  }

  private static String pointer(Property property) {
    return "/" + property.wireName().replace("~", "~0").replace("/", "~1");
  }

  private boolean isObject(TypeRef type) {
    TypeDeclaration declaration = declaration(type);
    return type == (TypeRef) Scalar.OBJECT
        || (declaration != null
            && declaration.match(
                object -> true, union -> false, values -> false, tuple -> false, alias -> false));
  }
}
