package io.github.openrouterjava.codegen.emit.text;

import io.github.openrouterjava.codegen.model.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The limits of a value in words. The server checks them; callers want to know them. */
public final class ConstraintText {

  private static final int MAX_LENGTH = 80;

  /** Formats that say no more than the Java type does. */
  private static final Set<String> NUMBERS =
      Set.of("double", "float", "decimal", "int8", "int16", "int32", "int64", "uint32", "uint64");

  private ConstraintText() {}

  /** A sentence with a blank before it; empty where there is nothing to say. */
  public static String of(List<Constraint> constraints) {
    List<String> limits = new ArrayList<>();
    for (Constraint constraint : constraints) {
      String text = constraint.value().text();
      if (text.length() <= MAX_LENGTH && !text.equals("false")) {
        String limit = limit(constraint.keyword(), text, JavadocText.shortCode(text));
        if (!limit.isEmpty()) {
          limits.add(limit);
        }
      }
    }
    if (limits.isEmpty()) {
      return "";
    }
    String sentence = String.join(", ", limits);
    return " " + Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
  }

  private static String limit(String keyword, String text, String value) {
    return switch (keyword) {
      case "minimum" -> "at least " + value;
      case "maximum" -> "at most " + value;
      case "exclusiveMinimum" -> "more than " + value;
      case "exclusiveMaximum" -> "less than " + value;
      case "multipleOf" -> "a multiple of " + value;
      case "minLength" -> "at least " + value + " characters";
      case "maxLength" -> "at most " + value + " characters";
      case "pattern" -> "matches " + value;
      case "minItems" -> "at least " + value + " items";
      case "maxItems" -> "at most " + value + " items";
      case "uniqueItems" -> "items are unique";
      case "minProperties" -> "at least " + value + " entries";
      case "maxProperties" -> "at most " + value + " entries";
      case "readOnly" -> "set by the server";
      case "writeOnly" -> "never in a response";
      case "contentEncoding" -> "encoded as " + value;
      case "contentMediaType" -> "holds " + value;
      case "format" -> NUMBERS.contains(text) ? "" : "format " + value;
      default -> keyword + " " + value;
    };
  }
}
