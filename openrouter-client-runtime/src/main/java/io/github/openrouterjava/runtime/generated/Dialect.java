package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonPointer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
 * @param usage where responses and events say what a call has used, by the name that observers are
 *     told it under; of several pointers the first that leads to something counts
 * @param secrets the wire names of properties whose values are masked wherever they would be shown
 */
public record Dialect(
    List<FailureRule> failures,
    Map<String, List<FailureRule>> failuresByOperation,
    StreamRules stream,
    Map<String, StreamRules> streamByOperation,
    ErrorRules errors,
    Map<String, String> settings,
    Map<String, List<JsonPointer>> usage,
    Set<String> secrets) {
  private static final Dialect NONE = builder().build();

  /** Copies the collections. */
  public Dialect {
    failures = List.copyOf(failures);
    failuresByOperation = Map.copyOf(failuresByOperation);
    Objects.requireNonNull(stream, "stream");
    streamByOperation = Map.copyOf(streamByOperation);
    Objects.requireNonNull(errors, "errors");
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    usage = Collections.unmodifiableMap(new LinkedHashMap<>(usage));
    secrets = Set.copyOf(secrets);
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
    private final Map<String, List<JsonPointer>> usage = new LinkedHashMap<>();
    private Set<String> secrets = Set.of();
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

    /**
     * Where responses and events say what a call has used.
     *
     * @param name the name that observers are told it under, such as {@code input_tokens}
     * @param at pointers to it; the first that leads to something counts
     */
    public Builder usage(String name, String... at) {
      usage.put(name, Arrays.stream(at).map(JsonPointer::of).toList());
      return this;
    }

    /** The wire names of properties whose values are masked wherever they would be shown. */
    public Builder secrets(String... names) {
      secrets = Set.of(names);
      return this;
    }

    /** The description. */
    public Dialect build() {
      return new Dialect(
          failures,
          failuresByOperation,
          stream,
          streamByOperation,
          errors,
          settings,
          usage,
          secrets);
    }
  }
}
