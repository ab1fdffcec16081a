package io.github.openrouterjava.runtime.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Arrays of Java as lists. */
final class JavaArrays {
  private JavaArrays() {}

  /** The items of an array of objects, numbers or booleans; null for anything else. */
  static @Nullable List<?> asList(Object value) {
    if (value instanceof Object[] objects) {
      return Arrays.asList(objects);
    }
    if (value instanceof int[] numbers) {
      return Arrays.stream(numbers).boxed().toList();
    }
    if (value instanceof long[] numbers) {
      return Arrays.stream(numbers).boxed().toList();
    }
    if (value instanceof double[] numbers) {
      return Arrays.stream(numbers).boxed().toList();
    }
    if (value instanceof float[] numbers) {
      return IntStream.range(0, numbers.length).mapToObj(i -> numbers[i]).toList();
    }
    if (value instanceof short[] numbers) {
      return IntStream.range(0, numbers.length).mapToObj(i -> numbers[i]).toList();
    }
    return value instanceof boolean[] booleans
        ? IntStream.range(0, booleans.length).mapToObj(i -> booleans[i]).toList()
        : null;
  }
}
