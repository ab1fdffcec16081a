package io.github.openrouterjava.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.naming.Names.ResourceNames;
import io.github.openrouterjava.codegen.normalise.Normaliser;
import io.github.openrouterjava.codegen.parse.DocumentParser;
import io.github.openrouterjava.codegen.parse.RawDocument;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding a path that differs from another in case only renames nothing. */
class PathCaseTest {

  private static final String OPERATIONS =
      """
        %s:
          get:
            parameters: [{name: filter, in: query, schema: {type: string, enum: [a, b]}}]
            responses: {'200': {description: OK, content: {application/json: {schema: %s}}}}
          post:
            requestBody: {content: {application/json: {schema: %s}}}
            responses: {'204': {description: Done}}
      """;

  private static final String SCHEMA = "{type: object, properties: {a: {type: string}}}";

  @ParameterizedTest
  @CsvSource({"/foo, /Foo", "/foo, /FOO", "/foo/bar, /foo/Bar", "/foo/bar, /Foo/bar"})
  void theOlderPathKeepsAllItsNamesWhereverTheNewOneStands(String path, String added) {
    Map<String, String> before = names(path);

    assertThat(before).isNotEmpty();
    assertThat(names(path, added)).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
    assertThat(names(added, path)).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
  }

  @Test
  void theAccessorOfTheNewPathSpeaks() {
    assertThat(names("/foo", "/Foo"))
        .containsEntry("resource foo", "FooClient by foo")
        .containsEntry("resource Foo", "FooCapitalisedClient by fooCapitalised");
  }

  private static Map<String, String> names(String... paths) {
    StringBuilder document =
        new StringBuilder("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n");
    for (String path : paths) {
      document.append(OPERATIONS.formatted(path, SCHEMA, SCHEMA));
    }
    Diagnostics diagnostics = new Diagnostics();
    RawDocument raw =
        new DocumentParser()
            .parse(DocumentSource.of("t.yaml", document.toString()), List.of(), diagnostics);
    Api api = Normaliser.normalise(Objects.requireNonNull(raw), diagnostics);
    Names names = Namer.name(api, "com.example", null, diagnostics);
    Map<String, String> all = new TreeMap<>();
    names.types().forEach((id, type) -> all.put(id.pointer(), type.toString()));
    List<ResourceNames> resources = names.resources();
    names
        .operations()
        .forEach(
            (id, o) -> {
              String client = resources.get(o.resource()).className();
              all.put(id, client + "#" + o.base() + " " + o.constant() + " " + o.parameters());
            });
    addResources(resources, all);
    return all;
  }

  private static void addResources(List<ResourceNames> resources, Map<String, String> all) {
    for (ResourceNames parent : resources) {
      parent
          .children()
          .forEach(
              (accessor, index) ->
                  all.put(
                      "resource " + String.join("/", resources.get(index).segments()),
                      resources.get(index).className() + " by " + accessor));
    }
  }
}
