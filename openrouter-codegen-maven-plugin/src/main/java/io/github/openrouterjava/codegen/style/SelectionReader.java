package io.github.openrouterjava.codegen.style;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.style.Selection.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads which operations and schemas to generate. */
final class SelectionReader {

  private SelectionReader() {}

  static Selection read(Section section) {
    return new Selection(selectors(section, "include"), selectors(section, "exclude"));
  }

  private static List<Selector> selectors(Section section, String key) {
    List<Selector> selectors = new ArrayList<>();
    for (Section each : section.sections(key)) {
      Cursor at = each.at();
      if (at != null) {
        selectors.add(selector(each, at));
      }
    }
    return selectors;
  }

  private static Selector selector(Section section, Cursor at) {
    String method = section.text("method");
    Selector selector =
        new Selector(
            glob(section.text("path")),
            glob(method == null ? null : method.toUpperCase(Locale.ROOT)),
            glob(section.text("tag")),
            glob(section.text("operationId")),
            glob(section.text("schema")),
            at.location());
    if (section.members().isEmpty()) {
      section.invalid(at, "The selector is empty.", "Add a path, a tag, or another pattern.");
    } else if (selector.isOfSchemas() && section.members().size() > 1) {
      section.invalid(
          at,
          "A selector cannot combine a schema with a path, a method, a tag or an operationId.",
          "Use two entries, one of them for the schema.");
    }
    return selector;
  }

  private static @Nullable Glob glob(@Nullable String text) {
    return text == null ? null : new Glob(text);
  }
}
