package io.github.openrouterjava.runtime.http;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Key stores in files, PKCS#12 or JKS. */
final class StoreFile {
  private StoreFile() {}

  static List<X509Certificate> certificates(Path file, String password) {
    KeyStore store = load(file, password);
    List<X509Certificate> found = new ArrayList<>();
    try {
      for (String alias : Collections.list(store.aliases())) {
        Certificate certificate = store.getCertificate(alias);
        if (certificate instanceof X509Certificate x509) {
          found.add(x509);
        }
      }
    } catch (GeneralSecurityException e) {
      throw PemFile.unusable(file, String.valueOf(e.getMessage()), e);
    }
    if (found.isEmpty()) {
      throw PemFile.unusable(file, "it holds no certificate that Java can see", null);
    }
    return found;
  }

  /** The store, which holds at least one key that the password opens. */
  static KeyStore keys(Path file, String password) {
    KeyStore store = load(file, password);
    try {
      for (String alias : Collections.list(store.aliases())) {
        Key key = store.getKey(alias, password.toCharArray());
        if (key != null) {
          return store;
        }
      }
    } catch (UnrecoverableKeyException e) {
      throw PemFile.unusable(file, "the password does not open its key", e);
    } catch (GeneralSecurityException e) {
      throw PemFile.unusable(file, String.valueOf(e.getMessage()), e);
    }
    throw PemFile.unusable(file, "it holds no key", null);
  }

  private static KeyStore load(Path file, String password) {
    try {
      return KeyStore.getInstance(file.toFile(), password.toCharArray());
    } catch (IOException e) {
      boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
      throw PemFile.unusable(
          file, wrong ? "the password does not open it" : "it cannot be read (" + e + ")", e);
    } catch (GeneralSecurityException e) {
      throw PemFile.unusable(file, "it is neither a PKCS#12 nor a JKS key store", e);
    }
  }
}
