package io.github.openrouterjava.testing.openrouter;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The text of an event stream in the making: its events and comments, each a piece of its own. */
final class EventText {
  private static final String KEEP_ALIVE = ": OPENROUTER PROCESSING\n\n";
  private static final String END = "data: [DONE]\n\n";

  private final List<String> pieces = new ArrayList<>(List.of(KEEP_ALIVE, KEEP_ALIVE));

  /** An event without a name. */
  void data(JsonNode data) {
    pieces.add("data: " + data + "\n\n");
  }

  /** An event whose name is the {@code type} of its data. */
  void named(JsonNode data) {
    pieces.add("event: " + data.get("type").asString() + "\ndata: " + data + "\n\n");
  }

  /** A comment, as the service sends while a model thinks. */
  void keepAlive() {
    pieces.add(KEEP_ALIVE);
  }

  /** All pieces, with the marker of the end. */
  String[] toPieces() {
    List<String> all = new ArrayList<>(pieces);
    all.add(END);
    return all.toArray(String[]::new);
  }

  /** A text cut behind its spaces, as models produce it; no piece for an empty text. */
  static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<= )", -1));
  }
}
