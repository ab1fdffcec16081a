package io.github.openrouterjava.codegen.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Json;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Pointer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What overlays do to documents. */
class OverlaysTest {

  private static final String HEADER =
      """
      overlay: 1.0.0
      info: {title: Test, version: '1'}
      actions:
      """;

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void mergesObjectsMemberByMember() {
    assertThat(
            apply(
                "{a: {x: 1, y: {z: 2}}, b: 3}",
                """
                - target: $.a
                  update: {y: {w: 4}, v: 5}
                """))
        .isEqualTo("{\"a\":{\"x\":1,\"y\":{\"z\":2,\"w\":4},\"v\":5},\"b\":3}");
  }

  @Test
  void replacesPrimitivesInsideAnObject() {
    assertThat(apply("{a: {x: 1, y: text}}", "- {target: $.a, update: {x: null, y: true}}"))
        .isEqualTo("{\"a\":{\"x\":null,\"y\":true}}");
  }

  @Test
  void replacesATargetedPrimitive() {
    assertThat(apply("{a: {x: 1}}", "- {target: $.a.x, update: new}"))
        .isEqualTo("{\"a\":{\"x\":\"new\"}}");
  }

  @Test
  void appendsAnElementToATargetedArray() {
    assertThat(apply("{a: [1]}", "- {target: $.a, update: {b: 2}}"))
        .isEqualTo("{\"a\":[1,{\"b\":2}]}");
  }

  @Test
  void appendsArraysToArrays() {
    assertThat(apply("{a: [1]}", "- {target: $.a, update: [2, 3]}")).isEqualTo("{\"a\":[1,2,3]}");
    assertThat(apply("{a: {b: [1]}}", "- {target: $.a, update: {b: [2]}}"))
        .isEqualTo("{\"a\":{\"b\":[1,2]}}");
  }

  @Test
  void changesTheRoot() {
    assertThat(apply("{a: 1}", "- {target: $, update: {b: 2}}")).isEqualTo("{\"a\":1,\"b\":2}");
  }

  @Test
  void changesEveryNodeTheTargetSelects() {
    assertThat(
            apply(
                "{paths: {/a: {get: {}}, /b: {get: {}, put: {}}}}",
                "- {target: $.paths.*.get, update: {x: 1}}"))
        .isEqualTo(
            "{\"paths\":{\"/a\":{\"get\":{\"x\":1}},\"/b\":{\"get\":{\"x\":1},\"put\":{}}}}");
  }

  @Test
  void changesANodeOnceThatIsSelectedTwice() {
    assertThat(apply("{a: [1]}", "- {target: \"$['a','a']\", update: 2}"))
        .isEqualTo("{\"a\":[1,2]}");
  }

  @Test
  void changesNodesInsideOneAnother() {
    assertThat(apply("{a: {b: {c: 1}}}", "- {target: '$.a..[?@.b || @.c]', update: {n: 0}}"))
        .isEqualTo("{\"a\":{\"b\":{\"c\":1,\"n\":0}}}");
    assertThat(apply("{a: {a: {a: {}}}}", "- {target: $..a, update: {n: 0}}"))
        .isEqualTo("{\"a\":{\"a\":{\"a\":{\"n\":0},\"n\":0},\"n\":0}}");
  }

  @Test
  void removesMembersAndElements() {
    assertThat(apply("{a: 1, b: 2}", "- {target: $.a, remove: true}")).isEqualTo("{\"b\":2}");
    assertThat(apply("{a: [1, 2, 3, 4]}", "- {target: '$.a[?@ > 1 && @ < 4]', remove: true}"))
        .isEqualTo("{\"a\":[1,4]}");
    assertThat(apply("{t: [x, y]}", "- {target: \"$.t[?@ == 'x']\", remove: true}"))
        .isEqualTo("{\"t\":[\"y\"]}");
  }

  @Test
  void removesRatherThanUpdates() {
    assertThat(apply("{a: {b: 1}}", "- {target: $.a.b, remove: true, update: 5}"))
        .isEqualTo("{\"a\":{}}");
  }

  @Test
  void appliesActionsToWhatEarlierOnesLeft() {
    assertThat(
            apply(
                "{a: {b: [1]}}",
                """
                - target: $.a.b
                  remove: true
                - target: $.a
                  update: {b: {c: 1}}
                - target: $.a.b
                  update: {d: 2}
                """))
        .isEqualTo("{\"a\":{\"b\":{\"c\":1,\"d\":2}}}");
  }

  @Test
  void copies() {
    assertThat(
            apply(
                "{paths: {/a: {get: {x: 1}}, /b: {post: {}}}}",
                "- {target: \"$.paths['/b']\", copy: \"$.paths['/a']\"}"))
        .isEqualTo(
            "{\"paths\":{\"/a\":{\"get\":{\"x\":1}},\"/b\":{\"post\":{},\"get\":{\"x\":1}}}}");
  }

  @Test
  void remembersWhereEverythingWasWritten() {
    Node changed =
        run(
            "a:\n  x: 1\n  y: 2\n",
            """
            - target: $.a
              update:
                y: 3
                z: 4
            """);
    Cursor a = Objects.requireNonNull(Cursor.root(changed).at(pointer("#/a")));

    assertThat(a.member("x").location()).hasToString("document.yaml:2:3 (#/a/x)");
    assertThat(a.member("y").location()).hasToString("overlay.yaml:6:5 (#/a/y)");
    assertThat(a.member("z").location()).hasToString("overlay.yaml:7:5 (#/a/z)");
    assertThat(a.location()).hasToString("document.yaml:1:1 (#/a)");
  }

  @Test
  void warnsOfATargetThatSelectsNothingAndNamesTheNearest() {
    apply("{paths: {/models: {get: {}}}}", "- {target: \"$.paths['/model'].get\", update: {x: 1}}");

    assertThat(diagnostics.all())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.severity()).isEqualTo(Severity.WARNING);
              assertThat(warning.location()).hasToString("overlay.yaml:4:4 (#/actions/0/target)");
              assertThat(warning.message())
                  .contains("$['paths'] has no member \"/model\"; the nearest is \"/models\"");
            });
  }

  @Test
  void warnsOfEachNameInAListThatSelectsNothing() {
    assertThat(apply("{a: {x: {}}}", "- {target: \"$.a['x','y']\", update: {n: 1}}"))
        .isEqualTo("{\"a\":{\"x\":{\"n\":1}}}");
    assertThat(diagnostics.all())
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .contains("has no member \"y\"");
  }

  @Test
  void warnsOfAFilterThatHoldsForNothing() {
    apply("{p: [{name: a}, {name: b}]}", "- {target: \"$.p[?@.name == 'c']\", remove: true}");

    assertThat(diagnostics.all())
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .contains("$['p'] has 2 children, none of which is selected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {target: '$.a[', update: {}}",
        "- {target: 3, update: {}}",
        "- {update: {}}",
        "- text",
        "- {target: $.a, update: 1}",
        "- {target: $.a, update: [1]}",
        "- {target: $.a, update: {b: {c: 1}}}",
        "- {target: '$.*', update: {c: 1}}",
        "- {target: $, remove: true}",
        "- {target: $.a, remove: 'yes'}",
        "- {target: $.a, copy: '$.*'}",
        "- {target: $.a, copy: '$.nothing'}",
        "- {target: $.a, copy: '$.l', update: {}}",
        "[]",
        "{}",
      })
  void reportsWhatIsWrongAndWhere(String actions) {
    String unchanged = apply("{a: {b: 1}, l: [1]}", actions);

    assertThat(unchanged).isEqualTo("{\"a\":{\"b\":1},\"l\":[1]}");
    assertThat(diagnostics.hasErrors()).isTrue();
    assertThat(diagnostics.all())
        .allSatisfy(each -> assertThat(each.location().file()).isEqualTo("overlay.yaml"))
        .allSatisfy(each -> assertThat(each.location().line()).isPositive());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openapi: 3.1.0",
        "text",
        "overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions: []",
        "overlay: 2.0.0\ninfo: {title: a, version: '1'}\nactions: [{target: $.a, update: {}}]",
        "overlay: 1.0\ninfo: {title: a, version: '1'}\nactions: [{target: $.a, update: {}}]",
        "overlay: 1.0.0\nactions: [{target: $.a, update: {}}]",
        "overlay: 1.0.0\ninfo: {title: a}\nactions: [{target: $.a, update: {}}]",
      })
  void reportsDocumentsThatAreNoOverlays(String overlay) {
    new Overlays(Limits.DEFAULT)
        .apply(read("{a: {}}"), List.of(DocumentSource.of("overlay.yaml", overlay)), diagnostics);

    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void takesATargetThatSelectsNothingForAnErrorWhereAskedTo() {
    new Overlays(Limits.DEFAULT, true)
        .apply(
            read("{paths: {/books: {}}}"),
            List.of(
                DocumentSource.of(
                    "overlay.yaml", HEADER + "- {target: \"$.paths['/book']\", remove: true}")),
            diagnostics);

    assertThat(diagnostics.hasErrors()).isTrue();
    assertThat(diagnostics.all())
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.code()).isEqualTo("overlay-no-match");
              assertThat(said.message()).contains("/books");
            });
  }

  @Test
  void warnsOfFieldsThatDoNotExistAndActionsThatDoNothing() {
    apply("{a: {}}", "- {target: $.a, updates: {x: 1}}");

    assertThat(diagnostics.all())
        .extracting(Diagnostic::code)
        .containsExactly("unknown-field", "overlay-idle");
    assertThat(diagnostics.all().get(0).fix()).isEqualTo("Did you mean \"update\"?");
  }

  @Test
  void refusesToLetADocumentGrowWithoutEnd() {
    String doubling = "- {target: $.a, update: {b: {}}}\n- {target: $.a.b, copy: $.a}\n";

    apply("{a: {l: [1, 2, 3]}}", doubling.repeat(100));

    assertThat(diagnostics.all()).extracting(Diagnostic::code).contains("overlay-growth");
  }

  private String apply(String document, String actions) {
    return Json.write(run(document, actions));
  }

  private Node run(String document, String actions) {
    return new Overlays(Limits.DEFAULT)
        .apply(
            read(document),
            List.of(DocumentSource.of("overlay.yaml", HEADER + actions)),
            diagnostics);
  }

  private Node read(String document) {
    return Objects.requireNonNull(
        new DocumentReader(Limits.DEFAULT)
            .read(DocumentSource.of("document.yaml", document), diagnostics));
  }

  private static Pointer pointer(String text) {
    return Objects.requireNonNull(Pointer.parse(text));
  }
}
