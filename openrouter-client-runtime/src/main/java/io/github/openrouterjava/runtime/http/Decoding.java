package io.github.openrouterjava.runtime.http;

import java.util.List;
import java.util.Locale;

/**
 * Undoes the content codings of answers (RFC 9110, section 8.4.1), while they are read and without
 * running ahead.
 */
public final class Decoding {
  private Decoding() {}

  /** The codings that can be undone, for {@code Accept-Encoding}. */
  public static String supported() {
    return "gzip, deflate";
  }

  /**
   * The answer without its content coding; as it is when it has none, or one that is not supported.
   */
  public static TransportResponse decoded(TransportResponse response) {
    String coding =
        response.headers().first("Content-Encoding").orElse("").trim().toLowerCase(Locale.ROOT);
    boolean gzip = coding.equals("gzip") || coding.equals("x-gzip");
    if (!gzip && !coding.equals("deflate")) {
      return response;
    }
    Headers plain = response.headers().without(List.of("Content-Encoding", "Content-Length"));
    return response.withHeaders(plain).withBody(new InflatingPublisher(response.body(), gzip));
  }
}
