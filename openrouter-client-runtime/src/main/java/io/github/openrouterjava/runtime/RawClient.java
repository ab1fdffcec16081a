package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
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
public interface RawClient {
  /**
   * Gets JSON.
   *
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> get(String path);

  /**
   * Gets JSON.
   *
   * @param query the query parameters; those that are null are left out
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> get(String path, Map<String, ? extends @Nullable Object> query);

  /**
   * Posts JSON.
   *
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> post(String path, @Nullable JsonSerializable body);

  /**
   * Puts JSON.
   *
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> put(String path, @Nullable JsonSerializable body);

  /**
   * Patches with JSON.
   *
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> patch(String path, @Nullable JsonSerializable body);

  /**
   * Deletes.
   *
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> delete(String path);

  /**
   * Downloads what a link in a response points at. The credential is sent only when the link leads
   * to the account's own host; any other host gets nothing but the request.
   *
   * @param link absolute, or relative to the host or the base URL
   * @throws IllegalArgumentException when the link is not an http or https URL, or is http where
   *     the base URL is https
   * @throws ApiException when the call does not end well
   */
  BinaryResponse follow(String link);
}
