package com.example.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.secrets.client.Example;
import com.example.secrets.client.model.CreatedKey;
import com.example.secrets.client.model.NewKey;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

final class Caller {
  private static final NewKey NEW = NewKey.builder().label("mine").passPhrase("open-sesame").build();
  private static final String CREATED =
      "{\"label\":\"mine\",\"plain\":\"sk-hush\",\"parts\":[\"sk\",\"hush\"],\"more\":1}";

  private Caller() {}

  static void textOfObjectsIsMasked() {
    CreatedKey created = CreatedKey.CODEC.decode(CREATED);
    assertThat(created.plain()).isEqualTo("sk-hush");
    assertThat(created)
        .hasToString("CreatedKey{\"label\":\"mine\",\"plain\":\"***\",\"parts\":\"***\",\"more\":1}");
    assertThat(NEW)
        .hasToString("NewKey{\"label\":\"mine\",\"pass-phrase\":\"***\"}");
    assertThat(NewKey.of("mine"))
        .hasToString("NewKey{\"label\":\"mine\"}");
    assertThat(CreatedKey.CODEC.encode(created)).contains("sk-hush");
  }

  static void loggedBodiesAreMasked() {
    List<String> logged = new ArrayList<>();
    Logger logger = Logger.getLogger("io.github.openrouterjava.runtime");
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    try (FakeServer server = FakeServer.replying(Reply.ok(CREATED));
        Example client = client(server, Strictness.LENIENT)) {
      client.keys().create(NEW);
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(logged)
        .anyMatch(line -> line.contains("{\"label\":\"mine\",\"pass-phrase\":\"***\"}"))
        .anyMatch(line -> line.contains("\"plain\":\"***\",\"parts\":\"***\",\"more\":1}"))
        .noneMatch(line -> line.contains("sesame") || line.contains("hush"));
  }

  static void exceptionsShowedTheBodyTheyCouldNotRead() {
    for (String body : List.of(CREATED + "!", "{\"plain\":[\"sk-hush\"]}", "{\"error\":{\"plain\":\"sk-hush\"}}")) {
      for (int status : new int[] {200, 400}) {
        try (FakeServer server = FakeServer.replying(Reply.of(status).json(body));
            Example client = client(server, Strictness.STRICT)) {
          ApiException thrown =
              catchThrowableOfType(ApiException.class, () -> client.keys().create(NEW));
          assertThat(thrown).isNotNull();
          assertThat(thrown.toString()).doesNotContain("hush");
        }
      }
    }
  }

  private static Example client(FakeServer server, Strictness strictness) {
    return Example.builder()
        .baseUrl(server.uri().toString())
        .strictness(strictness)
        .retry(RetryPolicy.none())
        .logBodies(Level.INFO, 1000)
        .build();
  }
}
