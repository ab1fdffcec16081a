package io.github.openrouterjava.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Keeps the JSON of a value that its Java value cannot say, until what is around the value takes
 * it.
 */
abstract class DeviationReader extends LookaheadReader {

  /** Whether what the API's document does not allow is refused. */
  final boolean strict;

  /** The JSON of the value just read, where the Java value says something else. */
  private @Nullable JsonValue deviation;

  /** Whether the Java value says the same in another spelling. */
  private boolean spelling;

  /** What the value just read should have been instead. */
  private String expected = "a value other than null";

  DeviationReader(JsonParser source, Strictness strictness) {
    super(source);
    this.strict = strictness == Strictness.STRICT;
  }

  /** {@code value}, which strict reading does not let be null. */
  public <T> @Nullable T nonNull(@Nullable T value) {
    if (value == null && strict && deviation == null) {
      throw problem("null where the API's document has none.", null);
    }
    return value;
  }

  /** Keeps the JSON of the value just read, which its Java type cannot say. */
  public void deviate(JsonValue raw, String expected) {
    if (strict) {
      throw JsonDecodeException.unexpected(path(), expected, raw);
    }
    deviation = raw;
    spelling = false;
    this.expected = expected;
  }

  /**
   * Keeps the JSON of the value just read, which its Java type says in another spelling: it is
   * written back as it was, and strict reading allows it.
   */
  public void keepSpelling(JsonValue raw) {
    deviation = raw;
    spelling = true;
  }

  /** Whether what is kept, or was taken last, is the same in another spelling. */
  public boolean isSpelling() {
    return spelling;
  }

  /** Keeps the JSON of a value made of others, of which some could not be said. */
  void deviate(JsonValue raw, String expected, boolean onlySpelling) {
    if (onlySpelling) {
      keepSpelling(raw);
    } else {
      deviate(raw, expected);
    }
  }

  /** Keeps that the value just read was null, unless other JSON is already kept. */
  public void deviateNull() {
    if (deviation == null) {
      deviate(JsonNull.INSTANCE, "a value other than null");
    }
  }

  /** Whether JSON of the value just read is kept. */
  boolean isDeviating() {
    return deviation != null;
  }

  /** Takes what the value just read cannot say, if anything. */
  public @Nullable JsonValue takeDeviation() {
    JsonValue taken = deviation;
    deviation = null;
    return taken;
  }

  /**
   * What a codec made of the whole, which must be a value and all of it.
   *
   * @throws JsonDecodeException if it is not
   */
  <T> T whole(@Nullable T value) {
    JsonValue raw = takeDeviation();
    if (value == null || (raw != null && !isSpelling())) {
      throw JsonDecodeException.unexpected("$", expected, raw == null ? JsonNull.INSTANCE : raw);
    }
    return value;
  }

  /** What the value just read should have been, where it deviates or is null. */
  String expected() {
    return expected;
  }

  JsonDecodeException problem(String problem, @Nullable Throwable cause) {
    return new JsonDecodeException(path(), problem, cause);
  }
}
