package io.github.openrouterjava.runtime.error;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a model or its providers could not be used.
 *
 * @param code the reason, an open vocabulary such as {@code no_endpoints}
 * @param retryable whether the server expects another attempt to help, or null when it does not say
 * @param retryAfter how long to wait before, or null
 * @param requestedModels the models asked for
 * @param affectedProviders the providers concerned
 * @param excludedBy the filters that left nothing over
 * @param fallbackModels models that could be asked instead
 * @param constraintField the request field that is too strict, or null
 * @param constraintDetail what about it, or null
 * @param docsUrl where to read on, or null
 */
public record Availability(
    @Nullable String code,
    @Nullable Boolean retryable,
    @Nullable Duration retryAfter,
    List<String> requestedModels,
    List<String> affectedProviders,
    List<String> excludedBy,
    List<String> fallbackModels,
    @Nullable String constraintField,
    @Nullable String constraintDetail,
    @Nullable String docsUrl) {
  /** Copies the lists. */
  public Availability {
    requestedModels = List.copyOf(requestedModels);
    affectedProviders = List.copyOf(affectedProviders);
    excludedBy = List.copyOf(excludedBy);
    fallbackModels = List.copyOf(fallbackModels);
  }
}
