package io.github.openrouterjava.it.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.it.generated.Documents;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Nothing an API's examples say is lost, whatever a server changes about them. */
class ExamplesTest {

  /** The alternatives of the published document that no value tells apart. */
  private static final Set<String> UPSTREAM =
      Set.of(
          "InputsItem: CustomToolCallItem is read as OutputCustomToolCallItem",
          "InputsItem: OutputFunctionCallItem is read as FunctionCallItem",
          "InputsItem: OutputReasoningItem is read as ReasoningItem");

  @Test
  void ofOurDocument() throws Exception {
    JsonNode document = read(Documents.ours());
    ClientTypes types =
        new ClientTypes(document, Documents.generate(Documents.ours(), Documents.overlays()));
    List<Example> examples = Examples.in(document);
    check(types, examples, "our document");
    checkUnions(types, examples, Set.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code: {objects: classes, accessors: get, builders: with, integers: int,"
            + " numbers: BigDecimal, dates: java.time, nullness: none}",
        "{code: {integers: BigInteger, numbers: BigDecimal, builders: set},"
            + " names: {types: {suffix: Dto}, acronyms: {casing: upper}}}",
        "code: {objects: classes, integers: BigInteger}"
      })
  void ofOurDocumentInOtherStyles(String style) throws Exception {
    JsonNode document = read(Documents.ours());
    GeneratorOptions options = new GeneratorOptions("com.example", "Example", "1");
    Generation generation =
        Documents.generate(Documents.ours(), Documents.overlays(), style, options);
    check(new ClientTypes(document, generation), Examples.in(document), "our document, " + style);
  }

  @Test
  void ofThePublishedDocument() throws Exception {
    List<Path> all = Documents.upstream();
    Path newest = all.get(all.size() - 1);
    ClientTypes types = new ClientTypes(read(newest), Documents.generate(newest, List.of()));
    List<Example> examples = Examples.lines(newest.resolveSibling("examples.jsonl"));
    check(types, examples, "the published document");
    checkUnions(types, examples, UPSTREAM);
  }

  /** Every example of an alternative is read as that alternative, but for those listed. */
  private static void checkUnions(ClientTypes types, List<Example> examples, Set<String> listed)
      throws Exception {
    Set<String> found = Indistinguishable.in(types, examples);
    found.forEach(pair -> System.out.println("Nothing tells them apart: " + pair));
    assertThat(found).isEqualTo(listed);
  }

  private static void check(ClientTypes types, List<Example> examples, String of) throws Exception {
    Map<String, Integer> ran = new TreeMap<>();
    Map<String, Integer> skipped = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    int changes = 0;
    for (Example example : examples) {
      JavaType type = types.type(example.schema());
      if (type == null || example.json().isNull()) {
        boolean plain = type != null || types.isPlain(example.schema());
        String reason = type != null ? "null" : plain ? "inline, no type of its own" : "no type";
        skipped.merge(reason, 1, Integer::sum);
        if (!plain) {
          problems.add(example.pointer() + " has a structured schema without a Java type");
        }
        continue;
      }
      ran.merge(example.kind(), 1, Integer::sum);
      changes += new Check(types, type, example, problems).run();
    }
    System.out.println("Examples of " + of + " decoded and encoded, by kind: " + ran);
    System.out.println("Skipped, by reason: " + skipped + "; changed and repeated: " + changes);
    assertThat(problems).isEmpty();
    assertThat(ran.values().stream().mapToInt(n -> n).sum()).isGreaterThan(100);
  }

  /** One example and everything that is done to it. */
  private record Check(ClientTypes types, JavaType type, Example example, List<String> problems) {

    int run() {
      JsonValue json = example.json();
      Object value = roundTrip("as it is", json);
      if (value != null && example.conforms()) {
        Variants.unknownIn(value).forEach(name -> problem("is unknown to " + name, json));
      }
      // A map that is no type of ours holds what its values are; any name is a known one.
      if (!type.isMapLikeType()) {
        roundTrip("with unknown properties", Changes.unknownPropertyEverywhere(json));
      }
      Object reversed = roundTrip("in reverse order", Changes.reversed(json));
      if (value != null && !value.equals(reversed)) {
        problem("decodes into something else in reverse order", json);
      }
      List<JsonValue> first = Changes.eachString(json, "zz-1");
      List<JsonValue> second = Changes.eachString(json, "zz-2");
      for (int i = 0; i < first.size(); i++) {
        Object one = roundTrip("with an unknown string", first.get(i));
        Object other = roundTrip("with an unknown string", second.get(i));
        if (one != null && one.equals(other)) {
          problem("compares equal to something else", first.get(i));
        }
      }
      List<JsonValue> nulls = Changes.eachNull(json);
      nulls.forEach(changed -> roundTrip("with a null", changed));
      return 2 + 2 * first.size() + nulls.size();
    }

    private @Nullable Object roundTrip(String how, JsonValue json) {
      try {
        Object value = types.decode(json, type);
        if (!Examples.same(json, types.encode(value))) {
          problem(how + " becomes " + types.encode(value), json);
        }
        return value;
      } catch (RuntimeException e) {
        problem(how + " fails: " + e, json);
        return null;
      }
    }

    private void problem(String what, JsonValue json) {
      problems.add(example.pointer() + " " + what + "\n    " + json);
    }
  }

  private static JsonNode read(Path file) throws IOException {
    // The reader's default limit is 3 MB.
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(32 << 20).build();
    return new YAMLMapper(YAMLFactory.builder().loadSettings(settings).build())
        .readTree(Files.readString(file));
  }
}
