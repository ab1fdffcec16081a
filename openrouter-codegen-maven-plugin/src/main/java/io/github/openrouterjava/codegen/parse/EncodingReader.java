package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.MemberReader;
import io.github.openrouterjava.codegen.model.Parameter.Style;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code encoding} of a form (OpenAPI 3.1, section 4.8.15). */
final class EncodingReader {

  private static final Set<String> STYLED = Set.of("style", "explode", "allowReserved");

  private static final Map<String, Style> STYLES =
      Map.of(
          "form", Style.FORM,
          "spaceDelimited", Style.SPACE_DELIMITED,
          "pipeDelimited", Style.PIPE_DELIMITED,
          "deepObject", Style.DEEP_OBJECT);

  private final MemberReader members;
  private final Diagnostics diagnostics;

  EncodingReader(MemberReader members, Diagnostics diagnostics) {
    this.members = members;
    this.diagnostics = diagnostics;
  }

  /**
   * The encoding of each field that has one, by the property it holds.
   *
   * @param mediaType the media type of the form
   */
  Map<String, RawEncoding> read(String mediaType, Cursor media) {
    Map<String, RawEncoding> all = new LinkedHashMap<>();
    Cursor encoding = members.object(media, "encoding");
    if (encoding != null && !isForm(mediaType)) {
      leftOut(encoding, "\"encoding\" has a meaning in forms only; it is ignored.");
      return Map.of();
    }
    boolean multipart = mediaType.startsWith("multipart/");
    for (Cursor field : encoding == null ? List.<Cursor>of() : encoding.members()) {
      if (members.isObject(field)) {
        diagnostics.uses().use(field.location());
        all.put(field.name(), field(field, multipart));
      }
    }
    return Collections.unmodifiableMap(all);
  }

  private static boolean isForm(String mediaType) {
    return mediaType.startsWith("multipart/")
        || mediaType.startsWith("application/x-www-form-urlencoded");
  }

  private RawEncoding field(Cursor field, boolean multipart) {
    String contentType = members.text(field, "contentType");
    Style style = null;
    Boolean explode = null;
    Boolean reserved = null;
    for (Cursor member : field.members()) {
      if (multipart && STYLED.contains(member.name())) {
        // Parts have no style: each is text or has a media type of its own.
        leftOut(member, Quoted.of(member.name()) + " is not followed in a multipart form.");
        continue;
      }
      switch (member.name()) {
        case "style" -> style = style(member);
        case "explode" -> explode = members.flag(field, member.name());
        case "allowReserved" -> reserved = members.flag(field, member.name());
        case "headers" ->
            leftOut(member, "A part is sent without the header fields of its encoding.");
        default -> unknown(member);
      }
    }
    return new RawEncoding(contentType, style, explode, reserved);
  }

  private @Nullable Style style(Cursor member) {
    String text = members.text(member);
    Style style = text == null ? null : STYLES.get(text);
    if (text != null && style == null) {
      diagnostics.warning(
          "wrong-value",
          member.location(),
          Quoted.of(text) + " is not a style of a field.",
          "It is read as \"form\"; known are " + String.join(", ", STYLES.keySet()) + ".");
      return Style.FORM;
    }
    return style;
  }

  private void unknown(Cursor member) {
    if (!member.name().equals("contentType") && !member.name().startsWith("x-")) {
      diagnostics.warning(
          "unknown-field",
          member.location(),
          "OpenAPI has no field " + Quoted.of(member.name()) + " here; it is ignored.",
          "Remove it, or give it a name with \"x-\".");
    }
  }

  private void leftOut(Cursor member, String message) {
    diagnostics.warnUnused(
        "not-generated",
        member.location(),
        message,
        "Lists are sent as repeated parts, and objects as JSON; callers can write another body"
            + " themselves.");
  }
}
