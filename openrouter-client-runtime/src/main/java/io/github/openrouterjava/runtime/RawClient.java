package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls what no operation describes: a path below the base URL, parameters as a map, JSON in and
 * out, with the order of members and the spelling of numbers kept. The empty path is the base URL
 * itself, {@code /} the base URL with a slash. Retry, errors and credentials are those of described
 * operations; what is not a GET counts as costing money, so it is repeated only when it surely was
 * not carried out.
 *
 * <p>Paths are relative, and are rejected before anything is sent when they could lead elsewhere:
 * absolute URLs, {@code //host}, dot segments (encoded or not), backslashes, {@code @}, {@code ?},
 * {@code #} and control characters.
 */
public interface RawClient {
  /**
   * The same with options for its calls: header fields, timeouts, retries, another base URL. They
   * take precedence over the options this has already.
   */
  RawClient with(RequestOptions options);

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
   * @param body the JSON; null for none
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> post(String path, @Nullable JsonSerializable body);

  /**
   * Posts JSON.
   *
   * @param query the query parameters; those that are null are left out
   * @param body the JSON; null for none
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> post(
      String path, Map<String, ? extends @Nullable Object> query, @Nullable JsonSerializable body);

  /**
   * Puts JSON.
   *
   * @param body the JSON; null for none
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> put(String path, @Nullable JsonSerializable body);

  /**
   * Puts JSON.
   *
   * @param query the query parameters; those that are null are left out
   * @param body the JSON; null for none
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> put(
      String path, Map<String, ? extends @Nullable Object> query, @Nullable JsonSerializable body);

  /**
   * Patches with JSON.
   *
   * @param body the JSON; null for none
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> patch(String path, @Nullable JsonSerializable body);

  /**
   * Patches with JSON.
   *
   * @param query the query parameters; those that are null are left out
   * @param body the JSON; null for none
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> patch(
      String path, Map<String, ? extends @Nullable Object> query, @Nullable JsonSerializable body);

  /**
   * Deletes.
   *
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> delete(String path);

  /**
   * Deletes.
   *
   * @param query the query parameters; those that are null are left out
   * @throws IllegalArgumentException when the path is rejected
   * @throws ApiException when the call does not end well
   */
  ApiResponse<JsonValue> delete(String path, Map<String, ? extends @Nullable Object> query);

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
