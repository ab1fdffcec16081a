package io.github.openrouterjava.it.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.openrouter.FakeOpenRouter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The README shows this output, so it is checked to the letter. */
class QuickstartTest {

  @Test
  void printsAResponseAStreamAndAListOfModels() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (FakeOpenRouter fake = FakeOpenRouter.start();
        OpenRouter client =
            OpenRouter.builder().baseUrl(fake.baseUrl()).apiKey("k-5ec2e7").build()) {
      new Quickstart(client, new PrintStream(printed, true, UTF_8)).run();
      assertThat(fake.server().requests())
          .extracting(RecordedRequest::target)
          .containsExactly(
              "/api/v1/chat/completions",
              "/api/v1/chat/completions",
              "/api/v1/models?limit=2",
              "/api/v1/models?offset=2&limit=2",
              "/api/v1/models?offset=4&limit=2");
      assertThat(fake.server().failures()).isEmpty();
    }
    assertThat(printed.toString(UTF_8).replace("\r\n", "\n"))
        .isEqualTo(
            """

            One answer:
              Danube, Mekong, Orinoco.
              (42 tokens, 0.000042 USD)

            The same, streamed:
              Danube, Mekong, Orinoco.
              (42 tokens, 0.000042 USD)

            Models, two to a page, read as they are needed:
              openai/gpt-5-mini, 400000 tokens of context
              anthropic/claude-haiku-4.5, 200000 tokens of context
              openai/gpt-5-mini-3, 400000 tokens of context
              anthropic/claude-haiku-4.5-4, 200000 tokens of context
              openai/gpt-5-mini-5, 400000 tokens of context
            """);
  }
}
