package io.github.openrouterjava.codegen.naming;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Suffixes that tell the methods of one operation apart by media type, such as Multipart. */
final class MediaVariants {

  private static final Map<String, String> COMMON =
      Map.of(
          "application/octet-stream", "Binary",
          "application/x-www-form-urlencoded", "Form",
          "multipart/form-data", "Multipart",
          "text/plain", "Text");

  private MediaVariants() {}

  /** A suffix for each media type, different ones. */
  static Map<String, String> suffixes(Collection<String> mediaTypes) {
    Map<String, String> suffixes = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    for (String mediaType : mediaTypes.stream().sorted().toList()) {
      String suffix = suffix(mediaType);
      String candidate = suffix;
      for (int i = 2; !used.add(candidate); i++) {
        candidate = suffix + i;
      }
      suffixes.put(mediaType, candidate);
    }
    return suffixes;
  }

  private static String suffix(String mediaType) {
    String plain = mediaType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    String common = COMMON.get(plain);
    if (common != null) {
      return common;
    }
    String type = plain.replaceFirst("/.*", "");
    String subtype = plain.substring(Math.min(plain.length(), type.length() + 1));
    String name = subtype.replaceFirst("\\+.*", "").replaceFirst("^(x-|vnd\\.)", "");
    return Identifiers.pascal(name.isEmpty() || name.equals("*") ? type : name);
  }
}
