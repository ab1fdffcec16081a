package io.github.openrouterjava.runtime.http;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;

/**
 * Finds a key that does not belong to its certificate: a server reports that as a failed handshake
 * without a reason.
 */
final class KeyPairs {
  private KeyPairs() {}

  static void requireMatch(
      PrivateKey key, X509Certificate certificate, Path keyFile, Path certificateFile) {
    if (!match(key, certificate)) {
      throw PemFile.unusable(
          keyFile, "its key does not belong to the first certificate in " + certificateFile, null);
    }
  }

  private static boolean match(PrivateKey key, X509Certificate certificate) {
    if (key instanceof RSAKey secret && certificate.getPublicKey() instanceof RSAKey open) {
      return secret.getModulus().equals(open.getModulus());
    }
    byte[] probe = {1, 2, 3};
    try {
      Signature signature =
          Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "EdDSA");
      signature.initSign(key);
      signature.update(probe);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(probe);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
