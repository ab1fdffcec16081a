package io.github.openrouterjava.runtime.internal.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** The addresses calls go to. */
public final class Targets {
  private static final String UNRESERVED_SYMBOLS = "-._~";
  private static final String RESERVED = UNRESERVED_SYMBOLS + ":/?@!$'()*,;=";
  private static final String HEX = "0123456789ABCDEF";

  private Targets() {}

  /** A base URL, without a slash at its end. */
  public static URI baseUrl(String url) {
    URI uri;
    try {
      uri = new URI(url.trim());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a base URL: " + e.getReason());
    }
    if (!isWeb(uri) || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "a base URL is an absolute http or https URL without user, query and fragment");
    }
    return URI.create(uri.toString().replaceAll("/+$", ""));
  }

  /**
   * A link from a response: absolute, or relative to the host ({@code /…}) or to the base URL.
   *
   * @throws IllegalArgumentException when it is not an http or https URL without user
   */
  public static URI resolve(URI base, String link) {
    URI target;
    try {
      target = URI.create(base + "/").resolve(link.trim());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a URL");
    }
    if (!isWeb(target)) {
      throw new IllegalArgumentException("not an http or https URL without user");
    }
    return target;
  }

  /** Whether it is an absolute http or https URL without user. */
  public static boolean isWeb(URI uri) {
    return (isSecure(uri) || "http".equalsIgnoreCase(uri.getScheme()))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null;
  }

  public static boolean isSecure(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  /** Scheme, host and port are the same: what a credential for one may be shown to the other. */
  public static boolean sameOrigin(URI a, URI b) {
    return a.getScheme() != null
        && a.getHost() != null
        && a.getScheme().equalsIgnoreCase(b.getScheme())
        && a.getHost().equalsIgnoreCase(b.getHost())
        && port(a) == port(b);
  }

  /** Its host and port, as messages name them. */
  public static String hostAndPort(URI uri) {
    return uri.getHost() + ":" + port(uri);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return isSecure(uri) ? 443 : 80;
  }

  /**
   * Text as one segment of a path: everything but unreserved characters and the colon is encoded
   * (RFC 3986).
   */
  public static String encodedSegment(String text) {
    return encoded(text, UNRESERVED_SYMBOLS + ":");
  }

  /**
   * Text as a name or value in a query.
   *
   * @param reserved whether reserved characters have their meaning there (RFC 6570, section 3.2.3),
   *     except for those that would change where the value ends
   */
  public static String encoded(String text, boolean reserved) {
    if (!reserved) {
      return encoded(text, UNRESERVED_SYMBOLS);
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int from = 0;
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (isTriplet(text, at)) {
        out.append(encoded(text.substring(from, at), RESERVED)).append(text, at, at + 3);
        from = at + 3;
      }
    }
    return out.append(encoded(text.substring(from), RESERVED)).toString();
  }

  /** Whether a percent sign begins an encoded byte. */
  public static boolean isTriplet(String text, int at) {
    return at + 2 < text.length()
        && HEX.indexOf(Character.toUpperCase(text.charAt(at + 1))) >= 0
        && HEX.indexOf(Character.toUpperCase(text.charAt(at + 2))) >= 0;
  }

  /** Everything encoded but letters, digits and some symbols. */
  public static String encoded(String text, String symbols) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean alphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (alphanumeric || symbols.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }
}
