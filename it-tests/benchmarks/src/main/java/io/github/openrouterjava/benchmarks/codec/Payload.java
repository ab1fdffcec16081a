package io.github.openrouterjava.benchmarks.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The JSON that is measured. */
public enum Payload {
  /** A chunk of a streamed chat answer: one word. */
  CHUNK {
    @Override
    String text() {
      return chunk(0, " rivers", "null");
    }
  };

  abstract String text();

  /** The payload in UTF-8. */
  public byte[] json() {
    return text().getBytes(UTF_8);
  }

  /**
   * A chunk with a word.
   *
   * @param number tells it from others
   * @param finishReason JSON
   */
  public static String chunk(int number, String word, String finishReason) {
    return """
        {"id":"gen-1760000000-Ff0b3bQxkT%04d","provider":"Example","model":"openai/gpt-5-mini",\
        "object":"chat.completion.chunk","created":1760000000,"choices":[{"index":0,\
        "delta":{"role":"assistant","content":"%s"},"finish_reason":%s,\
        "native_finish_reason":null,"logprobs":null}],"system_fingerprint":"fp_2f1c9a7b"}"""
        .formatted(number % 10_000, word, finishReason);
  }
}
