package io.github.openrouterjava.it.styles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Style files made of one value for each key. */
final class Styles {

  private static final String OURS = "io.github.openrouterjava.it.styles.";

  private Styles() {}

  /** Lines of style files, by what they are about; the values of one key exclude each other. */
  static Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put(
        "code.objects",
        List.of("objects: records", "objects: classes", "objects: classes, accessors: get"));
    values.put("code.builders", List.of("builders: plain", "builders: with", "builders: set"));
    values.put("code.integers", List.of("integers: long", "integers: int", "integers: BigInteger"));
    values.put("code.numbers", List.of("numbers: double", "numbers: BigDecimal"));
    values.put("code.dates", List.of("dates: instant", "dates: java.time", "dates: text"));
    values.put(
        "code.nullness",
        List.of(
            "nullness: jspecify",
            "nullness: none",
            "nullness: {nullable: " + OURS + "CanBeNull, marked: " + OURS + "NeverNull}",
            "nullness: {nullable: " + OURS + "MaybeNull, position: declaration}"));
    values.put("code.generated", List.of("generated: false", "generated: true"));
    values.put(
        "names.types",
        List.of("types: {}", "types: {suffix: Dto}", "types: {prefix: Acme, suffix: Model}"));
    values.put(
        "names.clients",
        List.of("clients: {}", "clients: {suffix: ''}", "clients: {prefix: X, suffix: Api}"));
    values.put(
        "names.methods",
        List.of("methods: {}", "methods: {prefix: do}", "methods: {suffix: Call}"));
    values.put(
        "names.acronyms",
        List.of(
            "acronyms: {}",
            "acronyms: {casing: word}",
            "acronyms: {casing: upper}",
            "acronyms: {casing: upper, words: [Id, Thing, Text]}"));
    values.put(
        "annotations",
        List.of(
            "annotations: []",
            "annotations: [{to: [object, union, enum, property, builder, client, operation],"
                + " annotation: '@"
                + OURS
                + "Audited(value = \"*/ \\u005cu000a\", levels = {1, 2},"
                + " by = java.util.Map.class, policy = java.lang.annotation.RetentionPolicy.SOURCE,"
                + " retention = @java.lang.annotation.Retention("
                + "java.lang.annotation.RetentionPolicy.CLASS))'}]"));
    values.put(
        "interfaces",
        List.of(
            "interfaces: []", "interfaces: [{to: [type, client], interface: " + OURS + "Marker}]"));
    values.put("select", List.of("select: {}", "select: {exclude: [{method: delete}]}"));
    return values;
  }

  /** The style file of a combination. */
  static String file(Map<String, String> combination) {
    return "code: {"
        + below("code.", combination)
        + "}\nnames: {"
        + below("names.", combination)
        + "}\n"
        + combination.get("annotations")
        + "\n"
        + combination.get("interfaces")
        + "\n"
        + combination.get("select")
        + "\n";
  }

  private static String below(String prefix, Map<String, String> combination) {
    return String.join(
        ", ",
        combination.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(prefix))
            .map(Map.Entry::getValue)
            .toList());
  }
}
