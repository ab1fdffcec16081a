package io.github.openrouterjava.codegen.emit.layout;

import io.github.openrouterjava.codegen.emit.layout.Group.Indent;
import io.github.openrouterjava.codegen.emit.layout.Group.Tag;
import io.github.openrouterjava.codegen.emit.layout.Part.Break.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays out names, calls and creations with what is called on their results. */
final class ChainLayout {

  /** A chain is not broken right behind a name that is no longer than the indentation. */
  private static final int SHORT_NAME = 4;

  private final Tokens tokens;
  private final GroupBuilder out;
  private final ExpressionLayout expressions;

  ChainLayout(Tokens tokens, GroupBuilder out, ExpressionLayout expressions) {
    this.tokens = tokens;
    this.out = out;
    this.expressions = expressions;
  }

  /**
   * A link of a chain.
   *
   * @param from its first token, behind the dot
   * @param arguments its opening parenthesis; {@code to} if it has none
   * @param to the token behind it
   */
  private record Link(int from, int arguments, int to) {

    boolean isCall() {
      return arguments < to;
    }
  }

  void add(int from, int to) {
    List<Link> links = new ArrayList<>();
    int begin = from;
    int first = tokens.is(from, "new") ? tokens.find(from, to, i -> tokens.is(i, "(")) : from;
    for (int dot : tokens.findAll(first, to, i -> tokens.is(i, ".") || tokens.is(i, "::"))) {
      if (dot >= begin) {
        links.add(link(begin, dot));
        begin = dot + 1;
      }
    }
    links.add(link(begin, to));
    boolean isName = tokens.isWord(from) && !tokens.is(from, "new");
    if (!isName) {
      behindPrimary(links);
    } else {
      int prefix = prefix(links);
      if (prefix > 0) {
        withPrefix(links, prefix);
      } else {
        regular(links);
      }
    }
  }

  private Link link(int from, int to) {
    return new Link(from, tokens.find(from, to, i -> tokens.is(i, "(") && i > from), to);
  }

  /** The last link that stays with the first one if there is room; 0 if none does. */
  private int prefix(List<Link> links) {
    int type = typePrefix(links);
    if (type >= 0) {
      return type;
    }
    List<Link> calls = links.stream().skip(1).filter(Link::isCall).toList();
    if (calls.size() == 1 && !links.get(0).isCall()) {
      return links.indexOf(calls.get(0));
    }
    return tokens.is(0, "this") || tokens.is(links.get(0).from(), "this") ? 1 : 0;
  }

  /** The link behind the name of a type; -1 if the chain does not begin with one. */
  private int typePrefix(List<Link> links) {
    int type = -1;
    for (int i = 0; i < links.size(); i++) {
      String name = tokens.get(links.get(i).from()).text();
      boolean upper = Character.isUpperCase(name.charAt(0));
      boolean named = upper && !name.equals(name.toUpperCase(Locale.ROOT));
      if (named && !links.get(i).isCall()) {
        type = i;
      } else if (type >= 0) {
        return upper ? type : i;
      } else if (!upper && !name.equals(name.toLowerCase(Locale.ROOT))) {
        return -1;
      }
      if (links.get(i).isCall()) {
        break;
      }
    }
    return type;
  }

  private void withPrefix(List<Link> links, int prefix) {
    boolean trailing = prefix < links.size() - 1;
    Tag broken = new Tag();
    out.open(Indent.FOUR);
    out.open(Indent.NONE);
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      if (i > 0) {
        out.line(i <= prefix ? Mode.FILL : Mode.TOGETHER, "", broken);
        dot(link);
      }
      out.text(tokens.flat(link.from(), link.arguments()));
      if (i == prefix) {
        out.close();
      }
      arguments(link, new Indent(trailing ? 4 : 0, broken, 4));
    }
    out.close();
  }

  private void regular(List<Link> links) {
    boolean trailing = links.size() > 1;
    int length = 0;
    out.open(Indent.FOUR);
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      if (i > 0) {
        if (length > SHORT_NAME) {
          out.line(Mode.TOGETHER, "");
        }
        dot(link);
        length++;
      }
      out.text(tokens.flat(link.from(), link.arguments()));
      arguments(link, trailing ? Indent.FOUR : Indent.NONE);
      length += tokens.flat(link.from(), link.to()).length();
    }
    out.close();
  }

  /** A chain that begins with a creation, a literal or an expression in parentheses. */
  private void behindPrimary(List<Link> links) {
    boolean trailing = links.size() > 1;
    if (trailing) {
      out.open(Indent.FOUR);
    }
    primary(links.get(0));
    for (Link link : links.subList(1, links.size())) {
      out.line(Mode.TOGETHER, "");
      dot(link);
      out.text(tokens.flat(link.from(), link.arguments()));
      arguments(link, Indent.FOUR);
    }
    if (trailing) {
      out.close();
    }
  }

  private void primary(Link link) {
    if (tokens.is(link.from(), "new")) {
      out.text(tokens.flat(link.from(), link.arguments()));
      arguments(link, Indent.FOUR);
    } else if (tokens.is(link.from(), "(")) {
      int end = Math.min(tokens.end(link.from()), link.to());
      out.text("(");
      expressions.add(link.from() + 1, end);
      out.text(tokens.flat(end, link.to()));
    } else {
      out.text(tokens.flat(link.from(), link.to()));
    }
  }

  private void dot(Link link) {
    out.text(tokens.get(link.from() - 1).text());
  }

  private void arguments(Link link, Indent indent) {
    if (link.isCall()) {
      out.text(tokens.get(link.arguments()).isApart() ? " " : "");
      expressions.arguments(link.arguments(), link.to(), indent);
      int end = tokens.end(link.arguments());
      if (end + 1 < link.to()) {
        String rest = tokens.flat(end + 1, link.to());
        out.text((tokens.get(end + 1).isApart() ? " " : "") + rest);
      }
    }
  }
}
