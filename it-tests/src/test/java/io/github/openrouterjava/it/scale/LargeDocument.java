package io.github.openrouterjava.it.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.document.DocumentSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a document of 6,500 types and 13 MB, about the largest that people have, and generates. */
public final class LargeDocument {

  /** Each has a record and an enum inside. */
  private static final int SCHEMAS = 3_250;

  private static final int PROPERTIES = 14;
  private static final int OPERATIONS = 1_000;
  private static final long MEGABYTE = 1_000_000;

  private LargeDocument() {}

  /** No arguments; prints what came of it. */
  public static void main(String[] args) {
    byte[] document = document().getBytes(UTF_8);
    long start = System.nanoTime();
    Generation generation =
        new Generator()
            .generate(
                new GeneratorInput(
                    new DocumentSource("large.json", document),
                    List.of(),
                    new TreeMap<>(),
                    new GeneratorOptions("com.example.large", null, "test")));
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    System.out.println(
        document.length / MEGABYTE
            + " MB, "
            + types(generation.files())
            + " types, "
            + generation.files().size()
            + " files, "
            + seconds
            + " s with "
            + Runtime.version());
  }

  private static int types(SortedMap<String, byte[]> files) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith("/manifest.json"))
        .mapToInt(file -> new String(file.getValue(), UTF_8).split("\"pointer\"", -1).length - 1)
        .sum();
  }

  private static String document() {
    StringBuilder json = new StringBuilder(14 << 20);
    json.append("{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Large\",\"version\":\"1\"},\"paths\":{");
    for (int i = 0; i < OPERATIONS; i++) {
      json.append(i == 0 ? "" : ",").append("\"/things").append(i).append("/{id}\":{\"get\":{");
      json.append("\"operationId\":\"getThing").append(i).append("\",");
      json.append("\"parameters\":[{\"name\":\"id\",\"in\":\"path\",\"required\":true,");
      json.append("\"schema\":{\"type\":\"string\"}}],\"responses\":{\"200\":{\"description\":\"OK\",");
      json.append("\"content\":{\"application/json\":{\"schema\":");
      json.append(reference(i)).append("}}}}}}");
    }
    json.append("},\"components\":{\"schemas\":{");
    for (int i = 0; i < SCHEMAS; i++) {
      schema(json.append(i == 0 ? "" : ","), i);
    }
    return json.append("}}}").toString();
  }

  private static String reference(int schema) {
    return "{\"$ref\":\"#/components/schemas/Thing" + schema % SCHEMAS + "\"}";
  }

  private static void schema(StringBuilder json, int number) {
    json.append("\"Thing").append(number).append("\":{\"type\":\"object\",\"description\":");
    json.append(text(number)).append(",\"required\":[\"id\",\"state\"],\"properties\":{");
    json.append("\"id\":{\"type\":\"string\"},\"state\":{\"type\":\"string\",\"enum\":[");
    json.append("\"new\",\"running\",\"done\",\"failed\"]}");
    for (int i = 0; i < PROPERTIES; i++) {
      json.append(",\"property_").append(i).append("\":{\"description\":").append(text(i)).append(',');
      json.append(
          switch (i % 4) {
            case 0 -> "\"allOf\":[" + reference(number * 7 + i) + "]}";
            case 1 -> "\"type\":\"array\",\"items\":" + reference(number + i) + "}";
            case 2 -> "\"type\":[\"integer\",\"null\"],\"minimum\":0}";
            default -> "\"type\":\"string\",\"maxLength\":500}";
          });
    }
    json.append("}}");
  }

  private static String text(int number) {
    return "\"What number "
        + number
        + " stands for is said here in the two or three sentences that people write about such a"
        + " property. They say what it holds, when it is there, and what it is good for. Some also"
        + " say `what not` to do.\"";
  }
}
