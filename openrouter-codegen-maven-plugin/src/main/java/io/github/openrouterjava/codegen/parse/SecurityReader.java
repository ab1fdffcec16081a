package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.model.SecurityScheme;
import io.github.openrouterjava.codegen.model.SecurityScheme.Kind;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the security schemes. */
final class SecurityReader {

  private static final String AUTHORIZATION = "Authorization";

  private final Origins origins;
  private final Diagnostics diagnostics;

  SecurityReader(Cursor root, Diagnostics diagnostics) {
    this.origins = new Origins(root);
    this.diagnostics = diagnostics;
  }

  Map<String, SecurityScheme> schemes(OpenAPI api) {
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    if (api.getComponents() != null && api.getComponents().getSecuritySchemes() != null) {
      api.getComponents()
          .getSecuritySchemes()
          .forEach(
              (name, scheme) -> {
                SecurityScheme read = scheme(name, scheme);
                use(origins.of(scheme.getExtensions()));
                schemes.put(
                    name,
                    new SecurityScheme(
                        name,
                        read.kind(),
                        read.parameterName(),
                        tokenUrl(scheme),
                        scheme.getDescription()));
              });
    }
    return Collections.unmodifiableMap(defaultFirst(schemes, api));
  }

  private void use(Cursor scheme) {
    diagnostics.uses().use(scheme.location());
    Cursor flows = scheme.member("flows");
    for (Cursor flow : flows == null ? List.<Cursor>of() : flows.members()) {
      if (flow.name().equals("clientCredentials")) {
        diagnostics.uses().use(flow.location());
      } else {
        diagnostics.noteUnused(
            "oauth-flow",
            flow.location(),
            "The client does not run this OAuth flow, in which a person takes part.",
            "Obtain the token elsewhere, and give it to the client's builder.");
      }
    }
  }

  /** The scheme that the document asks for as a rule goes first: it is what a client's key is. */
  private Map<String, SecurityScheme> defaultFirst(
      Map<String, SecurityScheme> schemes, OpenAPI api) {
    Map<String, SecurityScheme> ordered = new LinkedHashMap<>();
    if (api.getSecurity() != null) {
      api.getSecurity().stream()
          .flatMap(requirement -> requirement.keySet().stream())
          .filter(schemes::containsKey)
          .forEach(name -> ordered.putIfAbsent(name, schemes.get(name)));
    }
    ordered.putAll(schemes);
    return ordered;
  }

  private static @Nullable String tokenUrl(
      io.swagger.v3.oas.models.security.SecurityScheme scheme) {
    return scheme.getFlows() == null || scheme.getFlows().getClientCredentials() == null
        ? null
        : scheme.getFlows().getClientCredentials().getTokenUrl();
  }

  private SecurityScheme scheme(
      String name, io.swagger.v3.oas.models.security.SecurityScheme scheme) {
    if (scheme.getType() == null) {
      // The only known type that Swagger Parser does not know in a document of 3.0.
      diagnostics.warning(
          "newer-value",
          origins.of(scheme.getExtensions()).location(),
          "The type \"mutualTLS\" requires OpenAPI 3.1.",
          "It is read as in OpenAPI 3.1.");
      return new SecurityScheme(name, Kind.MUTUAL_TLS, AUTHORIZATION);
    }
    return switch (scheme.getType()) {
      case APIKEY -> key(name, scheme);
      case HTTP -> http(name, scheme);
      case OAUTH2, OPENIDCONNECT -> new SecurityScheme(name, Kind.TOKEN, AUTHORIZATION);
      case MUTUALTLS -> new SecurityScheme(name, Kind.MUTUAL_TLS, AUTHORIZATION);
    };
  }

  private SecurityScheme key(String name, io.swagger.v3.oas.models.security.SecurityScheme scheme) {
    if (scheme.getIn() == null || scheme.getName() == null) {
      diagnostics.error(
          "security-scheme",
          origins.of(scheme.getExtensions()).location(),
          "An API key needs \"name\" and \"in\".",
          "Add the missing fields.");
      return new SecurityScheme(name, Kind.HEADER, AUTHORIZATION);
    }
    Kind kind =
        switch (scheme.getIn()) {
          case HEADER -> Kind.HEADER;
          case QUERY -> Kind.QUERY;
          case COOKIE -> Kind.COOKIE;
        };
    return new SecurityScheme(name, kind, scheme.getName());
  }

  private SecurityScheme http(
      String name, io.swagger.v3.oas.models.security.SecurityScheme scheme) {
    String method = scheme.getScheme() == null ? "" : scheme.getScheme().toLowerCase(Locale.ROOT);
    return switch (method) {
      case "bearer" -> new SecurityScheme(name, Kind.BEARER, AUTHORIZATION);
      case "basic" -> new SecurityScheme(name, Kind.BASIC, AUTHORIZATION);
      default -> {
        diagnostics.warning(
            "security-scheme",
            origins.of(scheme.getExtensions()).location(),
            "HTTP authentication scheme " + Quoted.of(method) + " is not supported.",
            "Callers must set the complete Authorization header.");
        yield new SecurityScheme(name, Kind.HEADER, AUTHORIZATION);
      }
    };
  }
}
