package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.MemberReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code encoding} of a form (OpenAPI 3.1, section 4.8.15). */
final class EncodingReader {

  private static final String CONTENT_TYPE = "contentType";

  private final MemberReader members;
  private final Diagnostics diagnostics;

  EncodingReader(MemberReader members, Diagnostics diagnostics) {
    this.members = members;
    this.diagnostics = diagnostics;
  }

  /** The content type of each part that has one, by the property it holds. */
  Map<String, String> partTypes(Cursor media) {
    Map<String, String> types = new LinkedHashMap<>();
    Cursor encoding = members.object(media, "encoding");
    for (Cursor part : encoding == null ? List.<Cursor>of() : encoding.members()) {
      String type = members.isObject(part) ? members.text(part, CONTENT_TYPE) : null;
      if (type != null) {
        types.put(part.name(), type);
      }
      part.members().forEach(this::leftOut);
    }
    return Collections.unmodifiableMap(types);
  }

  private void leftOut(Cursor member) {
    if (!member.name().equals(CONTENT_TYPE) && !member.name().startsWith("x-")) {
      diagnostics.warning(
          "not-generated",
          member.location(),
          "Only \"contentType\" of an encoding is supported, not " + Quoted.of(member.name()) + ".",
          "Lists are sent as repeated parts; callers can send a body of their own instead.");
    }
  }
}
