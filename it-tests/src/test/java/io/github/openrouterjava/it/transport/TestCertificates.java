package io.github.openrouterjava.it.transport;

import io.github.openrouterjava.runtime.http.TlsOptions;
import java.net.URISyntaxException;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/**
 * An authority, a server for 127.0.0.1 and localhost, and clients, all valid for a hundred years
 * and made with OpenSSL. Nothing but these tests trusts them.
 */
final class TestCertificates {
  static final String PASSWORD = "open-sesame";

  private TestCertificates() {}

  static Path folder() {
    try {
      return Path.of(TestCertificates.class.getResource("/tls/ca.pem").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path file(String name) {
    return folder().resolve(name);
  }

  /** Trusts the authority. */
  static TlsOptions trusting() {
    return TlsOptions.defaults().trustPem(file("ca.pem"));
  }

  /** Serves with the server's certificate, and trusts clients of the authority. */
  static SSLContext server() {
    return trusting().clientStore(file("server.p12"), PASSWORD).sslContext().orElseThrow();
  }
}
