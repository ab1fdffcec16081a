package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The way of an attempt through the interceptors that are left. */
record InterceptorChain(
    List<Interceptor> rest,
    Interceptor.Attempt attempt,
    Function<TransportRequest, CompletableFuture<TransportResponse>> end)
    implements Interceptor.Chain {

  static CompletableFuture<TransportResponse> proceed(
      List<Interceptor> interceptors,
      Interceptor.Attempt attempt,
      Function<TransportRequest, CompletableFuture<TransportResponse>> end,
      TransportRequest request) {
    return new InterceptorChain(interceptors, attempt, end).proceed(request);
  }

  @Override
  public CompletableFuture<TransportResponse> proceed(TransportRequest request) {
    return rest.isEmpty()
        ? end.apply(request)
        : rest.get(0)
            .intercept(request, new InterceptorChain(rest.subList(1, rest.size()), attempt, end));
  }
}
