package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.parse.RawOperation;
import io.github.openrouterjava.codegen.parse.RawParameter;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives parameters their types and path parameters the order of the template. */
final class ParameterNormaliser {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

  /** Header parameters that OpenAPI tells readers to ignore (OpenAPI 3.1, section 4.8.12.2). */
  private static final Set<String> OWNED_BY_OTHERS =
      Set.of("accept", "content-type", "authorization");

  private final TypeResolver types;
  private final Diagnostics diagnostics;

  ParameterNormaliser(TypeResolver types, Diagnostics diagnostics) {
    this.types = types;
    this.diagnostics = diagnostics;
  }

  List<Parameter> normalise(RawOperation o, String id, String path) {
    List<Parameter> all = new ArrayList<>();
    List<Parameter> inPath = new ArrayList<>();
    for (RawParameter p : o.parameters()) {
      boolean owned =
          p.in() == Parameter.In.HEADER
              && OWNED_BY_OTHERS.contains(p.name().toLowerCase(Locale.ROOT));
      if (!owned) {
        // Each call makes a key of its own, unless its caller gives one.
        boolean made =
            p.in() == Parameter.In.HEADER && p.name().equalsIgnoreCase(o.idempotencyKey());
        Parameter parameter = parameter(p, id, !made);
        (p.in() == Parameter.In.PATH ? inPath : all).add(parameter);
      }
    }
    all.addAll(inTemplateOrder(o, path, inPath));
    return all;
  }

  private Parameter parameter(RawParameter p, String id, boolean canBeRequired) {
    diagnostics.uses().use(p.at());
    new ParameterStyles(diagnostics).check(p);
    Placement placement =
        new Placement.OfOperation(
            id, Placement.Role.PARAMETER, p.name(), p.schema().hints().typeName());
    ResolvedType resolved = types.resolve(p.schema(), placement);
    RawSchema core = SchemaUnwrapper.unwrap(p.schema()).core();
    return new Parameter(
        p.name(),
        p.in(),
        resolved.type(),
        (p.required() && canBeRequired) || p.in() == Parameter.In.PATH,
        p.style(),
        p.explode(),
        p.allowReserved(),
        p.json(),
        documentation(p),
        p.hints().name(),
        p.schema().defaultValue() != null ? p.schema().defaultValue() : core.defaultValue(),
        core.constraints());
  }

  private static Documentation documentation(RawParameter p) {
    Documentation own = p.documentation();
    String text =
        own.description() != null ? own.description() : p.schema().documentation().description();
    return new Documentation(own.summary(), text, own.deprecated());
  }

  private List<Parameter> inTemplateOrder(RawOperation o, String path, List<Parameter> declared) {
    List<Parameter> ordered = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    VARIABLE.matcher(path).results().forEach(variable -> names.add(variable.group(1)));
    for (String name : names) {
      ordered.add(
          declared.stream()
              .filter(p -> p.wireName().equals(name))
              .findFirst()
              .orElseGet(() -> undeclared(o, name)));
    }
    for (Parameter p : declared) {
      if (!ordered.contains(p)) {
        diagnostics.warning(
            "path-parameter-unused",
            o.at(),
            "The path parameter \"" + p.wireName() + "\" does not occur in " + path + ".",
            "It is ignored; add {" + p.wireName() + "} to the path if it is needed.");
      }
    }
    return ordered;
  }

  private Parameter undeclared(RawOperation o, String name) {
    diagnostics.warning(
        "path-parameter-undeclared",
        o.at(),
        "The path has {" + name + "}, but no parameter of this name is declared.",
        "It is assumed to be a required string; declare it to give it a type and a"
            + " description.");
    return new Parameter(
        name,
        Parameter.In.PATH,
        Scalar.STRING,
        true,
        Parameter.Style.SIMPLE,
        false,
        false,
        false,
        Documentation.NONE,
        null,
        null,
        List.of());
  }
}
