package io.github.openrouterjava.benchmarks.program;

/**
 * Makes one call, prints that the answer is there, and is gone. Whoever started the JVM measures.
 */
public final class FirstAnswer {

  private FirstAnswer() {}

  /** Arguments: the library, the server's URL, and {@code ask} or {@code first}. */
  public static void main(String[] args) {
    Chat chat = Chats.at(args[1], args[0]);
    int length = args[2].equals("ask") ? chat.ask() : chat.first();
    if (length == 0) {
      throw new IllegalStateException("The answer is empty.");
    }
    System.out.println(length);
    System.exit(0);
  }
}
