package io.github.openrouterjava.codegen.emit.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits text of a documentation comment at spaces, and around the HTML tags that begin and end
 * blocks. What is in {@code <code>} stays together unless it is longer than a line could be.
 */
final class JavadocWords {

  private static final Set<String> BLOCKS =
      Set.of(
          "<p>",
          "<ul>",
          "</ul>",
          "<ol>",
          "</ol>",
          "<dl>",
          "</dl>",
          "<li>",
          "<br>",
          "<blockquote>",
          "</blockquote>");

  /** Dropped: a paragraph or an item ends where the next begins. */
  private static final Set<String> NEEDLESS = Set.of("</p>", "</li>");

  private static final int MAX_CODE = 70;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private JavadocWords(String text) {
    this.text = text;
  }

  static List<String> of(String text) {
    JavadocWords words = new JavadocWords(text);
    words.split();
    return words.words;
  }

  private void split() {
    int codeEnd = 0;
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      if (c == '<') {
        String tag = text.substring(at, tagEnd(at));
        if (tag.equals("<code>")) {
          int end = text.indexOf("</code>", at);
          codeEnd = end > 0 && end - at <= MAX_CODE ? end : codeEnd;
        }
        tag(tag);
        at += tag.length();
      } else {
        if (c == ' ' && at >= codeEnd) {
          end();
        } else {
          word.append(c);
        }
        at++;
      }
    }
    end();
  }

  private void tag(String tag) {
    if (BLOCKS.contains(tag)) {
      end();
      words.add(tag);
    } else if (NEEDLESS.contains(tag)) {
      end();
    } else {
      word.append(tag);
    }
  }

  /** Where a tag without attributes ends; behind its first character if it is none. */
  private int tagEnd(int at) {
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '/')) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '>' ? end + 1 : at + 1;
  }

  private void end() {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
