package io.github.openrouterjava.benchmarks.program;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.ClientOptions;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** openai-java, as its documentation shows it. */
final class OpenAiChat implements Chat {

  private final OpenAIClient client;

  OpenAiChat(OpenAIClient client) {
    this.client = client;
  }

  static Chat of(byte[] bytes) {
    return new OpenAiChat(
        new OpenAIClientImpl(
            ClientOptions.builder().apiKey("key").httpClient(new OpenAiMemory(bytes)).build()));
  }

  static Chat at(String url) {
    return new OpenAiChat(OpenAIOkHttpClient.builder().apiKey("key").baseUrl(url).build());
  }

  private static ChatCompletionCreateParams question() {
    return ChatCompletionCreateParams.builder()
        .model("openai/gpt-5-mini")
        .addUserMessage("Name three rivers.")
        .build();
  }

  @Override
  public int ask() {
    return client
        .chat()
        .completions()
        .create(question())
        .choices()
        .get(0)
        .message()
        .content()
        .orElse("")
        .length();
  }

  @Override
  public int first() {
    try (StreamResponse<ChatCompletionChunk> chunks =
        client.chat().completions().createStreaming(question())) {
      return (int) length(chunks.stream().findFirst().orElseThrow());
    }
  }

  @Override
  public long stream() {
    try (StreamResponse<ChatCompletionChunk> chunks =
        client.chat().completions().createStreaming(question())) {
      return chunks.stream().mapToLong(OpenAiChat::length).sum();
    }
  }

  @Override
  public CompletableFuture<Long> streamAsync() {
    Counter counter = new Counter();
    client.async().chat().completions().createStreaming(question()).subscribe(counter);
    return counter.result;
  }

  private static long length(ChatCompletionChunk chunk) {
    return chunk.choices().get(0).delta().content().orElse("").length();
  }

  @Override
  public void close() {
    client.close();
  }

  private static final class Counter implements AsyncStreamResponse.Handler<ChatCompletionChunk> {

    private final CompletableFuture<Long> result = new CompletableFuture<>();
    private long length;

    @Override
    public void onNext(ChatCompletionChunk chunk) {
      length += length(chunk);
    }

    @Override
    public void onComplete(Optional<Throwable> problem) {
      if (problem.isPresent()) {
        result.completeExceptionally(problem.get());
      } else {
        result.complete(length);
      }
    }
  }
}
