package io.github.openrouterjava.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The addresses calls go to. */
final class Targets {
  private static final String UNRESERVED_SYMBOLS = "-._~";
  private static final String RESERVED = UNRESERVED_SYMBOLS + ":/?@!$'()*,;=";
  private static final String HEX = "0123456789ABCDEF";

  private Targets() {}

  /** A base URL, without a slash at its end. */
  static URI baseUrl(String url) {
    URI uri;
    try {
      uri = new URI(url.trim());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a base URL: " + e.getReason());
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean plain =
        uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
    if (uri.getHost() == null || !plain || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException(
          "a base URL is an absolute http or https URL without user, query and fragment");
    }
    String text = uri.toString();
    return URI.create(text.replaceAll("/+$", ""));
  }

  /**
   * A link from an answer: absolute, or relative to the host ({@code /…}) or to the base URL.
   *
   * @throws IllegalArgumentException when it is not an http or https URL without user
   */
  static URI resolve(URI base, String link) {
    URI target;
    try {
      target = URI.create(base + "/").resolve(link.trim());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a URL");
    }
    String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || target.getHost() == null || target.getRawUserInfo() != null) {
      throw new IllegalArgumentException("not an http or https URL without user");
    }
    return target;
  }

  /** Scheme, host and port are the same: what a credential for one may be shown to the other. */
  static boolean sameOrigin(URI a, URI b) {
    return a.getScheme() != null
        && a.getHost() != null
        && a.getScheme().equalsIgnoreCase(b.getScheme())
        && a.getHost().equalsIgnoreCase(b.getHost())
        && port(a) == port(b);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  /**
   * Text as one segment of a path: everything but unreserved characters and the colon is encoded
   * (RFC 3986).
   */
  static String encodeSegment(String text) {
    return encode(text, UNRESERVED_SYMBOLS + ":");
  }

  /** Text as a name or value in a query. */
  static String encodeQuery(String text) {
    return encode(text, UNRESERVED_SYMBOLS);
  }

  /**
   * Text as a value in a query in which reserved characters have their meaning (RFC 6570, section
   * 3.2.3), without those that would change where the value ends.
   */
  static String encodeReserved(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int from = 0;
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (isTriplet(text, at)) {
        out.append(encode(text.substring(from, at), RESERVED)).append(text, at, at + 3);
        from = at + 3;
      }
    }
    return out.append(encode(text.substring(from), RESERVED)).toString();
  }

  private static boolean isTriplet(String text, int at) {
    return at + 2 < text.length()
        && HEX.indexOf(Character.toUpperCase(text.charAt(at + 1))) >= 0
        && HEX.indexOf(Character.toUpperCase(text.charAt(at + 2))) >= 0;
  }

  static String encode(String text, String symbols) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isAlphanumeric(c) || symbols.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
