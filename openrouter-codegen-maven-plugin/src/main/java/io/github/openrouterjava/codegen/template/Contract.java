package io.github.openrouterjava.codegen.template;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What templates can rely on: the slots, the variables and what their values look like. Its version
 * rises when a template that was right may no longer be, and only then.
 */
public final class Contract {

  /** The version of this contract. */
  public static final int VERSION = 2;

  /** What each version changed for templates written for the one before. */
  private static final SortedMap<Integer, List<String>> CHANGES =
      new TreeMap<>(
          Map.of(
              2,
              List.of(
                  "header.mustache no longer holds the notice that a file was generated;"
                      + " generated.mustache does. Both are printed above each Java file.")));

  private static final Pattern COMMENT =
      Pattern.compile("\\{\\{!\\s*contract:\\s*(\\d{1,9})\\s*}}");

  private Contract() {}

  /** The version a template says it was written for; the current one where it says none. */
  static int versionOf(String text) {
    Matcher comment = COMMENT.matcher(text);
    return comment.find() ? Integer.parseInt(comment.group(1)) : VERSION;
  }

  /** What changed since {@code version}, as sentences; empty where nothing did. */
  static List<String> changesSince(int version) {
    return CHANGES.tailMap(version + 1).values().stream().flatMap(List::stream).toList();
  }
}
