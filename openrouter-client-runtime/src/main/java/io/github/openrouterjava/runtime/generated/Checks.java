package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.internal.text.ShownText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of arguments that generated code makes, with their messages. */
public final class Checks {

  private Checks() {}

  /**
   * Returns {@code value}, which must not be null.
   *
   * @param name the name of the argument, for the message
   * @throws NullPointerException naming the argument if {@code value} is null
   */
  public static <T> T nonNull(@Nullable T value, String name) {
    if (value == null) {
      throw new NullPointerException(name + " must not be null");
    }
    return value;
  }

  /**
   * Returns {@code name}, which must not be that of a property the API's document lists.
   *
   * @param declared the wire names of those properties, each followed by the name of the method
   *     that sets it; empty where its value is fixed
   * @throws IllegalArgumentException naming the method if it is
   */
  public static String undeclared(String[] declared, String name) {
    for (int i = 0; i < declared.length; i += 2) {
      if (declared[i].equals(name)) {
        throw new IllegalArgumentException(
            ShownText.escaped("\"" + name + "\" is a property of its own; ")
                + (declared[i + 1].isEmpty()
                    ? "its value is fixed, and is sent by itself."
                    : "set it with " + declared[i + 1] + "(…)."));
      }
    }
    return name;
  }

  /**
   * Checks that every required property has a value.
   *
   * @param type the name of the type being built
   * @param namesAndValues a property's name and its value, in turn
   * @throws IllegalStateException naming every missing required property
   */
  public static void require(String type, @Nullable Object... namesAndValues) {
    List<@Nullable Object> missing = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] == null) {
        missing.add(namesAndValues[i]);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(type + " needs " + join(missing) + ".");
    }
  }

  private static String join(List<@Nullable Object> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        text.append(i == names.size() - 1 ? " and " : ", ");
      }
      text.append(names.get(i));
    }
    return text.toString();
  }
}
