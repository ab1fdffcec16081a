package io.github.openrouterjava.runtime.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a reader is: the objects and arrays it is inside of, outermost first. */
final class Frames {

  /** The index of an object, which has no items. */
  static final int NO_INDEX = -1;

  private static final int USUAL_DEPTH = 16;

  private @Nullable String[] names = new String[USUAL_DEPTH];
  private int[] indexes = new int[USUAL_DEPTH];
  private AdditionalProperties.@Nullable Builder[] extras =
      new AdditionalProperties.Builder[USUAL_DEPTH];
  private int depth = -1;

  /** Enters an object or array; {@code index} counts the items of an array. */
  void push(JsonReader in, int index) {
    if (++depth == names.length) {
      grow(in);
    }
    names[depth] = null;
    indexes[depth] = index;
  }

  /** Goes to a property of the innermost object. */
  void enter(String name) {
    names[depth] = name;
    AdditionalProperties.Builder builder = extras[depth];
    if (builder != null) {
      builder.settle(name);
    }
  }

  /** Goes to the next item of the innermost array. */
  void nextItem() {
    indexes[depth]++;
  }

  /** The property of the innermost object that is being read. */
  String name() {
    String name = names[depth];
    return name == null ? "" : name;
  }

  /** What the innermost object holds beyond what is declared. */
  AdditionalProperties.Builder extras() {
    AdditionalProperties.Builder builder = extras[depth];
    if (builder == null) {
      builder = new AdditionalProperties.Builder();
      extras[depth] = builder;
    }
    return builder;
  }

  /** Leaves the innermost object or array. */
  AdditionalProperties pop() {
    AdditionalProperties.Builder builder = extras[depth];
    extras[depth--] = null;
    return builder == null ? AdditionalProperties.NONE : builder.build();
  }

  /** The place as a path such as {@code $.choices[0].message}. */
  String path() {
    StringBuilder path = new StringBuilder("$");
    for (int i = 0; i <= depth; i++) {
      String name = names[i];
      if (name != null) {
        path.append('.').append(name);
      } else if (indexes[i] >= 0) {
        path.append('[').append(indexes[i]).append(']');
      }
    }
    return path.toString();
  }

  private void grow(JsonReader in) {
    if (names.length >= Json.MAX_DEPTH) {
      depth--;
      throw in.problem("nested deeper than " + Json.MAX_DEPTH + " levels.", null);
    }
    int size = Math.min(names.length * 2, Json.MAX_DEPTH);
    names = Arrays.copyOf(names, size);
    indexes = Arrays.copyOf(indexes, size);
    extras = Arrays.copyOf(extras, size);
  }
}
