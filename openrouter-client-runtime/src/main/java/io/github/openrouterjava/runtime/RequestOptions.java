package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.internal.text.Targets;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Options of one call that differ from those of the client it is made with. Immutable: every method
 * that sets an option returns a changed copy, so a set of options can be kept and shared.
 */
public final class RequestOptions {
  /** Practically without limit, and far from overflowing when counted in nanoseconds. */
  private static final Duration MAX_DURATION = Duration.ofDays(36_500);

  private static final RequestOptions NONE = new RequestOptions(new Draft());

  private final Headers headers;
  private final @Nullable Duration timeout;
  private final @Nullable Duration idleTimeout;
  private final @Nullable RetryPolicy retry;
  private final @Nullable Integer streamResumptions;
  private final @Nullable URI baseUrl;
  private final long maxResponseBytes;
  private final @Nullable Executor callbackExecutor;

  private RequestOptions(Draft draft) {
    headers = draft.headers;
    timeout = draft.timeout;
    idleTimeout = draft.idleTimeout;
    retry = draft.retry;
    streamResumptions = draft.streamResumptions;
    baseUrl = draft.baseUrl;
    maxResponseBytes = draft.maxResponseBytes;
    callbackExecutor = draft.callbackExecutor;
  }

  /** The values of options that are being changed. */
  private static final class Draft {
    private Headers headers = Headers.empty();
    private @Nullable Duration timeout;
    private @Nullable Duration idleTimeout;
    private @Nullable RetryPolicy retry;
    private @Nullable Integer streamResumptions;
    private @Nullable URI baseUrl;
    private long maxResponseBytes;
    private @Nullable Executor callbackExecutor;

    RequestOptions options() {
      return new RequestOptions(this);
    }
  }

  private Draft draft() {
    Draft draft = new Draft();
    draft.headers = headers;
    draft.timeout = timeout;
    draft.idleTimeout = idleTimeout;
    draft.retry = retry;
    draft.streamResumptions = streamResumptions;
    draft.baseUrl = baseUrl;
    draft.maxResponseBytes = maxResponseBytes;
    draft.callbackExecutor = callbackExecutor;
    return draft;
  }

  /** Options that change nothing. */
  public static RequestOptions none() {
    return NONE;
  }

  /** Sends a header field, instead of the client's of the same name. */
  public RequestOptions header(String name, String value) {
    Draft draft = draft();
    draft.headers = headers.toBuilder().set(name, value).build();
    return draft.options();
  }

  /**
   * Asks for a media type other than the operation's own ({@code Accept}, RFC 9110, section
   * 12.5.1): another one of JSON, or a version of it. The response is read as the method reads it,
   * so the media type must be of the same kind.
   */
  public RequestOptions accept(String mediaType) {
    return header("Accept", mediaType);
  }

  /**
   * Sends the request body with a media type other than the operation's own ({@code Content-Type},
   * RFC 9110, section 8.3). The bytes stay the same, so the media type must be of the same kind. A
   * call with a multipart body refuses it: that media type contains the boundary of the parts.
   */
  public RequestOptions contentType(String mediaType) {
    return header("Content-Type", mediaType);
  }

  /**
   * Limits each attempt: until its whole response has arrived, or for streams and downloads until
   * they begin.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions timeout(Duration value) {
    Draft draft = draft();
    draft.timeout = positive(value, "timeout");
    return draft.options();
  }

  /**
   * Limits the silence in a stream or download: how long it may go without a byte.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions idleTimeout(Duration value) {
    Draft draft = draft();
    draft.idleTimeout = positive(value, "idle timeout");
    return draft.options();
  }

  /** Repeats failed attempts by another policy. */
  public RequestOptions retry(RetryPolicy policy) {
    Draft draft = draft();
    draft.retry = Objects.requireNonNull(policy, "policy");
    return draft.options();
  }

  /**
   * Resumes server-sent event streams whose connection is lost, as the WHATWG HTML standard
   * (section 9.2) describes it: the request is sent again with the id of the last event as {@code
   * Last-Event-ID}, after the time the server asked for with {@code retry}, else after the delay of
   * the retry policy. Off by default.
   *
   * <p>A stream is lost when its connection fails, when it is silent for the idle timeout, or when
   * the response ends inside an event or without its end marker. It is not resumed, and fails as it
   * does without this option, if the operation is not safe to repeat (see {@link RetryPolicy}), if
   * the request body can be read only once, or if elements have arrived and the last event had no
   * id. A response with status 204 ends the stream.
   *
   * @param attempts how many attempts in a row may fail to bring another element; 0 to resume none
   * @throws IllegalArgumentException when negative
   */
  public RequestOptions resumeStreams(int attempts) {
    if (attempts < 0) {
      throw new IllegalArgumentException("the number of attempts is negative: " + attempts);
    }
    Draft draft = draft();
    draft.streamResumptions = attempts;
    return draft.options();
  }

  /**
   * Sends this call, its credential included, to another base URL.
   *
   * @throws IllegalArgumentException when it is not an absolute http or https URL without query,
   *     fragment and user
   */
  public RequestOptions baseUrl(String url) {
    Draft draft = draft();
    draft.baseUrl = Targets.baseUrl(url);
    return draft.options();
  }

  /**
   * Refuses responses that are held in memory and larger than this.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions maxResponseBytes(long bytes) {
    if (bytes <= 0) {
      throw notPositive("maximum response size", bytes);
    }
    Draft draft = draft();
    draft.maxResponseBytes = bytes;
    return draft.options();
  }

  /**
   * Runs the continuations of futures, and the subscribers of streams that are given no executor of
   * their own, on an executor; without it, the continuations on the common pool and the subscribers
   * on threads of the client.
   */
  public RequestOptions callbackExecutor(Executor executor) {
    Draft draft = draft();
    draft.callbackExecutor = Objects.requireNonNull(executor, "executor");
    return draft.options();
  }

  /** These options, completed by those of another set where these say nothing. */
  public RequestOptions withDefaults(RequestOptions defaults) {
    if (this == NONE) {
      return defaults; // the usual case
    }
    Draft draft = defaults.draft();
    draft.headers = defaults.headers.toBuilder().setAll(headers).build();
    draft.timeout = timeout == null ? draft.timeout : timeout;
    draft.idleTimeout = idleTimeout == null ? draft.idleTimeout : idleTimeout;
    draft.retry = retry == null ? draft.retry : retry;
    draft.streamResumptions =
        streamResumptions == null ? draft.streamResumptions : streamResumptions;
    draft.baseUrl = baseUrl == null ? draft.baseUrl : baseUrl;
    draft.maxResponseBytes = maxResponseBytes == 0 ? draft.maxResponseBytes : maxResponseBytes;
    draft.callbackExecutor = callbackExecutor == null ? draft.callbackExecutor : callbackExecutor;
    return draft.options();
  }

  /** The header fields that were set. */
  public Headers headers() {
    return headers;
  }

  /** The limit of each attempt; empty if it was not set. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /** The longest silence in a stream or download; empty if it was not set. */
  public Optional<Duration> idleTimeout() {
    return Optional.ofNullable(idleTimeout);
  }

  /** The retry policy; empty if it was not set. */
  public Optional<RetryPolicy> retry() {
    return Optional.ofNullable(retry);
  }

  /** How many attempts to resume a lost stream may fail in a row; empty if it was not set. */
  public OptionalInt streamResumptions() {
    return streamResumptions == null ? OptionalInt.empty() : OptionalInt.of(streamResumptions);
  }

  /** The base URL, without a slash at its end; empty if it was not set. */
  public Optional<URI> baseUrl() {
    return Optional.ofNullable(baseUrl);
  }

  /** The largest response that is held in memory, in bytes; empty if it was not set. */
  public OptionalLong maxResponseBytes() {
    return maxResponseBytes == 0 ? OptionalLong.empty() : OptionalLong.of(maxResponseBytes);
  }

  /** Where callbacks run; empty if it was not set. */
  public Optional<Executor> callbackExecutor() {
    return Optional.ofNullable(callbackExecutor);
  }

  /** What was set, without credentials. */
  @Override
  public String toString() {
    return "RequestOptions[headers="
        + headers
        + ", timeout="
        + timeout
        + ", idleTimeout="
        + idleTimeout
        + ", retry="
        + retry
        + ", streamResumptions="
        + streamResumptions
        + ", baseUrl="
        + baseUrl
        + ", maxResponseBytes="
        + maxResponseBytes
        + ", callbackExecutor="
        + callbackExecutor
        + "]";
  }

  static Duration positive(Duration value, String name) {
    if (value.isNegative() || value.isZero()) {
      throw notPositive(name, value);
    }
    return value.compareTo(MAX_DURATION) > 0 ? MAX_DURATION : value;
  }

  private static IllegalArgumentException notPositive(String name, Object value) {
    return new IllegalArgumentException("the " + name + " is not positive: " + value);
  }
}
