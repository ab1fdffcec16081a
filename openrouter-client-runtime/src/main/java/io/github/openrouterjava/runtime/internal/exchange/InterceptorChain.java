package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The interceptors that an attempt has still to pass, and behind them the transport. */
final class InterceptorChain implements Interceptor.Chain {
  private final List<Interceptor> remaining;
  private final Interceptor.Attempt attempt;
  private final RequestSender sender;

  InterceptorChain(List<Interceptor> remaining, Interceptor.Attempt attempt, RequestSender sender) {
    this.remaining = remaining;
    this.attempt = attempt;
    this.sender = sender;
  }

  @Override
  public Interceptor.Attempt attempt() {
    return attempt;
  }

  @Override
  public CompletableFuture<TransportResponse> proceed(TransportRequest request) {
    if (remaining.isEmpty()) {
      return sender.send(request);
    }
    List<Interceptor> others = remaining.subList(1, remaining.size());
    return remaining.get(0).intercept(request, new InterceptorChain(others, attempt, sender));
  }
}
