package io.github.openrouterjava.codegen.style;

import io.github.openrouterjava.codegen.style.AnnotationUse.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Reads an annotation as Java writes it (JLS 9.7), of literals, class literals, constants, arrays
 * and annotations, with full class names. What comes of it is emitted from its parts, so that the
 * text itself never reaches the code.
 */
final class AnnotationText {

  /** Deeper ones nobody writes; more would only exhaust the stack. */
  private static final int MAX_DEPTH = 8;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)*");
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,19}(?:\\.\\d{1,17}(?:[eE]-?\\d{1,2})?)?[lLfFdD]?(?![\\w.])");
  private static final Pattern CHARACTER =
      Pattern.compile("'([ -&(-\\[\\]-~]|\\\\[btnfr'\"\\\\])'");
  private static final Pattern UNICODE = Pattern.compile("u[0-9a-fA-F]{4}");
  private static final int HEXADECIMAL = 16;
  private static final Pattern BLANK = Pattern.compile("\\s*");

  /** Annotations that mean something to the compiler, who accepts them in few places, and once. */
  private static final Set<String> OF_THE_COMPILER =
      Set.of(
          "java.lang.Deprecated",
          "java.lang.FunctionalInterface",
          "java.lang.Override",
          "java.lang.SafeVarargs",
          "java.lang.SuppressWarnings");

  private static final String ESCAPES = "btnfrs0'\"\\";
  private static final String ESCAPED = "\b\t\n\f\r \0'\"\\";

  private final String text;
  private int at;

  private AnnotationText(String text) {
    this.text = text;
  }

  /** What is wrong with the text. */
  static final class InvalidException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidException(String message) {
      super(message);
    }
  }

  /** Reads an annotation; the {@code @} may be left out. */
  static AnnotationUse parse(String text) throws InvalidException {
    AnnotationText reader = new AnnotationText(text);
    reader.skip("@");
    AnnotationUse annotation = reader.annotation(0);
    if (reader.at < text.length()) {
      throw reader.expected("the end");
    }
    return annotation;
  }

  private AnnotationUse annotation(int depth) throws InvalidException {
    QualifiedName type = className(name());
    if (OF_THE_COMPILER.contains(type.toString())) {
      throw new InvalidException("The generator places this annotation itself.");
    }
    Map<String, Value> elements = new LinkedHashMap<>();
    if (skip("(") && !skip(")")) {
      if (!named(elements, depth)) {
        elements.put("value", value(depth));
      }
      while (skip(",")) {
        if (!named(elements, depth)) {
          throw expected("an element name and =");
        }
      }
      require(")");
    }
    return new AnnotationUse(type, elements);
  }

  /** Reads {@code name = value}; does nothing where there is no name. */
  private boolean named(Map<String, Value> elements, int depth) throws InvalidException {
    int start = at;
    String name = match(NAME);
    if (name == null || !skip("=")) {
      at = start;
      return false;
    }
    if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
      throw expected("an element name");
    }
    if (elements.put(name, value(depth)) != null) {
      throw new InvalidException("The element " + name + " appears twice.");
    }
    return true;
  }

  private Value value(int depth) throws InvalidException {
    if (depth > MAX_DEPTH) {
      throw new InvalidException("The annotation is nested too deeply.");
    }
    if (skip("{")) {
      return array(depth);
    }
    if (skip("@")) {
      return new AnnotationUse.Nested(annotation(depth + 1));
    }
    if (skip("\"")) {
      return new AnnotationUse.Text(string());
    }
    String number = match(NUMBER);
    if (number != null) {
      return new AnnotationUse.Literal(fitting(number));
    }
    String character = match(CHARACTER);
    return character != null ? new AnnotationUse.Literal(character) : nameValue();
  }

  private Value array(int depth) throws InvalidException {
    List<Value> values = new ArrayList<>();
    while (!skip("}")) {
      Value value = value(depth + 1);
      if (value instanceof AnnotationUse.Array) {
        throw new InvalidException("An array cannot contain arrays.");
      }
      values.add(value);
      if (!skip(",")) {
        require("}");
        break;
      }
    }
    return new AnnotationUse.Array(values);
  }

  private Value nameValue() throws InvalidException {
    String name = name();
    if (name.equals("true") || name.equals("false")) {
      return new AnnotationUse.Literal(name);
    }
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      throw new InvalidException(name + " is neither a literal nor a fully qualified name.");
    }
    QualifiedName type = className(name.substring(0, dot));
    String last = name.substring(dot + 1);
    if (last.equals("class")) {
      return new AnnotationUse.ClassOf(type);
    }
    if (SourceVersion.isKeyword(last)) {
      throw expected("a constant name");
    }
    return new AnnotationUse.Constant(type, last);
  }

  private static QualifiedName className(String name) throws InvalidException {
    QualifiedName type = QualifiedName.parse(name);
    if (type == null) {
      throw new InvalidException(name + " is not a fully qualified class name.");
    }
    return type;
  }

  private String name() throws InvalidException {
    String name = match(NAME);
    if (name == null) {
      throw expected("a name");
    }
    return name;
  }

  /** A whole number must fit its type, or the code would not compile. */
  private static String fitting(String number) throws InvalidException {
    if (number.matches("-?\\d+[lL]?")) {
      boolean wide = number.endsWith("l") || number.endsWith("L");
      String digits = wide ? number.substring(0, number.length() - 1) : number;
      try {
        return wide ? Long.parseLong(digits) + "L" : Integer.toString(Integer.parseInt(digits));
      } catch (NumberFormatException e) {
        throw new InvalidException(number + " is too large.");
      }
    }
    return number;
  }

  private String string() throws InvalidException {
    StringBuilder out = new StringBuilder();
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        match(BLANK);
        return out.toString();
      }
      out.append(c == '\\' ? escape() : c);
    }
    throw expected("the end of the string, \"");
  }

  private char escape() throws InvalidException {
    at++;
    String hex = text.startsWith("u", at) ? match(UNICODE) : null;
    if (hex != null) {
      at--;
      return (char) Integer.parseInt(hex.substring(1), HEXADECIMAL);
    }
    int index = at < text.length() ? ESCAPES.indexOf(text.charAt(at)) : -1;
    if (index < 0) {
      throw expected("one of the escapes \\n, \\t, \\\" and \\\\");
    }
    return ESCAPED.charAt(index);
  }

  private boolean skip(String token) {
    match(BLANK);
    if (!text.startsWith(token, at)) {
      return false;
    }
    at += token.length();
    if (!token.equals("\"")) {
      match(BLANK);
    }
    return true;
  }

  private void require(String token) throws InvalidException {
    if (!skip(token)) {
      throw expected(token);
    }
  }

  private @Nullable String match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    if (pattern != BLANK && pattern != UNICODE) {
      match(BLANK);
    }
    return matcher.group();
  }

  private InvalidException expected(String what) {
    return new InvalidException("Expected " + what + " at character " + (at + 1) + ".");
  }
}
