package io.github.openrouterjava.runtime.generated;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that a client is told about its API beyond OpenAPI and the RFCs, as one description that
 * configures the runtime. {@link #none()} is what clients have whose document has no hints: then
 * only a status is a failure, and whatever a successful response holds is data. Immutable and
 * thread-safe.
 *
 * @param failures where responses and events report failures
 * @param failuresByOperation the same for single operations, by operation id; replaces the others
 * @param stream how streams are read
 * @param streamByOperation the same for single operations, by operation id; precedes the others
 * @param errors where errors keep their details
 * @param settings the header fields that environment variables set, by the variable's name without
 *     the client's prefix
 */
public record Dialect(
    List<FailureRule> failures,
    Map<String, List<FailureRule>> failuresByOperation,
    StreamRules stream,
    Map<String, StreamRules> streamByOperation,
    ErrorRules errors,
    Map<String, String> settings) {
  private static final Dialect NONE = builder().build();

  /** Copies the collections. */
  public Dialect {
    failures = List.copyOf(failures);
    failuresByOperation = Map.copyOf(failuresByOperation);
    Objects.requireNonNull(stream, "stream");
    streamByOperation = Map.copyOf(streamByOperation);
    Objects.requireNonNull(errors, "errors");
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** The description that says nothing. */
  public static Dialect none() {
    return NONE;
  }

  /** A builder of a description. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where the responses and events of an operation report failures. */
  public List<FailureRule> failuresOf(String operationId) {
    return failuresByOperation.getOrDefault(operationId, failures);
  }

  /** How the streams of an operation are read. */
  public StreamRules streamOf(String operationId) {
    StreamRules own = streamByOperation.get(operationId);
    return own == null ? stream : own.orElse(stream);
  }

  /** Builds a description. Not thread-safe. */
  public static final class Builder {
    private final Map<String, List<FailureRule>> failuresByOperation = new LinkedHashMap<>();
    private final Map<String, StreamRules> streamByOperation = new LinkedHashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private List<FailureRule> failures = List.of();
    private StreamRules stream = StreamRules.none();
    private ErrorRules errors = ErrorRules.none();

    private Builder() {}

    /** Where responses and events report failures; the first rule that fits counts. */
    public Builder failures(FailureRule... rules) {
      failures = List.of(rules);
      return this;
    }

    /** The same for one operation, instead of the rules for all. */
    public Builder failuresOf(String operationId, FailureRule... rules) {
      failuresByOperation.put(operationId, List.of(rules));
      return this;
    }

    /** How streams are read. */
    public Builder stream(StreamRules rules) {
      stream = rules;
      return this;
    }

    /** How the streams of one operation are read; where it says nothing, the rules for all hold. */
    public Builder streamOf(String operationId, StreamRules rules) {
      streamByOperation.put(operationId, rules);
      return this;
    }

    /** Where errors keep their details. */
    public Builder errors(ErrorRules rules) {
      errors = rules;
      return this;
    }

    /**
     * A header field for all requests that an environment variable can set.
     *
     * @param variable the name of the variable without the client's prefix
     * @param header the name of the header field
     */
    public Builder setting(String variable, String header) {
      settings.put(variable, header);
      return this;
    }

    /** The description. */
    public Dialect build() {
      return new Dialect(
          failures, failuresByOperation, stream, streamByOperation, errors, settings);
    }
  }
}
