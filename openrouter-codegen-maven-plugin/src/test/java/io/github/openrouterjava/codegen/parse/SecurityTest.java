package io.github.openrouterjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.model.SecurityScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How callers authenticate, and where they need not. */
class SecurityTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          {type: http, scheme: Bearer} -> BEARER Authorization
          {type: http, scheme: basic} -> BASIC Authorization
          {type: apiKey, in: header, name: X-Key} -> HEADER X-Key
          {type: apiKey, in: query, name: key} -> QUERY key
          {type: apiKey, in: cookie, name: sid} -> COOKIE sid
          {type: openIdConnect, openIdConnectUrl: https://a.example} -> TOKEN Authorization
          {type: mutualTLS} -> MUTUAL_TLS Authorization
          {type: oauth2, flows: {clientCredentials: {tokenUrl: https://a.example, scopes: {a: b}}}} -> TOKEN Authorization
          """)
  void readsSecuritySchemes(String scheme, String expected) {
    SecurityScheme read = secured(scheme, "[{s: []}]", "").document().securitySchemes().get("s");

    assertThat(read.kind() + " " + read.parameterName()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{type: apiKey}", "{type: apikey, in: header, name: X}", "{}", "[]"})
  void reportsSecuritySchemesThatCannotWork(String scheme) {
    assertThat(secured(scheme, "[{s: []}]", "").diagnostics())
        .anyMatch(each -> each.severity() == Severity.ERROR)
        .allMatch(each -> each.location().line() > 0);
  }

  @Test
  void letsCallersWriteOtherHttpAuthenticationThemselves() {
    Parsed parsed = secured("{type: http, scheme: digest}", "[{s: []}]", "");

    assertThat(parsed.reports("security-scheme").document().securitySchemes().get("s"))
        .isEqualTo(new SecurityScheme("s", SecurityScheme.Kind.HEADER, "Authorization"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          [{s: []}] | -> false
          [] | -> true
          [{s: []}, {}] | -> true
          [{s: []}] | security: [] -> true
          [{s: []}] | security: [{}] -> true
          [] | security: [{s: []}] -> false
          [{s: []}] | x-java-anonymous: true -> true
          """)
  void knowsWhatCanBeCalledWithoutAKey(String rootAndOperation, boolean anonymous) {
    String[] parts = rootAndOperation.split("\\|", -1);

    assertThat(
            secured("{type: http, scheme: bearer}", parts[0].strip(), parts[1].strip())
                .operation()
                .anonymous())
        .isEqualTo(anonymous);
  }

  @Test
  void theFirstSchemeWasTakenForTheOneThatIsAskedFor() {
    Parsed parsed =
        Parsed.document(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            security: [{key: []}]
            paths: {}
            components:
              securitySchemes:
                oauth: {type: oauth2, flows: {}}
                key: {type: apiKey, in: header, name: X-Key}
            """);

    assertThat(parsed.silent().document().securitySchemes().keySet())
        .containsExactly("key", "oauth");
  }

  @Test
  void needsNoKeyWhereThereIsNoSecurityAtAll() {
    assertThat(Parsed.paths("/a: {get: {responses: {}}}").operation().anonymous()).isTrue();
  }

  private static Parsed secured(String scheme, String root, String operation) {
    return Parsed.document(
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        security: %s
        paths: {/a: {get: {responses: {'204': {description: D}}%s}}}
        components: {securitySchemes: {s: %s}}
        """
            .formatted(root, operation.isEmpty() ? "" : ", " + operation, scheme));
  }
}
