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

  RawCalls(AccountCalls calls) {
    this.calls = calls;
  }

  @Override
  public ApiResponse<JsonValue> get(String path) {
    return get(path, Map.of());
  }

  @Override
  public ApiResponse<JsonValue> get(String path, Map<String, ? extends @Nullable Object> query) {
    Call<JsonValue> call = json("GET", path);
    for (Map.Entry<String, ? extends @Nullable Object> parameter : query.entrySet()) {
      call = call.query(parameter.getKey(), parameter.getValue());
    }
    return execute(call);
  }

  @Override
  public ApiResponse<JsonValue> post(String path, @Nullable JsonSerializable body) {
    return execute(json("POST", path).body(body));
  }

  @Override
  public ApiResponse<JsonValue> put(String path, @Nullable JsonSerializable body) {
    return execute(json("PUT", path).body(body));
  }

  @Override
  public ApiResponse<JsonValue> patch(String path, @Nullable JsonSerializable body) {
    return execute(json("PATCH", path).body(body));
  }

  @Override
  public ApiResponse<JsonValue> delete(String path) {
    return execute(json("DELETE", path));
  }

  @Override
  public BinaryResponse follow(String link) {
    URI base = calls.baseUrl(RequestOptions.none());
    URI target = Targets.resolve(base, link);
    if (Targets.isSecure(base) && !Targets.isSecure(target) && !Targets.sameOrigin(target, base)) {
      throw new IllegalArgumentException("the link is not secure");
    }
    Call<BinaryResponse> call =
        Operation.of("follow link", "GET", "/", ResponseType.binary()).anonymous().call();
    return calls.begin(call, RequestOptions.none(), target).await().body();
  }

  private static Call<JsonValue> json(String method, String path) {
    return Call.raw(method, path, ResponseType.json(JsonCodecs.VALUE));
  }

  private ApiResponse<JsonValue> execute(Call<JsonValue> call) {
    return calls.begin(call, RequestOptions.none(), null).await();
  }
}
