package io.github.openrouterjava.codegen.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches one document from the host the user named. Thread-safe. */
public final class UrlReader {

  private final HttpClient client;
  private final FetchRules rules;

  /** A reader that keeps to the rules. */
  public UrlReader(FetchRules rules) {
    this(
        HttpClient.newBuilder()
            .connectTimeout(rules.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build(),
        rules);
  }

  /** A reader with a client of the test's choice, which must not follow redirects itself. */
  UrlReader(HttpClient client, FetchRules rules) {
    this.client = client;
    this.rules = rules;
  }

  /**
   * The document at {@code url}.
   *
   * @param known what is known of the document as it was
   * @throws InputException if it cannot be had from there under the rules
   * @throws IOException if the thread is interrupted
   */
  public Fetched read(String url, Validators known) throws IOException, InputException {
    long end = System.nanoTime() + rules.timeout().toNanos();
    URI address = address(url);
    for (int redirects = 0; ; redirects++) {
      HttpResponse<byte[]> response = exchange(request(address, known), end - System.nanoTime());
      if (response.statusCode() == 304) {
        return new Fetched.Unchanged();
      }
      if (response.statusCode() / 100 != 3) {
        return new Fetched.Document(body(response), validators(response));
      }
      address = redirected(address, response, redirects);
    }
  }

  private URI address(String url) throws InputException {
    URI address;
    try {
      address = new URI(url);
    } catch (java.net.URISyntaxException e) {
      throw new InputException("Invalid URL: " + e.getMessage() + ".", "Correct it.");
    }
    String scheme = String.valueOf(address.getScheme());
    if (address.getHost() == null || !scheme.matches("(?i)https?")) {
      throw new InputException("Not an https URL.", "Correct it.");
    }
    if (scheme.equalsIgnoreCase("http") && !rules.allowHttp()) {
      throw new InputException(
          "Plain http can be tampered with in transit.",
          "Use https, or allow http with -Dopenrouter.codegen.allowHttp=true.");
    }
    if (address.getUserInfo() != null) {
      throw new InputException(
          "Credentials in URLs are not supported.", "Download the document and use the file.");
    }
    return address;
  }

  private HttpRequest request(URI address, Validators known) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(rules.timeout());
    request.header("Accept", "application/yaml, application/json, */*;q=0.5");
    if (known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    return request.build();
  }

  private HttpResponse<byte[]> exchange(HttpRequest request, long nanos)
      throws IOException, InputException {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request, info -> new BoundedBody(rules.maxBytes()));
    try {
      return exchange.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (TimeoutException e) {
      throw tooSlow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      exchange.cancel(true);
    }
  }

  private InputException failure(@Nullable Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof BoundedBody.TooLargeException) {
        return InputException.tooLarge(rules.maxBytes());
      }
      if (each instanceof java.net.http.HttpTimeoutException) {
        return tooSlow();
      }
    }
    return new InputException(
        "The document cannot be fetched: " + cause + ".", "Check the URL and the network.");
  }

  private InputException tooSlow() {
    Duration timeout = rules.timeout();
    return new InputException(
        "The download did not complete within " + timeout.toMillis() / 1000.0 + " seconds.",
        "Raise the time limit, or download the document and use the file.");
  }

  private URI redirected(URI from, HttpResponse<?> response, int redirects) throws InputException {
    String location = response.headers().firstValue("Location").orElse("another address");
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new InputException("The server redirects to an invalid URL.", "Check the URL.");
    }
    if (redirects >= rules.maxRedirects() || !isSameOrigin(from, to)) {
      throw new InputException(
          "The server redirects to " + location + ", which is not followed.",
          "Use that address if you trust it.");
    }
    return to;
  }

  private static boolean isSameOrigin(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(Objects.requireNonNullElse(other.getHost(), ""))
        && one.getPort() == other.getPort();
  }

  private static byte[] body(HttpResponse<byte[]> response) throws InputException {
    int status = response.statusCode();
    if (status != 200) {
      throw new InputException(
          "The server responded with status " + status + ".", "Check the URL.");
    }
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      throw new InputException(
          "The server sent the document compressed although this was not requested.",
          "Download the document and use the file.");
    }
    if (response.version() == HttpClient.Version.HTTP_1_1
        && response.headers().firstValue("Content-Length").isEmpty()
        && response.headers().firstValue("Transfer-Encoding").isEmpty()) {
      throw new InputException(
          "The server does not declare the length, so that a truncated download could not be"
              + " detected.",
          "Download the document and use the file.");
    }
    return response.body();
  }

  private static Validators validators(HttpResponse<?> response) {
    return new Validators(
        response.headers().firstValue("ETag").orElse(null),
        response.headers().firstValue("Last-Modified").orElse(null));
  }
}
