package io.github.openrouterjava.codegen.template;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands above each Java file: the licence header and the generated-by marker. */
final class SourceHeader {

  private static final String ESCAPED_BACKSLASH = "\\\\\\\\";

  private SourceHeader() {}

  /**
   * {@code files} with the header on top of each Java file.
   *
   * @param files contents by path
   */
  static SortedMap<String, byte[]> onTopOf(
      Map<String, byte[]> files, Templates templates, ApiView view) {
    Model document = DocumentModels.DOCUMENT.of(view);
    String header =
        Stream.of(Slot.HEADER, Slot.GENERATED)
            .map(slot -> comment(templates.text(slot, document)))
            .filter(comment -> !comment.isEmpty())
            .collect(Collectors.joining("\n"));
    byte[] top = header.getBytes(StandardCharsets.UTF_8);
    SortedMap<String, byte[]> result = new TreeMap<>();
    files.forEach(
        (path, content) ->
            result.put(path, path.endsWith(".java") ? concat(top, content) : content));
    return result;
  }

  /** Text as a comment, whatever is in it: no line is left out, and no Unicode escape is one. */
  private static String comment(String text) {
    if (text.isBlank()) {
      return "";
    }
    return text.strip()
            .lines()
            .map(line -> ("// " + line.replaceAll("\\\\", ESCAPED_BACKSLASH)).stripTrailing())
            .map(SourceHeader::withoutControls)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String withoutControls(String line) {
    return line.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
