package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.PagingException;
import io.github.openrouterjava.runtime.generated.Paging;
import io.github.openrouterjava.runtime.internal.page.PageSource;
import io.github.openrouterjava.runtime.internal.page.PageStep;
import io.github.openrouterjava.runtime.internal.text.Targets;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of one call. */
public final class CallPages<R> implements PageSource<R> {
  private final AccountCalls calls;
  private final Call<R> call;
  private final @Nullable String positionParameter;
  private final RequestOptions options;

  /** For a call whose own parameters ask for the first page. */
  public CallPages(AccountCalls calls, Call<R> call, Paging<R, ?> paging, RequestOptions options) {
    this.calls = calls;
    this.call = call;
    this.positionParameter = paging.positionParameter();
    this.options = options;
  }

  @Override
  public ApiResponse<R> fetch(PageStep step) {
    return begin(step).await();
  }

  @Override
  public CompletableFuture<ApiResponse<R>> fetchAsync(PageStep step) {
    return begin(step).future(response -> response);
  }

  @Override
  public String operationId() {
    return call.operation().operationId();
  }

  @Override
  public long start() {
    return positionParameter == null ? 0 : call.queryNumber(positionParameter);
  }

  private Exchange<R> begin(PageStep step) {
    if (step instanceof PageStep.Position position) {
      Call<R> moved = call.replacingQuery(position.parameter(), position.value());
      return calls.begin(moved, options, null);
    }
    URI link = step instanceof PageStep.Link behind ? target(behind.target()) : null;
    return calls.begin(call, options, link);
  }

  /** A link is followed only within the host the account belongs to. */
  private URI target(String link) {
    URI base = calls.baseUrl(options, call.operation());
    URI target;
    try {
      target = Targets.resolve(base, link);
    } catch (IllegalArgumentException e) {
      throw problem("the link to the next page is not usable: " + e.getMessage());
    }
    if (!Targets.sameOrigin(target, base)) {
      throw problem("the link to the next page leads to another host, " + target.getHost());
    }
    return target;
  }

  private PagingException problem(String message) {
    return new PagingException(message, new CallInfo(operationId(), "paging", 0, null));
  }
}
