package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.internal.body.DecodedBody;
import io.github.openrouterjava.runtime.internal.text.Targets;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes requests of calls. */
final class Requests {
  /** The fields that any host may see. */
  private static final List<String> HARMLESS =
      List.of("Accept", "Accept-Encoding", "Range", "User-Agent");

  private Requests() {}

  /**
   * The request that every attempt sends, without the credential.
   *
   * @param account the options of all calls of the account; all are set
   * @param own the options of this call, which take precedence over its arguments
   * @param base where calls of the operation go
   * @param target where to send it, or null for the operation's path below the base URL
   * @throws IllegalArgumentException when an argument is missing or cannot be sent
   */
  static TransportRequest of(
      Call<?> call, RequestOptions account, RequestOptions own, URI base, @Nullable URI target) {
    Headers headers = headers(call, account, own);
    RequestBody body = call.body();
    if (body != null && body.contentType().startsWith("multipart/") && headers.contains("Content-Type")) {
      throw new IllegalArgumentException(
          "the media type of a multipart body contains the boundary of its parts and cannot be"
              + " replaced; remove contentType(…), or the header Content-Type");
    }
    if (target == null) {
      return request(call, URI.create(base + call.target()), headers);
    }
    boolean home = Targets.sameOrigin(target, base);
    return request(call, target, home ? headers : harmless(headers));
  }

  private static TransportRequest request(Call<?> call, URI uri, Headers headers) {
    return new TransportRequest(call.operation().method(), uri, headers, call.body());
  }

  private static Headers headers(Call<?> call, RequestOptions account, RequestOptions own) {
    ResponseType<?> type = call.operation().responseType();
    Headers.Builder headers = Headers.builder().set("Accept", type.accept());
    if (type.isHeldInMemory()) {
      headers.set("Accept-Encoding", DecodedBody.supported());
    }
    call.operation()
        .idempotencyKey()
        .ifPresent(field -> headers.set(field, UUID.randomUUID().toString()));
    return headers
        .setAll(call.operation().headers())
        .setAll(account.headers())
        .setAll(call.headers())
        .setAll(own.headers())
        .build();
  }

  /** The header fields that any host may see: another host must learn nothing of the account. */
  static Headers harmless(Headers headers) {
    Headers.Builder kept = Headers.builder();
    for (String name : HARMLESS) {
      headers.all(name).forEach(value -> kept.add(name, value));
    }
    return kept.build();
  }

  /** Whether the request can be sent again. */
  static boolean isRepeatable(TransportRequest request) {
    RequestBody body = request.body();
    return body == null || body.repeatable();
  }
}
