package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.model.SecurityScheme;
import io.github.openrouterjava.codegen.model.SecurityScheme.Kind;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which security schemes an operation asks for (OpenAPI 3.1, section 4.8.30). */
final class RequirementReader {

  private final Map<String, SecurityScheme> schemes;
  private final @Nullable List<SecurityRequirement> ofDocument;
  private final Cursor root;
  private final Diagnostics diagnostics;

  /**
   * A reader for one document.
   *
   * @param schemes the schemes by name, the main one first
   * @param ofDocument what the document asks for where an operation does not say, null for nothing
   */
  RequirementReader(
      Map<String, SecurityScheme> schemes,
      @Nullable List<SecurityRequirement> ofDocument,
      Cursor root,
      Diagnostics diagnostics) {
    this.schemes = schemes;
    this.ofDocument = ofDocument;
    this.root = root;
    this.diagnostics = diagnostics;
    use(root);
  }

  /**
   * What an operation asks for.
   *
   * @param security the alternatives; empty where no credential is to be sent, null where the
   *     client's main one is
   * @param optional whether it can be called without any
   */
  record Requirement(@Nullable List<List<String>> security, boolean optional) {}

  /** What an operation asks for. */
  Requirement read(@Nullable List<SecurityRequirement> ofOperation, Cursor at) {
    use(at);
    List<SecurityRequirement> asked = ofOperation == null ? ofDocument : ofOperation;
    if (asked == null) {
      return new Requirement(null, true);
    }
    if (schemes.isEmpty()) {
      asked.forEach(each -> names(each, ofOperation == null ? root : at));
      return new Requirement(null, true);
    }
    boolean optional = asked.stream().anyMatch(Map::isEmpty);
    List<List<String>> alternatives = new ArrayList<>();
    boolean connection = false;
    for (SecurityRequirement each : asked) {
      List<String> names = names(each, ofOperation == null ? root : at);
      if (names != null && !names.isEmpty() && !alternatives.contains(names)) {
        alternatives.add(names);
      }
      // What the connection proves is not in the request.
      connection |= !each.isEmpty() && names != null && names.isEmpty();
    }
    boolean none = alternatives.isEmpty() && (asked.isEmpty() || optional || connection);
    if (none) {
      return new Requirement(List.of(), true);
    }
    List<String> main = List.of(canonical(schemes.values().iterator().next()));
    boolean plain = alternatives.isEmpty() || alternatives.equals(List.of(main));
    return new Requirement(plain ? null : alternatives, optional || connection);
  }

  private void use(Cursor owner) {
    Cursor written = owner.member("security");
    if (written != null) {
      written.items().forEach(item -> diagnostics.uses().use(item.location()));
    }
  }

  /** The names of the schemes of one alternative, null where one of them is not described. */
  private @Nullable List<String> names(SecurityRequirement requirement, Cursor at) {
    List<String> names = new ArrayList<>();
    for (String name : requirement.keySet()) {
      SecurityScheme scheme = schemes.get(name);
      if (scheme == null) {
        diagnostics.warning(
            "security-unknown",
            at.location(),
            "The security scheme " + Quoted.of(name) + " is not described.",
            diagnostics.hint(
                name, schemes.keySet(), "Add it to components/securitySchemes; it is ignored."));
        return null;
      }
      if (scheme.kind() != Kind.MUTUAL_TLS && !names.contains(canonical(scheme))) {
        names.add(canonical(scheme));
      }
    }
    return names;
  }

  /** The first scheme whose credential is one for this scheme, too. */
  private String canonical(SecurityScheme scheme) {
    return schemes.values().stream()
        .filter(scheme::hasPlaceOf)
        .findFirst()
        .map(SecurityScheme::name)
        .orElse(scheme.name());
  }
}
