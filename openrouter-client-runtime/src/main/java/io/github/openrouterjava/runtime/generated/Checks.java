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
   * @param declared those properties, a line each: the wire name, and where that is not the name of
   *     the method that sets it, a tab and that name, which is empty where the value is fixed;
   *     backslashes, line ends and tabs in wire names are escaped as in Java
   * @throws IllegalArgumentException naming the method if it is
   */
  public static String undeclared(String declared, String name) {
    String wireName = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    int start = lineOf(declared, wireName);
    if (start < 0) {
      return name;
    }
    int end = declared.indexOf('\n', start + wireName.length());
    String line = declared.substring(start, end < 0 ? declared.length() : end);
    boolean other = line.length() > wireName.length();
    String setter = other ? line.substring(wireName.length() + 1) : name;
    throw new IllegalArgumentException(
        ShownText.escaped("\"" + name + "\" is a property of its own; ")
            + (setter.isEmpty()
                ? "its value is fixed, and is sent by itself."
                : "set it with " + setter + "(…)."));
  }

  /** Where the line of a property begins; -1 if there is none. */
  private static int lineOf(String declared, String wireName) {
    for (int start = 0; start >= 0; start = declared.indexOf('\n', start) + 1) {
      int end = start + wireName.length();
      if (declared.startsWith(wireName, start)
          && (end == declared.length()
              || declared.charAt(end) == '\n'
              || declared.charAt(end) == '\t')) {
        return start;
      }
      if (declared.indexOf('\n', start) < 0) {
        return -1;
      }
    }
    return -1;
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
