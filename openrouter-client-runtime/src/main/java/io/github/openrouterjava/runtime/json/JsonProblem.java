package io.github.openrouterjava.runtime.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * What is wrong with a text that is not JSON, in words of our own: what was expected and what was
 * found, without the names and settings of the parser.
 */
final class JsonProblem {
  /** Such as {@code Unexpected character ('x' (code 120)): was expecting a colon to separate …}. */
  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "^(?:Unexpected character|Unrecognized token|Unexpected close marker)"
              + " \\(?'(.*?)'(?: \\(code [^)]*\\)\\))?: (?:was expecting|expected) (.*)$",
          Pattern.DOTALL);

  /** What other dialects of JSON allow where a value is expected: comments and {@code NaN}. */
  private static final Pattern NOT_STANDARD =
      Pattern.compile(
          "^(?:Non-standard token '(.*?)'|Unexpected character \\('(.)' \\(code \\d+\\)\\): maybe).*$",
          Pattern.DOTALL);

  private static final Pattern CONTROL_CHARACTER =
      Pattern.compile("^Illegal (unquoted )?character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*$");

  /** Where the parser began to read something, and which setting sets a limit. */
  private static final Pattern INTERNALS =
      Pattern.compile(" ?\\((?:start marker at|for \\w+ starting at) \\[.*?\\]\\)|, from `[^`]*`");

  private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

  static {
    EXPECTED.put("JSON String, Number", "a JSON value");
    EXPECTED.put("a valid value", "a JSON value");
    EXPECTED.put("double-quote to start property name", "a property name in double quotes");
    EXPECTED.put("comma to separate Object entries", "a comma or the end of the object");
    EXPECTED.put("comma to separate Array entries", "a comma or the end of the array");
    EXPECTED.put("a colon to separate", "a colon");
    EXPECTED.put("']'", "the end of the array");
    EXPECTED.put("'}'", "the end of the object");
  }

  private JsonProblem() {}

  /** Describes it. */
  static String describe(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return beyondLimit(e.getOriginalMessage());
    }
    TokenStreamLocation at = e.getLocation();
    String place =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return "not JSON" + place + ": " + problem(e);
  }

  private static String problem(JacksonException e) {
    String message = INTERNALS.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
    if (message.startsWith("Unexpected end-of-input")) {
      return "expected more, found the end of the text.";
    }
    Matcher unexpected = UNEXPECTED.matcher(message);
    if (unexpected.matches()) {
      return problem(expected(unexpected.group(2)), "'" + unexpected.group(1) + "'");
    }
    Matcher notStandard = NOT_STANDARD.matcher(message);
    if (notStandard.matches()) {
      String token = notStandard.group(1) == null ? notStandard.group(2) : notStandard.group(1);
      return problem("a JSON value", "'" + token + "'");
    }
    Matcher control = CONTROL_CHARACTER.matcher(message);
    if (control.matches()) {
      String found = String.format("U+%04X", Integer.parseInt(control.group(2)));
      return control.group(1) == null
          ? problem("a JSON value", found)
          : problem("the end of a text", found + ", which must be escaped there");
    }
    return sentence(message);
  }

  private static String problem(String expected, String found) {
    return "expected " + expected + ", found " + found + ".";
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String expected(String words) {
    for (Map.Entry<String, String> each : EXPECTED.entrySet()) {
      if (words.contains(each.getKey())) {
        return each.getValue();
      }
    }
    return words;
  }

  private static String beyondLimit(String message) {
    return "beyond what is read: " + sentence(INTERNALS.matcher(message).replaceAll(""));
  }
}
