package io.github.openrouterjava.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * A way to authenticate.
 *
 * @param name its name in the document
 * @param kind how the credential travels
 * @param parameterName the header, query parameter or cookie of an API key; {@code Authorization}
 *     for the others
 * @param tokenUrl where clients obtain tokens by their id and secret, null where they cannot
 * @param description what the document says about it
 */
public record SecurityScheme(
    String name,
    Kind kind,
    String parameterName,
    @Nullable String tokenUrl,
    @Nullable String description) {

  /** A scheme about which nothing more is known. */
  public SecurityScheme(String name, Kind kind, String parameterName) {
    this(name, kind, parameterName, null, null);
  }

  /** Whether a credential for one is a credential for the other. */
  public boolean hasPlaceOf(SecurityScheme other) {
    return carrier() == other.carrier() && parameterName.equals(other.parameterName);
  }

  private Kind carrier() {
    return kind == Kind.TOKEN ? Kind.BEARER : kind;
  }

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
