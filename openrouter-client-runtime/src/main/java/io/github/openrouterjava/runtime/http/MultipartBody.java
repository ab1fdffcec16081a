package io.github.openrouterjava.runtime.http;

import io.github.openrouterjava.runtime.internal.text.WireText;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body (RFC 7578). Parts are sent in the order they were added; files
 * are read while they are sent. Names and file names are UTF-8, escaped as the WHATWG form
 * submission rules have it. Immutable.
 */
public final class MultipartBody extends RequestBody {
  private static final byte[] LINE_END = {'\r', '\n'};

  private final String boundary;
  private final List<Part> parts;

  private MultipartBody(String boundary, List<Part> parts) {
    this.boundary = boundary;
    this.parts = parts;
  }

  /** A builder without parts. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public long contentLength() {
    long length = end().length;
    for (Part part : parts) {
      long content = part.content.contentLength();
      if (content < 0) {
        return -1;
      }
      length += head(part).length + content + LINE_END.length;
    }
    return length;
  }

  @Override
  public boolean repeatable() {
    for (Part part : parts) {
      if (!part.content.repeatable()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Flow.Publisher<ByteBuffer> publisher() {
    List<BodyPublisher> pieces = new ArrayList<>();
    for (Part part : parts) {
      pieces.add(BodyPublishers.ofByteArray(head(part)));
      pieces.add(BodyPublishers.fromPublisher(part.content.publisher()));
      pieces.add(BodyPublishers.ofByteArray(LINE_END));
    }
    pieces.add(BodyPublishers.ofByteArray(end()));
    return BodyPublishers.concat(pieces.toArray(new BodyPublisher[0]));
  }

  private byte[] head(Part part) {
    StringBuilder head = new StringBuilder("--").append(boundary).append("\r\n");
    head.append("Content-Disposition: form-data; name=\"").append(escaped(part.name)).append('"');
    if (part.filename != null) {
      head.append("; filename=\"").append(escaped(part.filename)).append('"');
      head.append("\r\nContent-Type: ").append(part.content.contentType());
    } else if (!part.content.contentType().startsWith("text/plain")) {
      head.append("\r\nContent-Type: ").append(part.content.contentType());
    }
    return head.append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] end() {
    return ("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static final class Part {
    final String name;
    final @Nullable String filename;
    final RequestBody content;

    Part(String name, @Nullable String filename, RequestBody content) {
      this.name = name;
      this.filename = filename;
      this.content = content;
    }
  }

  /** Collects parts. Not thread-safe. */
  public static final class Builder {
    private final List<Part> parts = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a form field, or a file.
     *
     * @param value null adds nothing; a collection adds one part for each element; an {@link
     *     FilePart} is sent as a file and a {@link RequestBody} as a part of its media type;
     *     anything else as text
     * @throws IllegalArgumentException when a media type has characters that cannot be sent
     */
    public Builder field(String name, @Nullable Object value) {
      if (value instanceof Iterable<?> elements) {
        for (Object element : elements) {
          field(name, element);
        }
      } else if (value instanceof FilePart upload) {
        add(new Part(name, upload.filename(), upload.content()));
      } else if (value instanceof RequestBody body) {
        add(new Part(name, null, body));
      } else if (value != null) {
        add(new Part(name, null, RequestBody.of(WireText.of(value), "text/plain")));
      }
      return this;
    }

    private void add(Part part) {
      Headers.builder().set("Content-Type", part.content.contentType()); // refuses line ends
      parts.add(part);
    }

    /** The body; the builder stays usable. */
    public MultipartBody build() {
      byte[] random = new byte[16];
      new SecureRandom().nextBytes(random);
      return new MultipartBody("part-" + HexFormat.of().formatHex(random), List.copyOf(parts));
    }
  }
}
