package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.MemberReader;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.model.Paging;
import io.github.openrouterjava.codegen.model.Paging.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how an operation is paged, from our own hint or from Speakeasy's. */
final class PagingReader {

  private static final String VENDOR = "x-speakeasy-pagination";
  private static final List<String> MEMBERS =
      List.of(
          "style",
          "offset",
          "page",
          "firstPage",
          "limit",
          "cursor",
          "items",
          "nextCursor",
          "lastItem",
          "nextLink",
          "linkHeader",
          "hasMore",
          "total");
  private static final Map<String, Style> STYLES =
      Map.of(
          "offset", Style.OFFSET,
          "page", Style.PAGE,
          "cursor", Style.CURSOR,
          "link", Style.LINK);
  private static final String OFF = "none";
  private static final Map<String, Style> VENDOR_STYLES =
      Map.of("offsetLimit", Style.OFFSET, "cursor", Style.CURSOR, "url", Style.LINK);

  /** A JSONPath that only goes down by names, which is all that hints use. */
  private static final Pattern DOWN = Pattern.compile("\\$(\\.[A-Za-z_][A-Za-z0-9_]*)*");

  private final MemberReader members;
  private final Diagnostics diagnostics;

  PagingReader(MemberReader members, Diagnostics diagnostics) {
    this.members = members;
    this.diagnostics = diagnostics;
  }

  /** What hints say of an operation. */
  RawPaging read(Cursor operation) {
    Cursor ours = members.object(operation, HintReader.PAGING);
    if (ours != null) {
      return new RawPaging(true, OFF.equals(ours.text("style")) ? null : ours(ours));
    }
    Cursor vendor = members.object(operation, VENDOR);
    return vendor == null ? RawPaging.NONE : new RawPaging(true, vendor(vendor));
  }

  private @Nullable Paging ours(Cursor hint) {
    for (Cursor member : hint.members()) {
      if (!MEMBERS.contains(member.name())) {
        diagnostics.warning(
            "unknown-hint",
            member.location(),
            Quoted.of(member.name()) + " is not a paging option; it is ignored.",
            diagnostics.hint(
                member.name(), MEMBERS, "Known options: " + String.join(", ", MEMBERS) + "."));
      }
    }
    Style style = style(hint, "style", STYLES);
    String items = pointer(hint, "items");
    if (style == null) {
      return null;
    }
    if (items == null) {
      diagnostics.error(
          "paging-items",
          hint.location(),
          "Paging needs \"items\": the JSON pointer of the list in the response.",
          "Add it, for example \"items: /data\".");
      return null;
    }
    return new Paging(
        style,
        position(style, name -> members.text(hint, name)),
        members.text(hint, "limit"),
        places(style, items, hint),
        isZero(hint.member("firstPage")));
  }

  private Paging.Places places(Style style, String items, Cursor hint) {
    String nextLink = pointer(hint, "nextLink");
    // A link that is not in the response is in its header.
    boolean inHeader = style == Style.LINK && nextLink == null;
    return new Paging.Places(
        items,
        pointer(hint, "nextCursor"),
        pointer(hint, "lastItem"),
        nextLink,
        inHeader || members.flag(hint, "linkHeader"),
        pointer(hint, "hasMore"),
        pointer(hint, "total"));
  }

  private static boolean isZero(@Nullable Cursor member) {
    return member != null
        && member.node() instanceof Node.Numeric number
        && number.value().signum() == 0;
  }

  private static @Nullable String position(Style style, Function<String, @Nullable String> names) {
    return switch (style) {
      case OFFSET -> names.apply("offset");
      case PAGE -> names.apply("page");
      case CURSOR -> names.apply("cursor");
      case LINK -> null;
    };
  }

  private @Nullable String pointer(Cursor hint, String name) {
    String text = members.text(hint, name);
    if (text == null || text.isEmpty() || text.startsWith("/")) {
      return text;
    }
    diagnostics.error(
        "paging-pointer",
        hint.location(),
        Quoted.of(name) + " must be a JSON pointer, found " + Quoted.of(text) + ".",
        "Use slashes, for example \"/data\".");
    return null;
  }

  private @Nullable Paging vendor(Cursor hint) {
    Style style = style(hint, "type", VENDOR_STYLES);
    Cursor outputs = members.object(hint, "outputs");
    String items = outputs == null ? null : path(outputs, "results");
    if (style == null || outputs == null || items == null) {
      return null;
    }
    Map<String, String> inputs = inputs(hint);
    Paging.Places places =
        new Paging.Places(
            items, path(outputs, "nextCursor"), null, path(outputs, "nextUrl"), false, null, null);
    Style counted = inputs.containsKey("page") && style == Style.OFFSET ? Style.PAGE : style;
    return new Paging(counted, position(counted, inputs::get), inputs.get("limit"), places);
  }

  /** The names of the query parameters, by what they do. */
  private Map<String, String> inputs(Cursor hint) {
    Map<String, String> names = new HashMap<>();
    Cursor inputs = hint.member("inputs");
    for (Cursor input : inputs == null ? List.<Cursor>of() : inputs.items()) {
      String role = members.text(input, "type");
      String name = members.text(input, "name");
      if (role != null && name != null && "parameters".equals(members.text(input, "in"))) {
        names.put(role, name);
      }
    }
    return names;
  }

  private @Nullable String path(Cursor outputs, String name) {
    String path = members.text(outputs, name);
    if (path == null) {
      return null;
    }
    if (!DOWN.matcher(path).matches()) {
      diagnostics.warning(
          "paging-path",
          outputs.location(),
          Quoted.of(path) + " does not lead into the response; it is ignored.",
          "Use " + HintReader.PAGING + " in an overlay.");
      return null;
    }
    return path.substring(1).replace('.', '/');
  }

  private @Nullable Style style(Cursor hint, String name, Map<String, Style> styles) {
    String text = members.text(hint, name);
    Style style = text == null ? null : styles.get(text);
    if (style == null) {
      diagnostics.warning(
          "paging-style",
          hint.location(),
          text == null
              ? "Paging needs " + Quoted.of(name) + "."
              : "Unknown kind of paging: " + Quoted.of(text) + ".",
          "The operation is not paged. Known kinds: "
              + String.join(", ", styles.keySet().stream().sorted().toList())
              + ".");
    }
    return style;
  }
}
