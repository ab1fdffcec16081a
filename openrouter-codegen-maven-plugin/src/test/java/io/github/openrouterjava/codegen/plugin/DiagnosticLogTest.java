package io.github.openrouterjava.codegen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiagnosticLogTest {

  private static final String IGNORED = "It is ignored.";

  private final List<String> lines = new ArrayList<>();
  private final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void report() {
    for (int line = 1; line <= 3; line++) {
      diagnostics.warnUnused("content-untyped", at(line), "Not followed.", IGNORED);
    }
    diagnostics.noteUnused("response-header", at(9), "No type.", "Read it as text.");
  }

  @Test
  void oneWarningCountsItsPlacesAndNotesAreCounted() {
    new DiagnosticLog(log(), false).write(diagnostics.all());

    assertThat(lines)
        .containsExactly(
            "warn: a.yaml:1:5 (#/1): Not followed. This applies to 2 other places, too."
                + " It is ignored. [content-untyped]",
            "debug: a.yaml:9:5 (#/9): No type. Read it as text. [response-header]",
            "info: 1 note on the document; -Dopenrouter.codegen.explain shows it.");
  }

  @Test
  void explainShowsEachPlaceAndTheNotes() {
    new DiagnosticLog(log(), true).write(diagnostics.all());

    assertThat(lines)
        .containsExactly(
            "warn: a.yaml:1:5 (#/1): Not followed. This applies to 2 other places, too."
                + " It is ignored. [content-untyped]",
            "info:   also at a.yaml:2:5 (#/2)",
            "info:   also at a.yaml:3:5 (#/3)",
            "info: Note: a.yaml:9:5 (#/9): No type. Read it as text. [response-header]");
  }

  private static Location at(int line) {
    return new Location("a.yaml", line, 5, "#/" + line);
  }

  /** Maven's log, by level. */
  private Log log() {
    return (Log)
        Proxy.newProxyInstance(
            Log.class.getClassLoader(),
            new Class<?>[] {Log.class},
            (proxy, method, arguments) -> {
              lines.add(method.getName() + ": " + arguments[0]);
              return null;
            });
  }
}
