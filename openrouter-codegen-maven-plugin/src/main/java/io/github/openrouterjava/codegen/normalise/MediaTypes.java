package io.github.openrouterjava.codegen.normalise;

import java.util.Locale;

/** What a media type means for the Java form of a body. */
final class MediaTypes {

  private MediaTypes() {}

  static boolean isJson(String mediaType) {
    String essence = essence(mediaType);
    return essence.equals("application/json")
        || essence.equals("text/json")
        || (essence.endsWith("+json") && !isLines(mediaType));
  }

  static boolean isEvents(String mediaType) {
    return essence(mediaType).equals("text/event-stream");
  }

  static boolean isForm(String mediaType) {
    String essence = essence(mediaType);
    return essence.equals("multipart/form-data")
        || essence.equals("application/x-www-form-urlencoded");
  }

  /** Whether it stands for any type, as {@code application/*} does, JSON among them. */
  static boolean isAny(String mediaType) {
    String essence = essence(mediaType);
    return essence.equals("*/*") || essence.equals("application/*") || essence.equals("*");
  }

  /** Whether each line is a JSON value. */
  static boolean isLines(String mediaType) {
    return switch (essence(mediaType)) {
      case "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonl",
          "application/jsonlines",
          "application/x-jsonlines",
          "application/json-lines",
          "application/x-json-stream",
          "application/stream+json" ->
          true;
      default -> false;
    };
  }

  static boolean isXml(String mediaType) {
    String essence = essence(mediaType);
    return essence.equals("application/xml")
        || essence.equals("text/xml")
        || essence.endsWith("+xml");
  }

  static boolean isText(String mediaType) {
    String essence = essence(mediaType);
    return essence.startsWith("text/")
        || essence.endsWith("+xml")
        || essence.equals("application/xml")
        || essence.equals("application/yaml")
        || essence.equals("application/x-yaml")
        || essence.equals("application/graphql")
        || essence.equals("application/javascript");
  }

  private static String essence(String mediaType) {
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
  }
}
