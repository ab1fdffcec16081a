package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.internal.response.ResponseContext;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The options in force for one call: all are set.
 *
 * @param timeout the limit of each attempt
 * @param retry when and after what wait attempts are repeated
 * @param streamResumptions how many attempts to resume a lost stream may fail in a row
 * @param baseUrl where the call goes, without a slash at its end
 * @param limits the limits for reading a response
 * @param callbackExecutor where callbacks run; null for the threads of the client
 */
record CallOptions(
    Duration timeout,
    RetryPolicy retry,
    int streamResumptions,
    URI baseUrl,
    ResponseContext.Limits limits,
    @Nullable Executor callbackExecutor) {

  /** The options of a call over the complete ones of its account. */
  static CallOptions of(RequestOptions own, RequestOptions account, URI baseUrl) {
    RequestOptions all = own.withDefaults(account);
    return new CallOptions(
        all.timeout().orElseThrow(),
        all.retry().orElseThrow(),
        all.streamResumptions().orElse(0),
        baseUrl,
        new ResponseContext.Limits(
            all.idleTimeout().orElseThrow(), all.maxResponseBytes().orElseThrow()),
        all.callbackExecutor().orElse(null));
  }
}
