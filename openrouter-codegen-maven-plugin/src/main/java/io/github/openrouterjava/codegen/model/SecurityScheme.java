package io.github.openrouterjava.codegen.model;

/**
 * A way to authenticate.
 *
 * @param name its name in the document
 * @param kind how the credential travels
 * @param parameterName the header, query parameter or cookie of an API key; {@code Authorization}
 *     for the others
 */
public record SecurityScheme(String name, Kind kind, String parameterName) {

  /** How a credential travels. */
  public enum Kind {
    BEARER,
    BASIC,
    HEADER,
    QUERY,
    COOKIE,
    /** OAuth 2 and OpenID Connect: a bearer token that the caller obtains. */
    TOKEN,
    MUTUAL_TLS
  }
}
