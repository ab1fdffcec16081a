package io.github.openrouterjava.codegen.normalise;

import java.util.Locale;

/** What a media type means for the Java form of a body. */
final class MediaTypes {

  private MediaTypes() {}

  static boolean isJson(String mediaType) {
    String essence = essence(mediaType);
    return essence.equals("application/json")
        || essence.equals("text/json")
        || essence.endsWith("+json");
  }

  static boolean isEvents(String mediaType) {
    return essence(mediaType).equals("text/event-stream");
  }

  static boolean isForm(String mediaType) {
    String essence = essence(mediaType);
    return essence.equals("multipart/form-data")
        || essence.equals("application/x-www-form-urlencoded");
  }

  static boolean isText(String mediaType) {
    String essence = essence(mediaType);
    return essence.startsWith("text/")
        || essence.endsWith("+xml")
        || essence.equals("application/xml")
        || essence.equals("application/yaml")
        || essence.equals("application/jsonl")
        || essence.equals("application/x-ndjson");
  }

  private static String essence(String mediaType) {
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
  }
}
