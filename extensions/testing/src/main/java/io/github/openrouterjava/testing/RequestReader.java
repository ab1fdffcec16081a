package io.github.openrouterjava.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.testing.RecordedRequest.Header;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTTP/1.1 requests of one connection. Strict about framing: a client that frames wrongly
 * should be caught.
 */
final class RequestReader {
  private static final int MAX_LINE = 1 << 20;

  private final InputStream in;
  private final int connection;

  RequestReader(InputStream in, int connection) {
    this.in = in;
    this.connection = connection;
  }

  /** The head of the next request, with an empty body; null at the end of the connection. */
  @Nullable RecordedRequest head() throws IOException {
    String line = line();
    if (line == null) {
      return null;
    }
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
      throw new IOException("Not a request line: " + line);
    }
    List<Header> headers = new ArrayList<>();
    for (String header = line(); header != null && !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      if (colon <= 0) {
        throw new IOException("Not a header line: " + header);
      }
      headers.add(new Header(header.substring(0, colon), header.substring(colon + 1).strip()));
    }
    return new RecordedRequest(connection, parts[0], parts[1], headers);
  }

  /** The request of a head with its body. */
  RecordedRequest body(RecordedRequest head) throws IOException {
    Body body = new Body();
    if (head.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
      readChunks(body);
    } else {
      body.copy(head.header("Content-Length").map(Long::parseLong).orElse(0L));
    }
    return head.withBody(
        body.kept.toByteArray(), body.length, HexFormat.of().formatHex(body.digest.digest()));
  }

  private void readChunks(Body body) throws IOException {
    for (; ; ) {
      long size = Long.parseLong(required(line()).split(";", 2)[0].strip(), 16);
      if (size == 0) {
        while (!required(line()).isEmpty()) {
          // Trailers are not recorded.
        }
        return;
      }
      body.copy(size);
      if (!required(line()).isEmpty()) {
        throw new IOException("A chunk is longer than its size");
      }
    }
  }

  private static String required(@Nullable String line) throws IOException {
    if (line == null) {
      throw new EOFException("The request ended early");
    }
    return line;
  }

  private @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        String text = line.toString(UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      }
      line.write(b);
      if (line.size() > MAX_LINE) {
        throw new IOException("A line of the request is too long");
      }
    }
    if (line.size() > 0) {
      throw new EOFException("The request ended in a line: " + line.toString(ISO_8859_1));
    }
    return null;
  }

  /** Counts and hashes all, keeps the beginning. */
  private final class Body {
    final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    final MessageDigest digest = sha256();
    long length;

    void copy(long count) throws IOException {
      byte[] buffer = new byte[16 * 1024];
      for (long left = count; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException("The request ended " + left + " bytes before its end");
        }
        digest.update(buffer, 0, read);
        kept.write(buffer, 0, Math.min(read, FakeServer.KEPT_BODY - kept.size()));
        length += read;
        left -= read;
      }
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
