package io.github.openrouterjava.benchmarks.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request for a chat answer. */
public record Request(
    String model,
    List<Message> messages,
    @Nullable Long maxTokens,
    @Nullable Double temperature,
    @Nullable String user) {

  /** Any message; what is null depends on the role. */
  public record Message(String role, String content, @Nullable String toolCallId) {}
}
