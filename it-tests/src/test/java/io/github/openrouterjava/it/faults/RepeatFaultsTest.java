package io.github.openrouterjava.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.it.generated.Compile;
import io.github.openrouterjava.it.generated.CompiledClasses;
import io.github.openrouterjava.it.generated.Documents;
import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that reads a request and closes its connection without a response may have carried it
 * out: POST and PATCH must reach it once, everything else may be sent again.
 */
@Tag("transport")
@Timeout(300)
class RepeatFaultsTest {
  private static final String MANIFEST = "META-INF/openrouter-codegen/manifest.json";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");
  private static final String WARM = "/warm";
  private static final int ATTEMPTS = 3;

  /** Ours and upstream's at the time of writing. */
  private static final int OPERATIONS = 97;

  @Test
  void noPostOrPatchOfTheClientReachesAServerTwice() throws Exception {
    ClassLoader loader = OpenRouter.class.getClassLoader();
    try (InputStream manifest = loader.getResourceAsStream(MANIFEST)) {
      List<Operation<?>> operations =
          operations(loader, new JsonMapper().readTree(manifest.readAllBytes()));
      assertThat(paths(operations)).hasSize(OPERATIONS);
      assertRepeats(operations);
    }
  }

  @Test
  void withoutOurOverlaysChatCallsWereRepeated() throws Exception {
    List<Operation<?>> operations = generated(Documents.ours());
    assertThat(paths(operations)).hasSize(OPERATIONS);
    assertRepeats(operations);
  }

  @Test
  void noPostOrPatchOfUpstreamsDocumentReachesAServerTwice() throws Exception {
    List<Path> documents = Documents.upstream(); // or skipped, and said so
    List<Operation<?>> operations = generated(documents.get(documents.size() - 1));
    assertThat(paths(operations)).hasSizeGreaterThan(80);
    assertRepeats(operations);
  }

  @Test
  void aDeleteWhoseResponseWasLostFailedBecauseItHadSucceeded() {
    Operation<Void> delete = Operation.of("delete", "DELETE", "/keys/x", ResponseType.none());
    for (int gone : new int[] {404, 410}) {
      try (FakeServer server =
              FakeServer.replying(Reply.raw(""), Reply.of(gone).json("{\"error\":{}}"));
          TestClient client = TestClient.of(server)) {
        ApiResponse<Void> response = client.api.execute(delete.call(), RequestOptions.none());
        assertThat(response.status()).isEqualTo(gone);
        assertThat(server.requests()).hasSize(2);
      }
    }
  }

  private static List<Operation<?>> generated(Path document) throws Exception {
    Generation generation = Documents.generate(document, List.of());
    byte[] manifest =
        generation.files().entrySet().stream()
            .filter(file -> file.getKey().endsWith(MANIFEST))
            .findFirst()
            .orElseThrow()
            .getValue();
    return operations(
        new CompiledClasses(Compile.withoutWarnings(generation)),
        new JsonMapper().readTree(new String(manifest, UTF_8)));
  }

  /** The constants of a generated client, which its methods call the runtime with. */
  private static List<Operation<?>> operations(ClassLoader loader, JsonNode manifest)
      throws ReflectiveOperationException {
    Set<String> clients = new TreeSet<>();
    Set<String> listed = new TreeSet<>();
    for (JsonNode operation : manifest.get("operations")) {
      clients.add(operation.get("java").asString().replaceFirst("#.*", ""));
      listed.add(operation.get("method").asString() + " " + operation.get("path").asString());
    }
    List<Operation<?>> operations = new ArrayList<>();
    for (String client : clients) {
      for (Field field : Class.forName(client, true, loader).getDeclaredFields()) {
        if (field.getType() == Operation.class && Modifier.isStatic(field.getModifiers())) {
          operations.add((Operation<?>) field.get(null));
        }
      }
    }
    assertThat(paths(operations)).isEqualTo(listed);
    return operations;
  }

  private static Set<String> paths(List<Operation<?>> operations) {
    Set<String> paths = new TreeSet<>();
    operations.forEach(each -> paths.add(each.method() + " " + each.pathTemplate()));
    return paths;
  }

  private static void assertRepeats(List<Operation<?>> operations) throws Exception {
    Map<String, Integer> byMethod = new TreeMap<>();
    try (FakeServer server =
            FakeServer.start(
                request -> request.path().endsWith(WARM) ? Reply.ok("{}") : Reply.raw(""));
        TestClient client = TestClient.of(server)) {
      for (Operation<?> operation : operations) {
        byMethod.merge(operation.method(), 1, Integer::sum);
        assertRepeats(operation, client, server);
      }
      assertThat(server.failures()).isEmpty();
    }
    assertThat(byMethod).containsKeys("GET", "POST", "PATCH", "PUT", "DELETE");
  }

  private static void assertRepeats(Operation<?> operation, TestClient client, FakeServer server) {
    client.api.raw().get(WARM);
    RecordedRequest warm = last(server);
    int before = server.requests().size();
    boolean unsafe = operation.method().equals("POST") || operation.method().equals("PATCH");
    boolean once = unsafe || operation.isPaid();
    Call<?> call = arguments(operation);
    assertThatThrownBy(() -> client.api.send(call, RequestOptions.none()))
        .as("%s", operation)
        .isInstanceOfSatisfying(
            ConnectionException.class,
            lost -> {
              assertThat(lost.kind()).isEqualTo(ConnectionException.Kind.LOST);
              assertThat(lost.call().stopReason())
                  .isEqualTo(once ? StopReason.MAY_HAVE_RUN : StopReason.ATTEMPTS_USED_UP);
            });
    List<RecordedRequest> received = server.requests().subList(before, server.requests().size());
    assertThat(received)
        .as("%s", operation)
        .hasSize(once ? 1 : ATTEMPTS)
        .allMatch(request -> request.method().equals(operation.method()));
    assertThat(received.get(0).connection())
        .as("%s over a warm connection", operation)
        .isEqualTo(warm.connection());
  }

  private static RecordedRequest last(FakeServer server) {
    List<RecordedRequest> requests = server.requests();
    return requests.get(requests.size() - 1);
  }

  private static Call<?> arguments(Operation<?> operation) {
    Call<?> call = operation.call();
    for (MatchResult name : PLACEHOLDER.matcher(operation.pathTemplate()).results().toList()) {
      call = call.path(name.group(1), "x");
    }
    boolean body = !operation.method().equals("GET") && !operation.method().equals("DELETE");
    return body ? call.body(JsonObject.of("name", "x")) : call;
  }
}
