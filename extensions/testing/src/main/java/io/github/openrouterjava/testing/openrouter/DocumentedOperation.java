package io.github.openrouterjava.testing.openrouter;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the document, as far as a server needs it.
 *
 * @param operationId its name
 * @param method the HTTP method in capitals
 * @param template the path template's segments, such as {@code [models, {author}, {slug},
 *     endpoints]}
 * @param needsKey whether it declares a response to a missing key
 * @param status the status of success, or 410 for an operation that was removed
 * @param json the example of a JSON response
 * @param streams whether it can respond with events
 * @param otherType the media type of a response that is neither
 * @param queryParameters the names of its query parameters
 */
record DocumentedOperation(
    String operationId,
    String method,
    List<String> template,
    boolean needsKey,
    int status,
    Optional<JsonNode> json,
    boolean streams,
    Optional<String> otherType,
    Set<String> queryParameters) {

  /** Whether a path's segments fit the template. */
  boolean matches(List<String> segments) {
    if (segments.size() != template.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      String value = URLDecoder.decode(segments.get(i).replace("+", "%2B"), StandardCharsets.UTF_8);
      if (isVariable(i) ? value.isEmpty() : !template.get(i).equals(value)) {
        return false;
      }
    }
    return true;
  }

  /** Orders literal segments before variables, from left to right. */
  static int moreLiteral(DocumentedOperation one, DocumentedOperation other) {
    for (int i = 0; i < Math.min(one.template.size(), other.template.size()); i++) {
      int order = Boolean.compare(one.isVariable(i), other.isVariable(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private boolean isVariable(int segment) {
    return template.get(segment).startsWith("{");
  }
}
