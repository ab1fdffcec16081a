package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.generated.Dialect;
import io.github.openrouterjava.runtime.generated.Paging;
import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes of the Javadoc, with OpenTelemetry's SDK and with Micrometer. */
@Timeout(30)
class RecipesTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/openrouterjava/runtime");
  private static final Path RECIPES =
      Path.of("src/test/java/io/github/openrouterjava/runtime/Recipes.java");

  private final Loopback server = new Loopback();
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
  private final Tracer tracer = provider.get("tests");
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private ApiClient client;
  private Span caller;
  private Scope scope;

  @BeforeEach
  @SuppressWarnings("MustBeClosedChecker") // close() closes it
  void open() {
    TestClient builder =
        TestClient.of(server, Dialect.builder().usage("input_tokens", "/usage/in").build())
            .timeSource(new VirtualTime(Duration.ofMinutes(1)))
            .observer(Recipes.spans(tracer))
            .observer(Recipes.durations(registry))
            .interceptor(Recipes.metrics(registry))
            .interceptor(Recipes.tracing(tracer, W3CTraceContextPropagator.getInstance()));
    Recipes.contexts(builder, snapshots(), false);
    client = builder.build();
    caller = tracer.spanBuilder("caller").startSpan();
    scope = caller.makeCurrent();
  }

  @AfterEach
  void close() {
    scope.close();
    client.close();
    server.close();
    provider.close();
  }

  private static ContextSnapshotFactory snapshots() {
    return ContextSnapshotFactory.builder().contextRegistry(new ContextRegistry()).build();
  }

  /** Two refusals before the third attempt. */
  private void refuseTwice() {
    server.json(503, "{}").json(503, "{}");
  }

  private List<SpanData> spans(String name) {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getName().equals(name))
        .toList();
  }

  /** Each call is a child of the caller's span, each attempt one of its call, and nothing else. */
  private void assertOneTree(String call, String attempt, int calls, int attemptsPerCall) {
    List<SpanData> callSpans = spans(call);
    assertThat(callSpans).hasSize(calls);
    assertThat(exporter.getFinishedSpanItems())
        .allMatch(span -> span.getTraceId().equals(caller.getSpanContext().getTraceId()));
    for (SpanData span : callSpans) {
      assertThat(span.getParentSpanId()).isEqualTo(caller.getSpanContext().getSpanId());
      assertThat(spans(attempt))
          .filteredOn(each -> each.getParentSpanId().equals(span.getSpanId()))
          .hasSize(attemptsPerCall);
    }
    assertThat(spans(attempt)).hasSize(calls * attemptsPerCall);
    assertThat(server.requests())
        .extracting(request -> request.header("traceparent").split("-", -1)[2])
        .containsExactlyInAnyOrderElementsOf(
            spans(attempt).stream().map(SpanData::getSpanId).toList());
  }

  @Test
  void aBlockingCallOfThreeAttemptsIsOneTree() {
    refuseTwice();
    server.json(200, "{\"usage\":{\"in\":12}}");
    client.send(TestClient.LIST.call());
    assertOneTree("listThings", "GET /things", 1, 3);
    assertThat(spans("listThings").get(0).getEvents()).hasSize(2);
    assertThat(spans("listThings").get(0).getAttributes().asMap().toString())
        .contains("gen_ai.usage.input_tokens=12");
  }

  @Test
  void anAsynchronousCallOfThreeAttemptsIsOneTreeWithItsContinuations() {
    refuseTwice();
    server.json(200, "{}");
    client
        .sendAsync(TestClient.LIST.call())
        .thenAccept(value -> tracer.spanBuilder("continuation").startSpan().end())
        .join();
    assertOneTree("listThings", "GET /things", 1, 3);
    assertThat(spans("continuation"))
        .singleElement()
        .satisfies(
            span ->
                assertThat(span.getParentSpanId()).isEqualTo(caller.getSpanContext().getSpanId()));
  }

  @Test
  void aStreamOfThreeAttemptsIsOneTreeToItsEnd() {
    refuseTwice();
    server.events("data: {}\n\ndata: {\"usage\":{\"in\":3}}\n\ndata: [DONE]\n\n");
    try (EventStream<JsonValue> stream = client.send(TestClient.STREAM.call().body(body()))) {
      assertThat(spans("sendChat")).isEmpty();
      stream.forEach(event -> {});
    }
    assertOneTree("sendChat", "POST /chat/completions", 1, 3);
  }

  @Test
  void theEventsOfASubscribedStreamAreBelowTheCallersSpan() throws Exception {
    refuseTwice();
    server.events("data: {}\n\ndata: {}\n\ndata: [DONE]\n\n");
    CountDownLatch done = new CountDownLatch(1);
    client.send(TestClient.STREAM.call().body(body())).subscribe(new Spans(tracer, done));
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    assertOneTree("sendChat", "POST /chat/completions", 1, 3);
    assertThat(spans("event"))
        .hasSize(2)
        .allMatch(span -> span.getParentSpanId().equals(caller.getSpanContext().getSpanId()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theCallsOfAListingAreOneTree(boolean async) {
    for (int page = 1; page <= 3; page++) {
      refuseTwice();
      String next = page == 3 ? "" : "\"next\":\"/api/v1/things?p=" + (page + 1) + "\",";
      server.json(200, "{" + next + "\"items\":[" + page + "]}");
    }
    Paged<JsonValue> all = client.paged(TestClient.LIST.call(), new Links());
    List<JsonValue> items = async ? all.toListAsync().join() : all.toList();
    assertThat(items).hasSize(3);
    assertOneTree("listThings", "GET /things", 3, 3);
  }

  @Test
  void aFailureEndsItsSpanToo() {
    server.json(404, "{}");
    assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
        .isInstanceOf(NotFoundException.class);
    assertOneTree("listThings", "GET /things", 1, 1);
    assertThat(registry.get("api.calls").tag("error", "NotFoundException").timer().count())
        .isEqualTo(1);
  }

  @Test
  void timersCountCallsAndAttempts() {
    refuseTwice();
    server.json(200, "{}");
    client.send(TestClient.LIST.call());
    assertThat(registry.get("api.calls").tag("error", "none").timer().count()).isEqualTo(1);
    assertThat(registry.get("api.attempts").tag("status", "503").timer().count()).isEqualTo(2);
    assertThat(registry.get("api.attempts").tag("status", "200").timer().count()).isEqualTo(1);
  }

  @Test
  void micrometersContextIsCarriedToo() {
    ThreadLocal<String> user = new ThreadLocal<>();
    ContextRegistry contexts = new ContextRegistry();
    contexts.registerThreadLocalAccessor("user", user);
    List<String> seen = new ArrayList<>();
    TestClient builder =
        TestClient.of(server)
            .timeSource(new VirtualTime(Duration.ofMinutes(1)))
            .interceptor(
                (request, chain) -> {
                  seen.add(user.get());
                  return chain.proceed(request);
                });
    Recipes.contexts(
        builder, ContextSnapshotFactory.builder().contextRegistry(contexts).build(), true);
    refuseTwice();
    server.json(200, "{}");
    user.set("alice");
    try (ApiClient carrying = builder.build()) {
      carrying.send(TestClient.LIST.call());
    } finally {
      user.remove();
    }
    assertThat(seen).containsExactly("alice", "alice", "alice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"observe/CallObserver.java", "http/Interceptor.java"})
  void theRecipesOfTheJavadocAreTheOnesTestedHere(String file) throws IOException {
    String tested = Files.readString(RECIPES).replaceAll("\\s", "");
    List<String> recipes = recipes(Files.readString(SOURCES.resolve(file)));
    assertThat(recipes).hasSize(2).allSatisfy(recipe -> assertThat(tested).contains(recipe));
  }

  @Test
  void theContextsOfTheJavadocAreTheOnesTestedHere() throws IOException {
    String tested = Files.readString(RECIPES).replaceAll("\\s", "");
    String builder = Files.readString(SOURCES.resolve("ObservationBuilder.java"));
    List<String> lines =
        builder.lines().filter(line -> line.contains("* builder.context(")).toList();
    assertThat(lines)
        .hasSize(2)
        .allSatisfy(
            line -> assertThat(tested).contains(line.replace("*", "").replaceAll("\\s", "")));
  }

  /** The blocks of code of a Javadoc, without white space. */
  private static List<String> recipes(String source) {
    List<String> recipes = new ArrayList<>();
    Matcher block =
        Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* \\}</pre>", Pattern.DOTALL).matcher(source);
    while (block.find()) {
      recipes.add(block.group(1).replaceAll("(?m)^ \\*", "").replaceAll("\\s", ""));
    }
    return recipes;
  }

  private static JsonObject body() {
    return JsonObject.of("stream", true);
  }

  /** Makes a span of each event. */
  private record Spans(Tracer tracer, CountDownLatch done) implements Flow.Subscriber<JsonValue> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(JsonValue item) {
      tracer.spanBuilder("event").startSpan().end();
    }

    @Override
    public void onError(Throwable failure) {
      done.countDown();
    }

    @Override
    public void onComplete() {
      done.countDown();
    }
  }

  private static final class Links extends Paging<JsonValue, JsonValue> {
    Links() {
      super(Paging.Style.LINK, null, null);
    }

    @Override
    public @Nullable List<JsonValue> items(JsonValue page) {
      JsonObject object = page.asObject();
      JsonValue items = object == null ? null : object.get("items");
      return items instanceof JsonArray array ? array.items() : null;
    }

    @Override
    public @Nullable String nextLink(JsonValue page) {
      return page.textOf("next");
    }
  }
}
