package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Pointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leads from Swagger Parser's objects back to where they were written. */
final class Origins {

  private final Cursor root;

  Origins(Cursor root) {
    this.root = root;
  }

  /** The place of an object that came from a {@link SanitizedDocument}, by its extensions. */
  Cursor of(@Nullable Map<String, Object> extensions) {
    Object origin = extensions == null ? null : extensions.get(SanitizedDocument.ORIGIN);
    Pointer pointer = origin instanceof String text ? Pointer.parse(text) : null;
    Cursor cursor = pointer == null ? null : root.at(pointer);
    if (cursor == null) {
      throw new IllegalStateException("Swagger Parser lost the origin of an object");
    }
    return cursor;
  }
}
