package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.Cursor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what Swagger Parser says into diagnostics. Its messages name places in a notation of its
 * own, such as {@code paths.'/users'(get).responses.200.description}; as much of it as leads
 * somewhere is followed.
 */
final class ParserMessages {

  private static final Pattern STEP =
      Pattern.compile("'([^']*)'|\\(([a-z]+)\\)|\\.?\\[([^\\]]*)]|\\.?([^.'(\\[]+)");

  private ParserMessages() {}

  static void report(@Nullable List<String> messages, Cursor root, Diagnostics diagnostics) {
    for (String message : messages == null ? List.<String>of() : messages) {
      String text = message.startsWith("attribute ") ? message.substring(10) : message;
      Cursor place = place(text, root);
      diagnostics.warning(
          "openapi-rule",
          place.location(),
          "Not valid OpenAPI: " + text.strip() + ".",
          "Ignored here; other tools may reject it.");
    }
  }

  private static Cursor place(String text, Cursor root) {
    Cursor here = root;
    Matcher step = STEP.matcher(text);
    int from = 0;
    while (step.find(from) && step.start() == from) {
      Cursor next = step(here, step);
      if (next == null) {
        return here;
      }
      here = next;
      from = step.end();
      if (from < text.length() && text.charAt(from) == '.') {
        from++;
      }
    }
    return here;
  }

  private static @Nullable Cursor step(Cursor here, Matcher step) {
    for (int group = 1; group <= step.groupCount(); group++) {
      String name = step.group(group);
      if (name != null) {
        return group == 3 ? named(here, name) : here.member(name.split(" ", 2)[0]);
      }
    }
    return null;
  }

  /** A parameter, which a message knows by its name. */
  private static @Nullable Cursor named(Cursor here, String name) {
    return here.items().stream()
        .filter(item -> name.equals(item.text("name")))
        .findFirst()
        .orElse(null);
  }
}
