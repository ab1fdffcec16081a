package io.github.openrouterjava.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways out that are known by name. */
class PathGuardTest {
  private final PathProbe probe = new PathProbe();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/x", "HTTP://evil.example", "//evil.example/x", "///x", "/..",
            "/a/../b", "/a/..", "/./a",
        "/%2e%2e/a", "/%2E%2E/a", "/.%2e/a", "/%252e%252e/a", "/%25252e%25252e/a", "/a%2f..%2fb",
            "/a\\b", "/a%5cb",
        "\\\\evil.example", "/a\r\nX: y", "/a%0d%0aX: y", "/a\tb", "/a%00", "/@evil.example",
            "/user@evil.example/x", "@evil.example",
        "/a#b", "/a?b=c", "/\uFF0F\uFF0Fevil", "/\uFF0E\uFF0E/a", "/\u2024\u2024/a",
            "/a\u2215..\u2215b", "/\u2025/a", "/%c0%ae%c0%ae/a",
        "/%", "/%zz", "javascript:alert(1)"
      })
  void waysOutAreRefusedBeforeAnythingIsSent(String path) {
    assertThat(probe.target(path)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/endpoints/zdr, /api/v1/endpoints/zdr",
    "/models/openai/gpt-5-mini:free/endpoints, /api/v1/models/openai/gpt-5-mini:free/endpoints",
    "/models/openai/gpt-5-mini%3Afree, /api/v1/models/openai/gpt-5-mini%3Afree",
    "/files/file_a.b-c~d, /api/v1/files/file_a.b-c~d",
    "/presets/caf%C3%A9, /api/v1/presets/caf%C3%A9",
    "/a/...b, /api/v1/a/...b",
  })
  void ordinaryPathsPass(String path, String target) {
    assertThat(probe.target(path)).hasPath(target.replace("%3A", ":").replace("%C3%A9", "é"));
  }
}
