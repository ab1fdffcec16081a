package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.PagingException;
import io.github.openrouterjava.runtime.page.PageSource;
import io.github.openrouterjava.runtime.page.PageStep;
import io.github.openrouterjava.runtime.page.Paging;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The pages of one call. */
final class CallPages<R> implements PageSource<R> {
  private final ApiClient client;
  private final Call<R> call;
  private final @Nullable String positionParameter;
  private final RequestOptions options;

  CallPages(ApiClient client, Call<R> call, Paging<R, ?> paging, RequestOptions options) {
    this.client = client;
    this.call = call;
    this.positionParameter = paging.positionParameter();
    this.options = options;
  }

  @Override
  public R fetch(PageStep step) {
    return ApiClient.finished(begin(step)).body();
  }

  @Override
  public CompletableFuture<R> fetchAsync(PageStep step) {
    return CallFuture.of(begin(step), call.operation().answer(), ApiResponse::body);
  }

  @Override
  public String operationId() {
    return call.operation().operationId();
  }

  @Override
  public long startOffset() {
    for (Call.Argument argument : call.arguments()) {
      if (positionParameter != null
          && argument.is(Call.Argument.Place.QUERY, positionParameter)
          && argument.value() instanceof Number number) {
        return number.longValue();
      }
    }
    return 0;
  }

  private Exchange<R> begin(PageStep step) {
    Settings settings = client.core().settings();
    Account account = client.account();
    Prepared<R> page =
        step instanceof PageStep.Link link
            ? linked(settings, account, link.link())
            : Prepared.of(settings, account, positioned(step), options);
    return Exchange.start(client.core(), page);
  }

  private Call<R> positioned(PageStep step) {
    if (step instanceof PageStep.Offset offset) {
      return call.replacingQuery(offset.parameter(), Long.toString(offset.offset()));
    }
    return step instanceof PageStep.Cursor cursor
        ? call.replacingQuery(cursor.parameter(), cursor.cursor())
        : call;
  }

  /** A link is followed only within the host the account belongs to. */
  private Prepared<R> linked(Settings settings, Account account, String link) {
    URI base = options.baseUrl() == null ? account.baseUrl() : options.baseUrl();
    URI target;
    try {
      target = Targets.resolve(base, link);
    } catch (IllegalArgumentException e) {
      throw problem("the link to the next page is not usable: " + e.getMessage());
    }
    if (!Targets.sameOrigin(target, base)) {
      throw problem("the link to the next page leads to another host, " + target.getHost());
    }
    return Prepared.of(settings, account, call, options, target, base);
  }

  private PagingException problem(String message) {
    return new PagingException(message, new CallInfo(operationId(), "paging", 0, null));
  }
}
