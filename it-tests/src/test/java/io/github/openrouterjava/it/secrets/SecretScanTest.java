package io.github.openrouterjava.it.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.client.model.ChatRequest;
import io.github.openrouterjava.client.model.ChatUserMessage;
import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Provokes every kind of failure with a server that repeats the key wherever it can. */
@Timeout(60)
class SecretScanTest {
  private static final String KEY = "sk-or-v1-" + SecretScan.MARK.repeat(11);
  private static final ChatRequest QUESTION =
      ChatRequest.builder().model("a/b").addMessage(ChatUserMessage.of("hi")).build();

  @Test
  void noExceptionShowsTheKeyEvenIfTheServerRepeatsIt() {
    String echo =
        "{\"error\":{\"code\":%d,\"message\":\"bad key "
            + KEY
            + "\",\"metadata\":{\"raw\":\"Bearer "
            + KEY
            + "\",\"provider_name\":\""
            + KEY
            + "\"}}}";
    List<Reply> replies = new ArrayList<>();
    for (int status :
        new int[] {400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 529, 418}) {
      replies.add(
          Reply.of(status)
              .header("X-Echo", KEY)
              .header("Set-Cookie", "k=" + KEY)
              .json(String.format(echo, status)));
    }
    replies.add(Reply.ok(String.format(echo, 500)));
    replies.add(Reply.ok("{\"choices\":[{\"error\":{\"message\":\"" + KEY + "\"}}]}"));
    replies.add(Reply.ok("{\"choices\": " + KEY));
    replies.add(Reply.of(200).header("Content-Type", "text/html").send("<html>" + KEY));
    replies.add(Reply.raw("HTTP/1.1 200 OK\r\nContent-Type: " + KEY + "\r\n\r\n"));
    replies.add(Reply.raw("HTTP/1.1 " + KEY + "\r\n\r\n"));
    replies.add(Reply.of(302).header("Location", "http://" + KEY + ".invalid/?k=" + KEY));
    for (Reply reply : replies) {
      try (FakeServer server = FakeServer.replying(reply);
          OpenRouter client = client(server)) {
        Throwable failure = catchThrowable(() -> client.chat().completions().create(QUESTION));
        assertThat(failure).isNotNull();
        assertThat(printed(failure)).doesNotContain(SecretScan.MARK);
      }
    }
  }

  @Test
  void noStreamFailureShowsTheKeyEvenIfTheServerRepeatsIt() {
    List<Reply> replies =
        List.of(
            Reply.events("data: {\"error\":{\"code\":502,\"message\":\"" + KEY + "\"}}\n\n"),
            Reply.events("data: {\"choices\": " + KEY + "\n\n"),
            Reply.events("data: {\"choices\":[]}\n\ndata: " + KEY).close(),
            Reply.events("data: {\"choices\":[]}\n\n").reset());
    for (Reply reply : replies) {
      try (FakeServer server = FakeServer.replying(reply);
          OpenRouter client = client(server)) {
        Throwable failure =
            catchThrowable(() -> client.chat().completions().stream(QUESTION).forEach(chunk -> {}));
        assertThat(failure).isNotNull();
        assertThat(printed(failure)).doesNotContain(SecretScan.MARK);
      }
    }
  }

  @Test
  void noToStringShowsTheKey() {
    List<String> seen = new ArrayList<>();
    Interceptor spy =
        (request, chain) -> {
          seen.add(request.toString() + request.headers());
          return chain
              .proceed(request)
              .whenComplete((response, failure) -> seen.add(response + " " + failure));
        };
    RequestOptions options =
        RequestOptions.none().header("Authorization", "Bearer " + KEY).header("X-Api-Key", KEY);
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"choices\":[]}"));
        OpenRouter client =
            OpenRouter.builder()
                .baseUrl(server.uri("/api/v1").toString())
                .apiKey(KEY)
                .interceptor(spy)
                .build()) {
      client.with(options).chat().completions().create(QUESTION);
      ApiResponse<?> response = client.raw().get("/key");
      seen.add(response.toString() + response.headers());
    }
    seen.add(options.toString());
    seen.add(Credential.of(KEY).toString());
    seen.add(Credential.of(() -> KEY).toString());
    seen.add(Headers.builder().set("Authorization", KEY).set("Cookie", KEY).build().toString());
    assertThat(seen).hasSizeGreaterThan(8).noneMatch(text -> text.contains(SecretScan.MARK));
  }

  @Test
  void theScanSeesWhatIsLoggedAndWouldFindAKey() {
    long before = SecretScan.lookedAt();
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"choices\":[]}"));
        OpenRouter client = client(server)) {
      client.chat().completions().create(QUESTION);
    }
    assertThat(SecretScan.lookedAt()).as("the client logs").isGreaterThan(before);
    Logger.getLogger("io.github.openrouterjava.test").log(Level.FINEST, "{0}", KEY);
    assertFound("log of io.github.openrouterjava.test at FINEST");
  }

  @Test
  void theScanWouldFindAKeyThatIsPrintedOrThatAnObjectShows() {
    System.out.println("printed on purpose: " + KEY);
    assertFound("standard output");
    SecretScan.look(Optional.of(KEY));
    assertFound("java.util.Optional.toString()");
  }

  @Test
  void theScanWouldFindAKeyInAnExceptionNobodyLooksAt() {
    assertThatThrownBy(() -> JsonObject.of("a", 1, KEY)).hasMessageContaining(KEY);
    SecretScan.drain();
    assertFound("java.lang.IllegalArgumentException made in " + JsonObject.class.getName());
  }

  /** The place is found, and forgotten, because the key was shown there on purpose. */
  private static void assertFound(String place) {
    assertThat(SecretScan.found()).containsExactly(place);
    SecretScan.found().clear();
  }

  private static OpenRouter client(FakeServer server) {
    return OpenRouter.builder()
        .baseUrl(server.uri("/api/v1").toString())
        .apiKey(KEY)
        .retry(RetryPolicy.none())
        .build();
  }

  /** All that printing an exception shows, causes included. */
  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.append(failure.toString()).append(failure.getLocalizedMessage()).toString();
  }
}
