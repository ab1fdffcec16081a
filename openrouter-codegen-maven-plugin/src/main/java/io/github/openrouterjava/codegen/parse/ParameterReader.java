package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Parameter.In;
import io.github.openrouterjava.codegen.model.Parameter.Style;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an operation. */
final class ParameterReader {

  /** Headers that other parts of a document describe (OpenAPI 3.1, section 4.8.12.1). */
  private static final Set<String> DESCRIBED_ELSEWHERE =
      Set.of("accept", "content-type", "authorization");

  /** What tells parameters apart. */
  private record Key(In in, String name) {}

  private final Origins origins;
  private final SchemaReader schemas;
  private final HintReader hints;
  private final Diagnostics diagnostics;

  ParameterReader(Origins origins, SchemaReader schemas, Diagnostics diagnostics) {
    this.origins = origins;
    this.schemas = schemas;
    this.hints = new HintReader(diagnostics);
    this.diagnostics = diagnostics;
  }

  /** The parameters of a path and those of an operation, which win. */
  List<RawParameter> read(@Nullable List<Parameter> ofPath, @Nullable List<Parameter> ofOperation) {
    Map<Key, Parameter> byKey = new LinkedHashMap<>();
    collect(ofPath, byKey);
    collect(ofOperation, byKey);
    List<RawParameter> read = new ArrayList<>();
    byKey.forEach(
        (key, parameter) -> {
          Cursor at = origins.of(parameter.getExtensions());
          if (key.in() == In.HEADER
              && DESCRIBED_ELSEWHERE.contains(key.name().toLowerCase(Locale.ROOT))) {
            diagnostics.uses().report(at.location());
            diagnostics.info(
                "header-parameter",
                at.location(),
                "The header "
                    + Quoted.of(key.name())
                    + " is set from the content and the security scheme.",
                "The parameter is ignored, as OpenAPI requires.");
          } else {
            read.add(parameter(key, parameter, at));
          }
        });
    return List.copyOf(read);
  }

  private void collect(@Nullable List<Parameter> parameters, Map<Key, Parameter> byKey) {
    Set<Key> own = new HashSet<>();
    for (Parameter each : parameters == null ? List.<Parameter>of() : parameters) {
      Key key = new Key(In.valueOf(each.getIn().toUpperCase(Locale.ROOT)), each.getName());
      Parameter earlier = byKey.put(key, each);
      if (earlier != null) {
        replaced(earlier, !own.contains(key));
      }
      own.add(key);
    }
  }

  /** A parameter of a path gives way to one of the operation, as OpenAPI says. */
  private void replaced(Parameter earlier, boolean byOperation) {
    Cursor at = origins.of(earlier.getExtensions());
    if (byOperation) {
      diagnostics.uses().report(at.location());
    } else {
      diagnostics.warnUnused(
          "parameter-duplicate",
          at.location(),
          "Another parameter further down has the same name and place.",
          "The last one is used; remove the others.");
    }
  }

  private RawParameter parameter(Key key, Parameter parameter, Cursor at) {
    Style style = style(key.in(), parameter);
    return new RawParameter(
        at.location(),
        key.name(),
        key.in(),
        key.in() == In.PATH || Boolean.TRUE.equals(parameter.getRequired()),
        style,
        parameter.getExplode() == null ? style == Style.FORM : parameter.getExplode(),
        Boolean.TRUE.equals(parameter.getAllowReserved()),
        new Documentation(
            null, parameter.getDescription(), Boolean.TRUE.equals(parameter.getDeprecated())),
        hints.read(at),
        schema(at),
        isJson(parameter));
  }

  /** Whether a value is sent as JSON text: its content says so, and is not some other text. */
  private static boolean isJson(Parameter parameter) {
    if (parameter.getContent() == null) {
      return false;
    }
    return parameter.getContent().keySet().stream()
        .map(type -> type.toLowerCase(Locale.ROOT))
        .anyMatch(type -> type.contains("json") || type.startsWith("*/"));
  }

  /** The style, or the default of OpenAPI 3.1, section 4.8.12.2. */
  private static Style style(In in, Parameter parameter) {
    if (parameter.getStyle() == null) {
      return in == In.PATH || in == In.HEADER ? Style.SIMPLE : Style.FORM;
    }
    return switch (parameter.getStyle()) {
      case MATRIX -> Style.MATRIX;
      case LABEL -> Style.LABEL;
      case FORM -> Style.FORM;
      case SIMPLE -> Style.SIMPLE;
      case SPACEDELIMITED -> Style.SPACE_DELIMITED;
      case PIPEDELIMITED -> Style.PIPE_DELIMITED;
      case DEEPOBJECT -> Style.DEEP_OBJECT;
    };
  }

  private void mediaType(Cursor type, boolean first) {
    if (first) {
      diagnostics.uses().use(type.location());
    } else {
      diagnostics.warnUnused(
          "parameter-content",
          type.location(),
          "A parameter has one media type only.",
          "The first is used; remove the others.");
    }
  }

  /** The schema, that of the one media type, or that of any value where there is neither. */
  private RawSchema schema(Cursor at) {
    Cursor schema = at.member("schema");
    if (schema == null) {
      Cursor content = at.member("content");
      List<Cursor> types = content == null ? List.of() : content.members();
      types.forEach(type -> mediaType(type, type.equals(types.get(0))));
      schema = types.isEmpty() ? null : types.get(0).member("schema");
    }
    return schema == null ? new RawSchemaBuilder(at.location()).build() : schemas.read(schema);
  }
}
