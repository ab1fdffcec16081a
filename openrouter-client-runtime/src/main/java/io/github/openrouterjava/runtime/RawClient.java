package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls what no operation describes: a path below the base URL, parameters as a map, JSON in and
 * out. Retry, errors and credentials are those of described operations; what is not a GET counts as
 * costing money, so it is repeated only when it surely was not carried out.
 *
 * <p>Paths are relative, and are rejected before anything is sent when they could lead elsewhere:
 * absolute URLs, {@code //host}, dot segments (encoded or not), backslashes, {@code @}, {@code ?},
 * {@code #} and control characters.
 */
public final class RawClient {
  private final ApiClient client;

  RawClient(ApiClient client) {
    this.client = client;
  }

  /**
   * Gets JSON.
   *
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  public ApiResponse<JsonValue> get(String path) {
    return get(path, Map.of());
  }

  /**
   * Gets JSON.
   *
   * @param query the query parameters; those that are null are left out
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  public ApiResponse<JsonValue> get(String path, Map<String, ? extends @Nullable Object> query) {
    return client.execute(call("GET", path, query, null), RequestOptions.none());
  }

  /**
   * Posts JSON.
   *
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  public ApiResponse<JsonValue> post(String path, @Nullable JsonSerializable body) {
    return client.execute(call("POST", path, Map.of(), body), RequestOptions.none());
  }

  /**
   * Puts JSON.
   *
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  public ApiResponse<JsonValue> put(String path, @Nullable JsonSerializable body) {
    return client.execute(call("PUT", path, Map.of(), body), RequestOptions.none());
  }

  /**
   * Patches with JSON.
   *
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  public ApiResponse<JsonValue> patch(String path, @Nullable JsonSerializable body) {
    return client.execute(call("PATCH", path, Map.of(), body), RequestOptions.none());
  }

  /**
   * Deletes.
   *
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  public ApiResponse<JsonValue> delete(String path) {
    return client.execute(call("DELETE", path, Map.of(), null), RequestOptions.none());
  }

  /**
   * Any call: a path, or an answer, that the other methods do not have. Send it with {@link
   * ApiClient#execute}.
   *
   * @param method the HTTP method, in capitals
   * @throws IllegalArgumentException when the path is rejected
   */
  public <T> Call<T> call(String method, String path, Answer<T> answer) {
    // Braces cannot be placeholders here: the guard has encoded them.
    Operation<T> operation = Operation.of("raw " + method, method, PathGuard.check(path), answer);
    return (method.equals("GET") ? operation : operation.paid()).call();
  }

  /**
   * Downloads what a link in an answer points at. The credential is sent only when the link leads
   * to the account's own host; any other host gets nothing but the request.
   *
   * @param link absolute, or relative to the host or the base URL
   * @throws IllegalArgumentException when the link is not an http or https URL, or is http where
   *     the base URL is https
   * @throws ApiException when the call does not end well
   */
  public BinaryResponse follow(String link) {
    URI base = client.baseUrl(RequestOptions.none());
    URI target = Targets.resolve(base, link);
    if (Targets.isSecure(base) && !Targets.isSecure(target) && !Targets.sameOrigin(target, base)) {
      throw new IllegalArgumentException("the link is not secure");
    }
    Call<BinaryResponse> call =
        Operation.of("follow link", "GET", "/", Answer.binary()).anonymous().call();
    return client.begin(call, RequestOptions.none(), target).await().body();
  }

  private Call<JsonValue> call(
      String method,
      String path,
      Map<String, ? extends @Nullable Object> query,
      @Nullable JsonSerializable body) {
    Call<JsonValue> call = call(method, path, Answer.json(JsonValue.CODEC)).body(body);
    for (Map.Entry<String, ? extends @Nullable Object> parameter : query.entrySet()) {
      call = call.query(parameter.getKey(), parameter.getValue());
    }
    return call;
  }
}
