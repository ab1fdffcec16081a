package io.github.openrouterjava.benchmarks.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.benchmarks.codec.JsonLibrary;
import io.github.openrouterjava.benchmarks.codec.Libraries;
import io.github.openrouterjava.benchmarks.codec.Payload;
import java.lang.ref.Reference;

/**
 * Prints the bytes of heap that an idle client holds, and those of each of many decoded answers.
 */
public final class Retained {

  private static final int ANSWERS = 10_000;

  private Retained() {}

  /** Arguments: the library and the server's URL. */
  public static void main(String[] args) {
    long before = Meter.retained();
    Chat chat = Chats.at(args[1], args[0]);
    if (chat.ask() == 0) {
      throw new IllegalStateException("The answer is empty.");
    }
    long client = Meter.retained() - before;
    Reference.reachabilityFence(chat);
    System.out.println(client + " " + answers(Libraries.of(Payload.ANSWER, args[0])));
    System.exit(0);
  }

  private static <T> long answers(JsonLibrary<T> library) {
    library.decode(Payload.ANSWER.json());
    Object[] answers = new Object[ANSWERS];
    long before = Meter.retained();
    for (int i = 0; i < ANSWERS; i++) {
      answers[i] = library.decode(Payload.answer(i).getBytes(UTF_8));
    }
    long each = (Meter.retained() - before) / ANSWERS;
    Reference.reachabilityFence(answers);
    return each;
  }
}
