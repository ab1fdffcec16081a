package io.github.openrouterjava.runtime.call;

import java.util.List;

/**
 * Statuses and ranges of statuses as OpenAPI writes them.
 *
 * @param statuses texts such as {@code 204}, {@code 2XX} or {@code default}
 */
record StatusSet(List<String> statuses) {
  StatusSet {
    for (String status : statuses) {
      if (!status.matches("[1-5](\\d\\d|XX)|default")) {
        throw new IllegalArgumentException("not a status: " + status);
      }
    }
    statuses = List.copyOf(statuses);
  }

  /** Whether a status is one of these. */
  boolean contains(int status) {
    return statuses.stream().anyMatch(each -> matches(each, status));
  }

  private static boolean matches(String expected, int status) {
    return expected.equals("default")
        || (expected.endsWith("XX")
            ? expected.charAt(0) - '0' == status / 100
            : expected.equals(Integer.toString(status)));
  }

  /** Whether a status is meant by its number. */
  boolean names(int status) {
    return statuses.contains(Integer.toString(status));
  }
}
