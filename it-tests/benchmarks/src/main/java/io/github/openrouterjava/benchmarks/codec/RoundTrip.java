package io.github.openrouterjava.benchmarks.codec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks that nothing is lost: a decoder that drops data is not fast. */
public final class RoundTrip {

  private static final JsonMapper MAPPER = new JsonMapper();

  private RoundTrip() {}

  /**
   * Decodes and encodes a payload.
   *
   * @throws IllegalStateException if the JSON is another one, members that are null aside
   */
  public static <T> void check(Payload payload, JsonLibrary<T> library) {
    JsonNode expected = withoutNulls(MAPPER.readTree(payload.json()));
    JsonNode actual = withoutNulls(MAPPER.readTree(library.encode(library.decode(payload.json()))));
    if (!expected.equals(RoundTrip::compare, actual)) {
      throw new IllegalStateException(
          payload + ": expected\n" + expected + "\nbut there is\n" + actual);
    }
  }

  /** Numbers by value: one library reads times as decimals. */
  private static int compare(JsonNode left, JsonNode right) {
    boolean same =
        left.isNumber() && right.isNumber()
            ? left.decimalValue().compareTo(right.decimalValue()) == 0
            : left.equals(right);
    return same ? 0 : 1;
  }

  private static JsonNode withoutNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.removeIf(JsonNode::isNull);
    }
    node.forEach(RoundTrip::withoutNulls);
    return node;
  }
}
