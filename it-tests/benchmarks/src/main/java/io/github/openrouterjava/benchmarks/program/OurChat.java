package io.github.openrouterjava.benchmarks.program;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.client.model.ChatAssistantMessage;
import io.github.openrouterjava.client.model.ChatRequest;
import io.github.openrouterjava.client.model.ChatStreamChunk;
import io.github.openrouterjava.client.model.ChatUserMessage;
import io.github.openrouterjava.runtime.EventStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** The generated client. */
final class OurChat implements Chat {

  private final OpenRouter client;

  OurChat(OpenRouter client) {
    this.client = client;
  }

  static Chat of(byte[] bytes) {
    return new OurChat(
        OpenRouter.builder().apiKey("key").transport(new MemoryTransport(bytes)).build());
  }

  static Chat at(String url) {
    return new OurChat(OpenRouter.builder().apiKey("key").baseUrl(url).build());
  }

  private static ChatRequest question() {
    return ChatRequest.builder()
        .model("openai/gpt-5-mini")
        .addMessage(ChatUserMessage.of("Name three rivers."))
        .build();
  }

  @Override
  public int ask() {
    ChatAssistantMessage message =
        client.chat().completions().create(question()).choices().get(0).message();
    return message.content() instanceof ChatAssistantMessage.Content.OfString text
        ? text.value().length()
        : 0;
  }

  @Override
  public int first() {
    try (EventStream<ChatStreamChunk> chunks = client.chat().completions().stream(question())) {
      return (int) length(chunks.iterator().next());
    }
  }

  @Override
  public long stream() {
    long length = 0;
    try (EventStream<ChatStreamChunk> chunks = client.chat().completions().stream(question())) {
      for (ChatStreamChunk chunk : chunks) {
        length += length(chunk);
      }
    }
    return length;
  }

  @Override
  public CompletableFuture<Long> streamAsync() {
    CompletableFuture<Long> length = new CompletableFuture<>();
    client
        .chat()
        .completions()
        .streamAsync(question())
        .whenComplete(
            (chunks, problem) -> {
              if (problem != null) {
                length.completeExceptionally(problem);
              } else {
                chunks.subscribe(new Counter(length));
              }
            });
    return length;
  }

  private static long length(ChatStreamChunk chunk) {
    String text = chunk.choices().get(0).delta().content();
    return text == null ? 0 : text.length();
  }

  @Override
  public void close() {
    client.close();
  }

  private static final class Counter implements Flow.Subscriber<ChatStreamChunk> {

    private final CompletableFuture<Long> result;
    private long length;

    Counter(CompletableFuture<Long> result) {
      this.result = result;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ChatStreamChunk chunk) {
      length += length(chunk);
    }

    @Override
    public void onError(Throwable problem) {
      result.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
      result.complete(length);
    }
  }
}
