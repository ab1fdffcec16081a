package io.github.openrouterjava.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.client.model.BYOKProviderSlug;
import io.github.openrouterjava.client.model.CreateBYOKKeyRequest;
import io.github.openrouterjava.client.model.CreateKeyRequest;
import io.github.openrouterjava.client.model.CreateKeyResponse;
import io.github.openrouterjava.it.secrets.SecretScan;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys that travel in bodies: the search for keys in the whole run looks for these too. */
@Timeout(60)
class SecretFaultsTest {
  private static final String SECRET = "sk-or-v1-" + SecretScan.MARK.repeat(6);
  private static final String CREATED = "{\"key\":\"" + SECRET + "\",\"data\":{\"name\":\"n\"}}";

  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Logger logger = Logger.getLogger("io.github.openrouterjava.runtime");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          logged.add(record.getMessage());
        }

        @Override
        public void flush() {
          // Nothing is kept back.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };

  @BeforeEach
  void listen() {
    handler.setLevel(java.util.logging.Level.ALL);
    logger.addHandler(handler);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
  }

  @Test
  void aNewKeyShowedInTheTextOfItsObjectAndInLoggedBodies() {
    for (Level level : List.of(Level.TRACE, Level.DEBUG, Level.INFO, Level.ERROR)) {
      logged.clear();
      try (FakeServer server = FakeServer.replying(Reply.of(201).json(CREATED));
          OpenRouter client = client(server, level)) {
        CreateKeyResponse created =
            client.keys().create(CreateKeyRequest.builder().name("n").build());
        assertThat(created.key()).isEqualTo(SECRET);
        SecretScan.look(created);
        assertThat(created.toString()).contains("\"key\":\"***\"");
      }
      assertThat(logged)
          .anyMatch(
              line -> line.contains("sends application/json") && line.contains("{\"name\":\"n\"}"))
          .anyMatch(
              line ->
                  line.contains("receives application/json") && line.contains("\"key\":\"***\""));
    }
  }

  @Test
  void aProvidersKeyThatIsSentDoesNotShow() {
    CreateBYOKKeyRequest request =
        CreateBYOKKeyRequest.builder().provider(BYOKProviderSlug.OPENAI).key(SECRET).build();
    SecretScan.look(request);
    try (FakeServer server =
            FakeServer.replying(Reply.of(400).json("{\"key\":\"" + SECRET + "\"}"));
        OpenRouter client = client(server, Level.INFO)) {
      ApiException thrown =
          catchThrowableOfType(ApiException.class, () -> client.byok().create(request));
      assertThat(thrown.getMessage()).contains("{\"key\":\"***\"}");
      assertThat(server.requests().get(0).bodyText()).contains(SECRET);
    }
    assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(SecretScan.MARK));
  }

  @Test
  void aBodyThatCannotBeReadDoesNotShowItsKey() {
    for (String body :
        List.of(
            CREATED + "!",
            "{\"key\":[\"" + SECRET + "\"]}",
            "{\"key\":{\"value\":\"" + SECRET + "\"}}",
            "{\"k\\u0065y\":\"" + SECRET + "\"",
            "{\"key\":\"" + SECRET)) {
      try (FakeServer server = FakeServer.replying(Reply.of(201).json(body));
          OpenRouter client = client(server, Level.INFO, Strictness.STRICT)) {
        ApiException thrown =
            catchThrowableOfType(
                ApiException.class,
                () -> client.keys().create(CreateKeyRequest.builder().name("n").build()));
        assertThat(thrown).isNotNull();
        assertThat(thrown.toString()).doesNotContain(SecretScan.MARK);
      }
    }
    assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(SecretScan.MARK));
  }

  @Test
  void otherBodiesAreLoggedByTypeAndLengthOnly() {
    Reply html = Reply.of(502).body("text/html", "<p>hush!".getBytes(UTF_8));
    try (FakeServer server = FakeServer.replying(html);
        OpenRouter client = client(server, Level.INFO)) {
      assertThat(
              catchThrowableOfType(
                  ApiException.class, () -> client.raw().post("/keys", JsonObject.of("a", 1))))
          .isNotNull();
    }
    assertThat(logged)
        .anyMatch(line -> line.endsWith("receives text/html, 8 bytes"))
        .noneMatch(line -> line.contains("<p>"));
  }

  @Test
  void aLongBodyIsCutAndAnotherIsNotLoggedAtAllUnlessAskedFor() {
    String longName = "x".repeat(5000);
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"name\":\"" + longName + "\"}"));
        OpenRouter client = client(server, Level.INFO)) {
      client.raw().get("/keys");
      assertThat(logged).anyMatch(line -> line.endsWith("xxx…") && line.length() < 1500);
      logged.clear();
      try (OpenRouter silent =
          OpenRouter.builder().baseUrl(server.uri("/api/v1").toString()).apiKey("k").build()) {
        silent.raw().get("/keys");
      }
      assertThat(logged).noneMatch(line -> line.contains("xxx") || line.contains("bytes"));
    }
  }

  private static OpenRouter client(FakeServer server, Level level) {
    return client(server, level, Strictness.LENIENT);
  }

  private static OpenRouter client(FakeServer server, Level level, Strictness strictness) {
    return OpenRouter.builder()
        .baseUrl(server.uri("/api/v1").toString())
        .apiKey("sk-or-v1-" + SecretScan.MARK)
        .strictness(strictness)
        .retry(RetryPolicy.none())
        .logBodies(level, 1000)
        .build();
  }
}
