package io.github.openrouterjava.benchmarks.program;

import io.github.openrouterjava.benchmarks.codec.Libraries;

/** Clients of all libraries. Each is loaded alone: the jars of the others may not be there. */
final class Chats {

  private Chats() {}

  static Chat at(String url, String library) {
    return switch (library) {
      case Libraries.OURS -> OurChat.at(url);
      case Libraries.HAND -> HandChat.at(url);
      default -> OpenAiChat.at(url);
    };
  }

  /** A client whose every answer is {@code bytes}; no socket is opened. */
  static Chat of(byte[] bytes, String library) {
    return switch (library) {
      case Libraries.OURS -> OurChat.of(bytes);
      case Libraries.HAND -> HandChat.of(bytes);
      default -> OpenAiChat.of(bytes);
    };
  }
}
