package io.github.openrouterjava.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.observe.CallObserver;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.time.Duration;

/** The recipes of the Javadoc, word for word; {@link RecipesTest} compares them. */
@SuppressWarnings("MissingOverride") // as short as they are printed
final class Recipes {
  private Recipes() {}

  static CallObserver spans(Tracer tracer) {
    CallObserver spans =
        call -> {
          Span span = tracer.spanBuilder(call.operationId()).startSpan();
          Context context = Context.current().with(span);
          return new CallObserver.Observation() {
            public Runnable inContext(Runnable attempt) {
              return context.wrap(attempt);
            }

            public void onRetry(AttemptResult attempt, Duration delay) {
              span.addEvent("retry", Attributes.of(stringKey("after"), attempt.toString()));
            }

            public void onSuccess(Object result, JsonObject usage) {
              usage
                  .members()
                  .forEach(
                      (name, value) -> span.setAttribute("gen_ai.usage." + name, value.toJson()));
              span.end();
            }

            public void onFailure(Throwable failure, JsonObject usage) {
              span.recordException(failure).setStatus(StatusCode.ERROR);
              span.end();
            }

            public void onCancel(JsonObject usage) {
              span.setStatus(StatusCode.ERROR, "cancelled");
              span.end();
            }
          };
        };
    return spans;
  }

  static CallObserver durations(MeterRegistry registry) {
    CallObserver durations =
        call -> {
          Timer.Sample sample = Timer.start(registry);
          return new CallObserver.Observation() {
            public void onSuccess(Object result, JsonObject usage) {
              sample.stop(
                  registry.timer("api.calls", "operation", call.operationId(), "error", "none"));
            }

            public void onFailure(Throwable failure, JsonObject usage) {
              sample.stop(
                  registry.timer(
                      "api.calls",
                      "operation",
                      call.operationId(),
                      "error",
                      failure.getClass().getSimpleName()));
            }
          };
        };
    return durations;
  }

  static Interceptor metrics(MeterRegistry registry) {
    Interceptor metrics =
        (request, chain) -> {
          Timer.Sample sample = Timer.start(registry);
          return chain
              .proceed(request)
              .whenComplete(
                  (response, failure) ->
                      sample.stop(
                          registry.timer(
                              "api.attempts",
                              "operation",
                              chain.attempt().operationId(),
                              "status",
                              failure == null ? Integer.toString(response.status()) : "none")));
        };
    return metrics;
  }

  static Interceptor tracing(Tracer tracer, TextMapPropagator propagator) {
    Interceptor tracing =
        (request, chain) -> {
          Span span =
              tracer
                  .spanBuilder(request.method() + " " + chain.attempt().pathTemplate())
                  .setSpanKind(SpanKind.CLIENT)
                  .startSpan();
          span.setAttribute("http.request.resend_count", chain.attempt().number() - 1);
          Headers.Builder headers = request.headers().toBuilder();
          propagator.inject(Context.current().with(span), headers, Headers.Builder::set);
          return chain
              .proceed(request.withHeaders(headers.build()))
              .whenComplete(
                  (response, failure) -> {
                    if (failure != null) {
                      span.recordException(failure);
                    }
                    span.end();
                  });
        };
    return tracing;
  }

  static void contexts(TestClient builder, ContextSnapshotFactory snapshots, boolean micrometer) {
    if (micrometer) {
      builder.context(() -> snapshots.captureAll()::wrap); // Micrometer's ContextSnapshotFactory
    } else {
      builder.context(() -> Context.current()::wrap); // OpenTelemetry
    }
  }
}
