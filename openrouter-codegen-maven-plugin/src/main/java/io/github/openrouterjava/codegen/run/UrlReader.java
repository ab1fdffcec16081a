package io.github.openrouterjava.codegen.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches one document, without following it anywhere else. */
final class UrlReader {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private UrlReader() {}

  /** The body at {@code url}, which is asked for exactly once. */
  static byte[] read(String url, int maxBytes) throws IOException, InputException {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request(url), info -> new BoundedBody(maxBytes));
    try {
      return body(exchange.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BoundedBody.TooLargeException) {
        throw InputException.tooLarge(maxBytes);
      }
      throw new InputException(
          "It cannot be fetched: " + e.getCause() + ".", "Check the URL and the network.");
    } catch (TimeoutException e) {
      throw new InputException(
          "It did not arrive within " + TIMEOUT.toSeconds() + " seconds.",
          "Download it and name the file.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      exchange.cancel(true);
    }
  }

  private static HttpRequest request(String url) throws InputException {
    try {
      return HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build();
    } catch (IllegalArgumentException e) {
      throw new InputException("It is not a valid URL: " + e.getMessage() + ".", "Correct it.");
    }
  }

  private static byte[] body(HttpResponse<byte[]> response) throws InputException {
    int status = response.statusCode();
    if (status / 100 == 3) {
      String target = response.headers().firstValue("Location").orElse("another place");
      throw new InputException(
          "The server redirects to " + target + ", which is not followed.",
          "Name that address if you trust it.");
    }
    if (status != 200) {
      throw new InputException("The server answers with status " + status + ".", "Check the URL.");
    }
    return response.body();
  }
}
