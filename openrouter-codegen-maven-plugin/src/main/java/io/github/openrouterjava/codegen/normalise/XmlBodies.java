package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.parse.RawContent;
import io.github.openrouterjava.codegen.parse.RawOperation;
import io.github.openrouterjava.codegen.parse.RawResponse;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of a document that are described as XML and not as JSON. They are text, which is said
 * once for the whole document.
 */
final class XmlBodies {

  private final List<RawContent> found = new ArrayList<>();

  /** Looks at the bodies of an operation. */
  void look(RawOperation operation) {
    look(operation.body());
    operation.responses().stream()
        .filter(
            response -> !response.status().startsWith("4") && !response.status().startsWith("5"))
        .map(RawResponse::content)
        .forEach(this::look);
  }

  private void look(Map<String, RawContent> content) {
    if (content.keySet().stream().anyMatch(MediaTypes::isJson)) {
      return; // the method for JSON is typed
    }
    content.forEach(
        (mediaType, each) -> {
          if (MediaTypes.isXml(mediaType) && isDescribed(each.schema())) {
            found.add(each);
          }
        });
  }

  /** Whether a schema says more than that the body is text. */
  private static boolean isDescribed(@Nullable RawSchema schema) {
    return schema != null && !Keywords.isString(SchemaUnwrapper.unwrap(schema).core());
  }

  /** Reports them, at the first. */
  void report(Diagnostics diagnostics) {
    if (found.isEmpty()) {
      return;
    }
    int others = found.size() - 1;
    String like = others == 1 ? ", like 1 other" : ", like " + others + " others";
    diagnostics.warning(
        "xml-text",
        found.get(0).at(),
        "The body is described as XML only" + (others == 0 ? "" : like) + ".",
        "Methods take and return XML as a String with its media type; use an XML library for its"
            + " content, or describe the body as JSON too.");
  }
}
