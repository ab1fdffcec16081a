package io.github.openrouterjava.benchmarks.program;

import com.openai.models.chat.completions.ChatCompletionChunk;
import io.github.openrouterjava.benchmarks.codec.Databind;
import io.github.openrouterjava.benchmarks.codec.Libraries;
import io.github.openrouterjava.benchmarks.codec.OpenAi;
import io.github.openrouterjava.benchmarks.hand.HandChunk;
import io.github.openrouterjava.benchmarks.plain.Chunk;
import io.github.openrouterjava.client.model.ChatStreamChunk;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Decodes one chunk of a stream, once, and prints how many nanoseconds that took, all the loading
 * of classes included.
 */
public final class FirstDecode {

  private FirstDecode() {}

  /** Arguments: the library, and the file with the chunk. */
  public static void main(String[] args) throws Exception {
    byte[] json = Files.readAllBytes(Path.of(args[1]));
    long start = System.nanoTime();
    String word = decode(args[0], json);
    long nanos = System.nanoTime() - start;
    if (!word.equals(" rivers")) {
      throw new IllegalStateException(word);
    }
    System.out.println(nanos);
  }

  private static String decode(String library, byte[] json) {
    return switch (library) {
      case Libraries.OURS -> ours(json);
      case Libraries.HAND -> hand(json);
      case Libraries.DATABIND -> databind(json);
      default -> openAi(json);
    };
  }

  private static String ours(byte[] json) {
    ChatStreamChunk chunk = ChatStreamChunk.CODEC.decode(json);
    return String.valueOf(chunk.choices().get(0).delta().content());
  }

  private static String hand(byte[] json) {
    ChatStreamChunk chunk = new HandChunk().decode(json);
    return String.valueOf(chunk.choices().get(0).delta().content());
  }

  private static String databind(byte[] json) {
    Chunk chunk = new Databind<>(Chunk.class).decode(json);
    return String.valueOf(chunk.choices().get(0).delta().content());
  }

  private static String openAi(byte[] json) {
    ChatCompletionChunk chunk = new OpenAi<>(ChatCompletionChunk.class).decode(json);
    return chunk.choices().get(0).delta().content().orElse("");
  }
}
