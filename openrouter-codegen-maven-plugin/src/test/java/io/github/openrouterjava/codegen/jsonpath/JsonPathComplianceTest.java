package io.github.openrouterjava.codegen.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Json;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of the public compliance suite for RFC 9535, where its file {@code cts.json} is given:
 * it is not ours to ship.
 */
class JsonPathComplianceTest {

  private static final int LEAST_CASES = 500;

  @TestFactory
  Stream<DynamicTest> followsTheStandard() throws IOException {
    String file = System.getProperty("jsonpath.suite");
    assumeTrue(file != null, "SKIPPED: give -Djsonpath.suite=<cts.json of the compliance suite>");
    List<Cursor> cases = member(read(Path.of(file)), "tests").children();
    assertThat(cases).hasSizeGreaterThan(LEAST_CASES);
    return cases.stream()
        .map(each -> DynamicTest.dynamicTest(text(each, "name"), () -> check(each)));
  }

  private static void check(Cursor test) {
    String selector = text(test, "selector");
    if (test.member("invalid_selector") != null) {
      assertThatThrownBy(() -> JsonPath.parse(selector)).isInstanceOf(JsonPathException.class);
      return;
    }
    Cursor root = Cursor.root(member(test, "document").node());
    List<Cursor> selected = JsonPath.parse(selector).select(root);
    List<Answer> allowed = new ArrayList<>();
    if (test.member("result") != null) {
      allowed.add(Answer.of(member(test, "result"), member(test, "result_paths")));
    } else {
      List<Cursor> paths = member(test, "results_paths").children();
      for (Cursor values : member(test, "results").children()) {
        allowed.add(Answer.of(values, paths.get(allowed.size())));
      }
    }
    assertThat(allowed)
        .contains(
            new Answer(
                selected.stream().map(JsonPathComplianceTest::json).toList(),
                selected.stream().map(node -> JsonPath.normalisedPath(root, node)).toList()));
  }

  /** Nodes that were selected: their JSON and their normalised paths. */
  private record Answer(List<String> values, List<String> paths) {

    static Answer of(Cursor values, Cursor paths) {
      return new Answer(
          values.children().stream().map(JsonPathComplianceTest::json).toList(),
          paths.children().stream().map(path -> ((Node.Text) path.node()).value()).toList());
    }
  }

  private static String json(Cursor node) {
    return Json.write(node.node());
  }

  private static Cursor member(Cursor parent, String name) {
    return Objects.requireNonNull(parent.member(name), name);
  }

  private static String text(Cursor parent, String name) {
    return ((Node.Text) member(parent, name).node()).value();
  }

  private static Cursor read(Path file) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Node root =
        new DocumentReader(Limits.DEFAULT)
            .read(DocumentSource.of("cts.json", Files.readString(file)), diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return Cursor.root(Objects.requireNonNull(root));
  }
}
