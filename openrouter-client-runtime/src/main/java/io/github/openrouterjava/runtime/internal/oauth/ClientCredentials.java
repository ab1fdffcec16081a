package io.github.openrouterjava.runtime.internal.oauth;

import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.http.Transport;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.auth.RefusalListener;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import io.github.openrouterjava.runtime.internal.text.Targets;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.JsonNumber;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Obtains access tokens by the client credentials grant of OAuth 2 (RFC 6749, section 4.4). A token
 * is used until shortly before it expires, or until the server refuses it; then another one is
 * obtained. Thread-safe: calls that need a token at the same time wait for the same one.
 */
public final class ClientCredentials {
  private static final Duration MARGIN = Duration.ofSeconds(30);
  private static final Duration MAX_WAIT = Duration.ofSeconds(30);
  private static final int MAX_BODY = 64 * 1024;

  private final URI tokenUrl;
  private final String clientId;
  private final String clientSecret;
  private final List<String> scopes;

  private ClientCredentials(
      URI tokenUrl, String clientId, String clientSecret, List<String> scopes) {
    this.tokenUrl = tokenUrl;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.scopes = scopes;
  }

  /**
   * A client at a token endpoint.
   *
   * @param tokenUrl the absolute URL of the token endpoint
   * @param scopes what to ask for; none for what the server gives by default
   */
  public static ClientCredentials of(
      URI tokenUrl, String clientId, String clientSecret, String... scopes) {
    return new ClientCredentials(
        tokenUrl,
        Objects.requireNonNull(clientId, "clientId"),
        Objects.requireNonNull(clientSecret, "clientSecret"),
        List.of(scopes));
  }

  /** The same client, whose token endpoint is below a base URL if it names no host itself. */
  public ClientCredentials at(URI baseUrl) {
    URI absolute = URI.create(baseUrl + "/").resolve(tokenUrl);
    return new ClientCredentials(absolute, clientId, clientSecret, scopes);
  }

  /** The credential whose tokens come through a transport. */
  public Credential credential(Transport transport, TimeSource time) {
    return Credential.of(new Tokens(this, transport, time)).setBy("the client's id and secret");
  }

  private TransportRequest request() {
    String form = "grant_type=client_credentials";
    if (!scopes.isEmpty()) {
      form += "&scope=" + Targets.encoded(String.join(" ", scopes), false);
    }
    // Both parts are encoded before they are joined (RFC 6749, section 2.3.1).
    String both = Targets.encoded(clientId, false) + ":" + Targets.encoded(clientSecret, false);
    String basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    Headers headers =
        Headers.builder()
            .set("Accept", "application/json")
            .set("Authorization", "Basic " + basic)
            .build();
    return new TransportRequest(
        "POST", tokenUrl, headers, RequestBody.of(form, "application/x-www-form-urlencoded"));
  }

  /** Where tokens come from, without the secret. */
  @Override
  public String toString() {
    return "ClientCredentials[" + tokenUrl + "]";
  }

  /** The token in use. */
  private static final class Tokens implements Supplier<String>, RefusalListener {
    private final ClientCredentials client;
    private final Transport transport;
    private final TimeSource time;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String token;
    private long expiresAt;
    private boolean expires;

    Tokens(ClientCredentials client, Transport transport, TimeSource time) {
      this.client = client;
      this.transport = transport;
      this.time = time;
    }

    @Override
    public String get() {
      lock.lock();
      try {
        String current = token;
        if (current == null || (expires && time.nanoTime() - expiresAt >= 0)) {
          current = obtain();
        }
        return current;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void refused(String refused) {
      lock.lock();
      try {
        if (refused.equals(token)) {
          token = null;
        }
      } finally {
        lock.unlock();
      }
    }

    private String obtain() {
      JsonObject response = response();
      if (!(response.members().get("access_token") instanceof JsonString fresh)) {
        throw new IllegalStateException(
            "the token endpoint " + client.tokenUrl + " gave no access_token");
      }
      token = fresh.value();
      expires = response.members().get("expires_in") instanceof JsonNumber;
      if (response.members().get("expires_in") instanceof JsonNumber seconds) {
        long lifetime = TimeUnit.SECONDS.toNanos(seconds.value().longValue());
        // Of a short life, a tenth remains unused.
        long margin = Math.min(MARGIN.toNanos(), lifetime / 10);
        expiresAt = time.nanoTime() + lifetime - margin;
      }
      return fresh.value();
    }

    private JsonObject response() {
      TransportResponse response;
      String body;
      try {
        response = transport.send(client.request()).get(MAX_WAIT.toSeconds(), TimeUnit.SECONDS);
        byte[] bytes =
            BodyCollector.whole(response.body(), MAX_BODY)
                .get(MAX_WAIT.toSeconds(), TimeUnit.SECONDS);
        body = new String(bytes, StandardCharsets.UTF_8);
      } catch (ExecutionException | CompletionException | TimeoutException e) {
        throw new IllegalStateException(
            "the token endpoint " + client.tokenUrl + " could not be reached", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for a token", e);
      }
      if (response.status() != 200) {
        throw new IllegalStateException(
            "the token endpoint "
                + client.tokenUrl
                + " responded with status "
                + response.status());
      }
      try {
        if (JsonValue.parse(body) instanceof JsonObject object) {
          return object;
        }
      } catch (JsonDecodeException e) {
        throw new IllegalStateException(
            "the token endpoint " + client.tokenUrl + " did not respond with JSON", e);
      }
      throw new IllegalStateException(
          "the token endpoint " + client.tokenUrl + " did not respond with an object");
    }
  }
}
