package io.github.openrouterjava.codegen.emit.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads text that may have HTML in it and writes HTML that is right: elements Javadoc allows, one
 * inside of the other; all else as text.
 */
final class JavadocHtml {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s[^<>]*)?)>");
  private static final Pattern HREF =
      Pattern.compile("\\s+href\\s*=\\s*(\"|')(.*?)\\1\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:amp|lt|gt|quot|nbsp|copy|reg|trade|[mn]dash|hellip|[lr]aquo|[lr]arr|middot"
              + "|#(\\d{2,6})|#[xX]([0-9a-fA-F]{2,5}));");
  private static final Pattern CODE = Pattern.compile("\\{@(code|literal)\\s([^{}]*)}");

  private final Set<String> links;
  private final OpenElements open;
  private final StringBuilder out = new StringBuilder();

  /**
   * A reader for one text.
   *
   * @param links inline tags that stay as they are
   * @param blocks whether there may be more than phrases
   */
  JavadocHtml(Set<String> links, boolean blocks) {
    this.links = links;
    this.open = new OpenElements(out, blocks);
  }

  String of(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = construct(text, at);
      if (end < 0) {
        end = at + Character.charCount(text.codePointAt(at));
        text(text, at);
      }
      at = end;
    }
    open.closeAll();
    return out.toString();
  }

  /** Reads what begins at a place and is more than a character; -1 where nothing does. */
  private int construct(String text, int at) {
    return switch (text.charAt(at)) {
      case '<' -> element(text, at);
      case '&' -> entity(text, at);
      case '{' -> inlineTag(text, at);
      default -> -1;
    };
  }

  private int element(String text, int at) {
    Matcher tag = TAG.matcher(text).region(at, text.length());
    if (!tag.lookingAt()) {
      return -1;
    }
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    String rest = tag.group(3);
    boolean done;
    if (!tag.group(1).isEmpty()) {
      done = open.end(name);
    } else if (name.equals("a")) {
      done = link(rest);
    } else {
      done = (!rest.endsWith("/") || name.equals("br")) && open.start(name, "<" + name + ">");
    }
    return done ? tag.end() : -1;
  }

  private boolean link(String attributes) {
    Matcher href = HREF.matcher(attributes);
    if (!href.matches()) {
      return false;
    }
    String url = href.group(2).replace("&#47;", "/").replace("&amp;", "&");
    String safe = url.replace("&", "&amp;").replace("*/", "*&#47;");
    return HtmlText.isWebLink(url) && open.start("a", "<a href=\"" + safe + "\">");
  }

  private int entity(String text, int at) {
    Matcher entity = ENTITY.matcher(text).region(at, text.length());
    if (!entity.lookingAt() || !isVisible(entity)) {
      return -1;
    }
    open.text();
    out.append(entity.group());
    return entity.end();
  }

  private static boolean isVisible(Matcher entity) {
    if (entity.group(1) == null && entity.group(2) == null) {
      return true;
    }
    int c =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    return c >= ' ' && Character.isValidCodePoint(c) && HtmlText.isVisible(c);
  }

  private int inlineTag(String text, int at) {
    for (String link : links) {
      if (text.startsWith(link, at)) {
        open.text();
        out.append(link);
        return at + link.length();
      }
    }
    Matcher code = CODE.matcher(text).region(at, text.length());
    if (!code.lookingAt()) {
      return -1;
    }
    String plain = HtmlText.escape(code.group(2));
    boolean font = code.group(1).equals("code") && open.start("code", "<code>");
    if (!plain.isBlank()) {
      open.text();
    }
    out.append(plain);
    if (font) {
      open.end("code");
    }
    return code.end();
  }

  private void text(String text, int at) {
    int c = text.codePointAt(at);
    boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
    if (!blank && !HtmlText.isDropped(c)) {
      open.text();
    }
    if (c == '"') {
      out.append('"');
    } else if (c == '/' && startsLine()) {
      out.append("&#47;");
    } else {
      HtmlText.appendEscaped(out, text, at);
    }
  }

  private boolean startsLine() {
    return out.length() > 0 && out.charAt(out.length() - 1) == '\n';
  }
}
