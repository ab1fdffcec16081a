package io.github.openrouterjava.it.quickstart;

import io.github.openrouterjava.client.ModelsClient;
import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.client.model.ChatAssistantMessage;
import io.github.openrouterjava.client.model.ChatRequest;
import io.github.openrouterjava.client.model.ChatResult;
import io.github.openrouterjava.client.model.ChatStreamChoice;
import io.github.openrouterjava.client.model.ChatStreamChunk;
import io.github.openrouterjava.client.model.ChatUsage;
import io.github.openrouterjava.client.model.ChatUserMessage;
import io.github.openrouterjava.client.model.Model;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.testing.openrouter.FakeOpenRouter;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a newcomer runs first. Without arguments it talks to a fake OpenRouter in this process, so
 * it needs neither key nor network. With {@code --live} and the environment variable {@code
 * OPENROUTER_API_KEY} the same calls go to the real service; they cost a small fraction of a cent.
 */
public final class Quickstart {
  private static final String LIVE = "--live";
  private static final int MODELS_SHOWN = 5;

  private final OpenRouter client;
  private final PrintStream out;

  Quickstart(OpenRouter client, PrintStream out) {
    this.client = client;
    this.out = out;
  }

  /** Runs it; the only argument there is, is {@code --live}. */
  public static void main(String[] args) {
    List<String> arguments = List.of(args);
    if (arguments.equals(List.of(LIVE))) {
      try (OpenRouter client = OpenRouter.fromEnv()) {
        new Quickstart(client, System.out).run();
      }
    } else if (arguments.isEmpty()) {
      System.out.println(
          "Talking to a fake OpenRouter in this process; " + LIVE + " talks to the real one.");
      try (FakeOpenRouter fake = FakeOpenRouter.start();
          OpenRouter client =
              OpenRouter.builder().baseUrl(fake.baseUrl()).apiKey("any-key-will-do").build()) {
        new Quickstart(client, System.out).run();
      }
    } else {
      System.err.println("Usage: Quickstart [" + LIVE + "]");
      System.exit(2);
    }
  }

  void run() {
    ChatRequest question =
        ChatRequest.builder()
            .model("openai/gpt-5-mini")
            .addMessage(ChatUserMessage.of("Name three rivers."))
            .build();
    ask(question);
    stream(question);
    list();
  }

  private void ask(ChatRequest question) {
    out.println();
    out.println("One answer:");
    ChatResult answer = client.chat().completions().create(question);
    ChatAssistantMessage message = answer.choices().get(0).message();
    if (message.content() instanceof ChatAssistantMessage.Content.OfString text) {
      out.println("  " + text.value());
    }
    showCost(answer.usage());
  }

  private void stream(ChatRequest question) {
    out.println();
    out.println("The same, streamed:");
    out.print("  ");
    try (EventStream<ChatStreamChunk> chunks = client.chat().completions().stream(question)) {
      for (ChatStreamChunk chunk : chunks) {
        for (ChatStreamChoice choice : chunk.choices()) {
          String text = choice.delta().content();
          out.print(text == null ? "" : text);
          out.flush();
        }
        if (chunk.usage() != null) {
          out.println();
          showCost(chunk.usage());
        }
      }
    }
  }

  private void list() {
    out.println();
    out.println("Models, two to a page, read as they are needed:");
    ModelsClient.ListQuery twoToAPage = ModelsClient.ListQuery.builder().limit(2L).build();
    int shown = 0;
    for (Model model : client.models().listAll(twoToAPage)) {
      if (shown++ == MODELS_SHOWN) {
        break;
      }
      out.println("  " + model.id() + ", " + model.contextLength() + " tokens of context");
    }
  }

  private void showCost(@Nullable ChatUsage usage) {
    if (usage != null && usage.cost() != null) {
      out.println(
          "  (" + usage.totalTokens() + " tokens, " + usage.cost().toPlainString() + " USD)");
    }
  }
}
