package io.github.openrouterjava.runtime.client;

import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.RawClient;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.internal.exchange.AccountCalls;
import io.github.openrouterjava.runtime.internal.text.Targets;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw calls on behalf of one account. */
final class RawCalls implements RawClient {
  private final AccountCalls calls;
  private final RequestOptions options;

  RawCalls(AccountCalls calls, RequestOptions options) {
    this.calls = calls;
    this.options = options;
  }

  @Override
  public RawClient with(RequestOptions more) {
    return new RawCalls(calls, more.withDefaults(options));
  }

  @Override
  public ApiResponse<JsonValue> get(String path) {
    return execute("GET", path, Map.of(), null);
  }

  @Override
  public ApiResponse<JsonValue> get(String path, Map<String, ? extends @Nullable Object> query) {
    return execute("GET", path, query, null);
  }

  @Override
  public ApiResponse<JsonValue> post(String path, @Nullable JsonSerializable body) {
    return execute("POST", path, Map.of(), body);
  }

  @Override
  public ApiResponse<JsonValue> post(
      String path, Map<String, ? extends @Nullable Object> query, @Nullable JsonSerializable body) {
    return execute("POST", path, query, body);
  }

  @Override
  public ApiResponse<JsonValue> put(String path, @Nullable JsonSerializable body) {
    return execute("PUT", path, Map.of(), body);
  }

  @Override
  public ApiResponse<JsonValue> put(
      String path, Map<String, ? extends @Nullable Object> query, @Nullable JsonSerializable body) {
    return execute("PUT", path, query, body);
  }

  @Override
  public ApiResponse<JsonValue> patch(String path, @Nullable JsonSerializable body) {
    return execute("PATCH", path, Map.of(), body);
  }

  @Override
  public ApiResponse<JsonValue> patch(
      String path, Map<String, ? extends @Nullable Object> query, @Nullable JsonSerializable body) {
    return execute("PATCH", path, query, body);
  }

  @Override
  public ApiResponse<JsonValue> delete(String path) {
    return execute("DELETE", path, Map.of(), null);
  }

  @Override
  public ApiResponse<JsonValue> delete(String path, Map<String, ? extends @Nullable Object> query) {
    return execute("DELETE", path, query, null);
  }

  @Override
  public BinaryResponse follow(String link) {
    URI base = calls.baseUrl(options);
    URI target = Targets.resolve(base, link);
    if (Targets.isSecure(base) && !Targets.isSecure(target) && !Targets.sameOrigin(target, base)) {
      throw new IllegalArgumentException("the link is not secure");
    }
    Call<BinaryResponse> call =
        Operation.of("follow link", "GET", "/", ResponseType.binary()).anonymous().call();
    return calls.begin(call, options, target).await().body();
  }

  private ApiResponse<JsonValue> execute(
      String method,
      String path,
      Map<String, ? extends @Nullable Object> query,
      @Nullable JsonSerializable body) {
    Call<JsonValue> call = Call.raw(method, path, ResponseType.json(JsonCodecs.VALUE)).body(body);
    for (Map.Entry<String, ? extends @Nullable Object> parameter : query.entrySet()) {
      call = call.query(parameter.getKey(), parameter.getValue());
    }
    return calls.begin(call, options, null).await();
  }
}
