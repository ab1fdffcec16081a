package io.github.openrouterjava.runtime.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/**
 * What the objects that a reader is inside of hold beyond what is declared. Nearly always nothing,
 * so there is only a depth to count.
 */
final class Frames {

  private static final int USUAL_DEPTH = 16;

  private AdditionalProperties.@Nullable Builder @Nullable [] extras;
  private int depth = -1;

  /** Enters an object or array. */
  void push(JsonReader in) {
    if (++depth >= Json.MAX_DEPTH) {
      depth--;
      throw in.problem("nested deeper than " + Json.MAX_DEPTH + " levels.", null);
    }
  }

  /** Goes to a property of the innermost object. */
  void enter(String name) {
    if (extras != null) {
      settle(name);
    }
  }

  private void settle(String name) {
    AdditionalProperties.Builder builder = builder();
    if (builder != null) {
      builder.settle(name);
    }
  }

  /** What the innermost object holds beyond what is declared. */
  AdditionalProperties.Builder extras() {
    AdditionalProperties.Builder builder = builder();
    if (builder == null) {
      builder = new AdditionalProperties.Builder();
      int size = Math.max(USUAL_DEPTH, depth + 1);
      if (extras == null) {
        extras = new AdditionalProperties.Builder[size];
      } else if (extras.length < size) {
        extras = Arrays.copyOf(extras, 2 * size);
      }
      extras[depth] = builder;
    }
    return builder;
  }

  /** Leaves the innermost object or array. */
  AdditionalProperties pop() {
    AdditionalProperties.Builder builder = builder();
    if (builder != null && extras != null) {
      extras[depth] = null;
    }
    depth--;
    return builder == null ? AdditionalProperties.NONE : builder.build();
  }

  private AdditionalProperties.@Nullable Builder builder() {
    return extras == null || extras.length <= depth ? null : extras[depth];
  }

  /** Appends the place a parser is at, such as {@code .choices[0].message}. */
  static void appendPath(StringBuilder path, @Nullable TokenStreamContext context) {
    if (context == null || context.inRoot()) {
      return;
    }
    appendPath(path, context.getParent());
    if (context.inObject()) {
      if (context.hasCurrentName()) {
        path.append('.').append(context.currentName());
      }
    } else if (context.hasCurrentIndex()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    }
  }
}
