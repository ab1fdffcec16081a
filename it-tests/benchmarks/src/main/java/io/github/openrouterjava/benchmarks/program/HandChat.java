package io.github.openrouterjava.benchmarks.program;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.openrouterjava.benchmarks.hand.HandChunk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The limit: lines split by hand, and hand-written decoding. Only reads streams. */
final class HandChat implements Chat {

  private static final byte[] DATA = "data: ".getBytes(US_ASCII);
  private static final byte[] DONE = "data: [DONE]".getBytes(US_ASCII);

  private final Supplier<InputStream> answers;
  private final HandChunk codec = new HandChunk();

  HandChat(Supplier<InputStream> answers) {
    this.answers = answers;
  }

  static Chat of(byte[] bytes) {
    return new HandChat(() -> new ByteArrayInputStream(bytes));
  }

  static Chat at(String url) {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/chat/completions"))
            .POST(HttpRequest.BodyPublishers.ofString("{\"stream\":true}"))
            .build();
    return new HandChat(
        () -> {
          try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Override
  public long stream() {
    long length = 0;
    try (InputStream in = answers.get()) {
      byte[] buffer = new byte[16 * 1024];
      int end = 0;
      for (int count = in.read(buffer);
          count >= 0;
          count = in.read(buffer, end, buffer.length - end)) {
        end += count;
        int start = 0;
        for (int i = start; i < end; i++) {
          if (buffer[i] == '\n') {
            length += line(buffer, start, i);
            start = i + 1;
          }
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return length;
  }

  private long line(byte[] buffer, int start, int end) {
    if (start == end || Arrays.equals(buffer, start, end, DONE, 0, DONE.length)) {
      return 0;
    }
    byte[] json = Arrays.copyOfRange(buffer, start + DATA.length, end);
    String text = codec.decode(json).choices().get(0).delta().content();
    return text == null ? 0 : text.length();
  }

  @Override
  public int ask() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int first() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<Long> streamAsync() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
