package io.github.openrouterjava.runtime.http;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that TLS connections trust and present, from PEM or key store files. The files
 * are read when a method here is called, not later.
 *
 * <pre>{@code
 * TlsOptions tls = TlsOptions.defaults()
 *     .trustPem(Path.of("ca.pem"))
 *     .clientPem(Path.of("client.pem"), Path.of("client-key.pem"));
 * }</pre>
 *
 * <p>Each method returns a copy with one setting changed. Immutable.
 */
public final class TlsOptions {
  private static final TlsOptions DEFAULTS = new TlsOptions(null, List.of(), false, null);

  private final @Nullable SSLContext given;
  private final List<X509Certificate> trusted;

  /** Whether the JVM's authorities are trusted beside {@link #trusted}. */
  private final boolean alsoDefaults;

  private final @Nullable Client client;

  private TlsOptions(
      @Nullable SSLContext given,
      List<X509Certificate> trusted,
      boolean alsoDefaults,
      @Nullable Client client) {
    this.given = given;
    this.trusted = List.copyOf(trusted);
    this.alsoDefaults = alsoDefaults;
    this.client = client;
  }

  /** A store that holds a key and its certificates, and the password of the key. */
  private static final class Client {
    final KeyStore store;
    final char[] password;

    Client(KeyStore store, char[] password) {
      this.store = store;
      this.password = password;
    }
  }

  /** The authorities that the JVM trusts, and no client certificate. */
  public static TlsOptions defaults() {
    return DEFAULTS;
  }

  /** Whatever an SSL context of your own trusts and presents. It cannot be added to. */
  public static TlsOptions of(SSLContext context) {
    return new TlsOptions(Objects.requireNonNull(context, "context"), List.of(), false, null);
  }

  /**
   * Trusts the certificates in a PEM file, in place of those of the JVM. Repeated calls add to each
   * other.
   *
   * @throws IllegalArgumentException if the file cannot be read or holds no certificate
   */
  public TlsOptions trustPem(Path certificates) {
    return trusting(PemFile.read(certificates).certificates());
  }

  /**
   * Trusts the certificates in a PKCS#12 or JKS key store, in place of those of the JVM. Repeated
   * calls add to each other.
   *
   * @throws IllegalArgumentException if the store cannot be read or holds no certificate
   */
  public TlsOptions trustStore(Path store, String password) {
    return trusting(StoreFile.certificates(store, password));
  }

  /** Trusts the authorities of the JVM beside those added here. */
  public TlsOptions trustDefaults() {
    requireOwn();
    return new TlsOptions(null, trusted, true, client);
  }

  /**
   * Presents a client certificate.
   *
   * @param certificates a PEM file with the certificate first, and then those that lead to its
   *     authority
   * @param key a PEM file with the PKCS#8 key, not encrypted ({@code BEGIN PRIVATE KEY}); the same
   *     file may hold both
   * @throws IllegalArgumentException if a file cannot be read or used, or if the key does not
   *     belong to the certificate
   */
  public TlsOptions clientPem(Path certificates, Path key) {
    return presenting(certificates, key, null);
  }

  /**
   * Presents a client certificate with an encrypted PKCS#8 key ({@code BEGIN ENCRYPTED PRIVATE
   * KEY}).
   *
   * @throws IllegalArgumentException if a file cannot be read or used, if the password is wrong, or
   *     if the key does not belong to the certificate
   */
  public TlsOptions clientPem(Path certificates, Path key, String keyPassword) {
    return presenting(certificates, key, Objects.requireNonNull(keyPassword, "keyPassword"));
  }

  /**
   * Presents the client certificate in a PKCS#12 or JKS key store.
   *
   * @param password the password of the store and of the key in it
   * @throws IllegalArgumentException if the store cannot be read or holds no key with that password
   */
  public TlsOptions clientStore(Path store, String password) {
    requireOwn();
    KeyStore keys = StoreFile.keys(store, password);
    return new TlsOptions(null, trusted, alsoDefaults, new Client(keys, password.toCharArray()));
  }

  private TlsOptions presenting(Path certificates, Path keyFile, @Nullable String password) {
    requireOwn();
    List<X509Certificate> chain = PemFile.read(certificates).certificates();
    PrivateKey key = PemFile.read(keyFile).privateKey(password);
    KeyPairs.requireMatch(key, chain.get(0), keyFile, certificates);
    char[] unused = {'-'}; // a store wants a password, even one that never leaves the memory
    try {
      KeyStore store = emptyStore();
      store.setKeyEntry("client", key, unused, chain.toArray(new X509Certificate[0]));
      return new TlsOptions(null, trusted, alsoDefaults, new Client(store, unused));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "the client certificate in " + certificates + " cannot be used: " + e.getMessage(), e);
    }
  }

  private TlsOptions trusting(List<X509Certificate> more) {
    requireOwn();
    List<X509Certificate> all = new ArrayList<>(trusted);
    all.addAll(more);
    return new TlsOptions(null, all, alsoDefaults, client);
  }

  private void requireOwn() {
    if (given != null) {
      throw new IllegalStateException(
          "an SSL context of your own cannot be added to; put the certificates into that context");
    }
  }

  /** The context for connections; empty if the JVM's own is to be used. */
  public Optional<SSLContext> sslContext() {
    if (given != null || this == DEFAULTS) {
      return Optional.ofNullable(given);
    }
    try {
      KeyManager[] keys = null;
      if (client != null) {
        KeyManagerFactory factory =
            KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(client.store, client.password);
        keys = factory.getKeyManagers();
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {ownTrust()}, null);
      return Optional.of(context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  /**
   * What judges the server's certificate; empty if that is hidden in a context of your own, or if
   * the JVM's own is to be used.
   */
  public Optional<X509TrustManager> trustManager() {
    if (given != null || this == DEFAULTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(ownTrust());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  private X509TrustManager ownTrust() throws GeneralSecurityException {
    if (trusted.isEmpty()) {
      return trust(null);
    }
    List<X509Certificate> all = new ArrayList<>(trusted);
    if (alsoDefaults) {
      all.addAll(Arrays.asList(trust(null).getAcceptedIssuers()));
    }
    KeyStore store = emptyStore();
    for (X509Certificate certificate : all) {
      store.setCertificateEntry("authority-" + store.size(), certificate);
    }
    return trust(store);
  }

  private static X509TrustManager trust(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("the JVM has no trust manager for X.509 certificates");
  }

  private static KeyStore emptyStore() throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    return store;
  }

  /** How much is trusted and presented, without keys. */
  @Override
  public String toString() {
    if (given != null) {
      return "TlsOptions[a context of your own]";
    }
    String trust =
        trusted.isEmpty()
            ? "the JVM's authorities"
            : trusted.size() + " certificates" + (alsoDefaults ? " and the JVM's authorities" : "");
    return "TlsOptions[trusts " + trust + (client == null ? "" : ", client certificate") + "]";
  }
}
