package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.diagnostic.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901). Its text is {@code #} and the tokens, with {@code ~0} and {@code ~1};
 * of the characters a URI fragment cannot hold only those are percent-encoded that cannot be seen,
 * so that people can read the others: {@code #/paths/~1users~1{id}/get}.
 */
public final class Pointer {

  /** The whole document. */
  public static final Pointer ROOT = new Pointer(null, "");

  private final @Nullable Pointer parent;
  private final String token;
  private final int hash;

  /** The whole text, once somebody has asked; the texts of what is below start with it. */
  private @Nullable String text;

  private Pointer(@Nullable Pointer parent, String token) {
    this.parent = parent;
    this.token = token;
    this.hash = parent == null ? 0 : 31 * parent.hash + token.hashCode();
  }

  /** The pointer to a member or an element of what this points to. */
  public Pointer child(String name) {
    return new Pointer(this, name);
  }

  /** The pointer to an element of the array this points to. */
  public Pointer child(int index) {
    return new Pointer(this, Integer.toString(index));
  }

  /** The pointer to what holds this; null for the document. */
  public @Nullable Pointer parent() {
    return parent;
  }

  /** The last token, unescaped; empty for the document. */
  public String token() {
    return token;
  }

  /** The tokens from the root, unescaped. */
  public List<String> tokens() {
    Deque<String> tokens = new ArrayDeque<>();
    for (Pointer p = this; p.parent != null; p = p.parent) {
      tokens.addFirst(p.token);
    }
    return List.copyOf(tokens);
  }

  /**
   * Reads a pointer in the form of a URI fragment, percent-encoded or not.
   *
   * @return null where the text is no pointer
   */
  public static @Nullable Pointer parse(String fragment) {
    if (!fragment.equals("#") && !fragment.startsWith("#/")) {
      return null;
    }
    String text = decode(fragment.substring(1));
    Pointer pointer = ROOT;
    int start = 1;
    while (start <= text.length()) {
      int end = text.indexOf('/', start);
      end = end < 0 ? text.length() : end;
      pointer = pointer.child(text.substring(start, end).replace("~1", "/").replace("~0", "~"));
      start = end + 1;
    }
    return pointer;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Pointer that) || hash != that.hash) {
      return false;
    }
    Pointer a = this;
    Pointer b = that;
    while (a.parent != null && b.parent != null && a.token.equals(b.token)) {
      a = a.parent;
      b = b.parent;
    }
    return a.parent == null && b.parent == null;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    String written = text;
    if (written == null) {
      written = parent == null ? "#" : parent + "/" + escaped(token);
      text = written;
    }
    return written;
  }

  private static String escaped(String token) {
    StringBuilder escaped = new StringBuilder(token.length() + 8);
    token.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder text, int c) {
    if (c == '~') {
      text.append("~0");
    } else if (c == '/') {
      text.append("~1");
    } else if (c == '%' || ((c < ' ' || c > '~') && Quoted.isUnprintable(c))) {
      for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
        text.append(String.format("%%%02X", b));
      }
    } else {
      text.appendCodePoint(c);
    }
  }

  /** Percent-decoding; what is no valid escape stays as it is. */
  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
      if (in[i] == '%' && high >= 0 && low >= 0) {
        out[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        out[length++] = in[i];
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }
}
