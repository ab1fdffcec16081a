package io.github.openrouterjava.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.openrouterjava.runtime.internal.text.ShownText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A file of the textual encodings of RFC 7468: certificates (section 5), PKCS#8 keys (section 10)
 * and encrypted PKCS#8 keys (section 11). Text around the blocks is skipped. Immutable.
 */
final class PemFile {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
  private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private final Path file;
  private final List<Block> blocks;

  private PemFile(Path file, List<Block> blocks) {
    this.file = file;
    this.blocks = List.copyOf(blocks);
  }

  private static final class Block {
    private final String label;
    private final byte[] der;

    Block(String label, byte[] der) {
      this.label = label;
      this.der = der;
    }
  }

  static PemFile read(Path file) {
    String text;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw unusable(file, "it is larger than " + MAX_BYTES + " bytes", null);
      }
      text = Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw unusable(file, "it cannot be read (" + e + ")", e);
    }
    List<Block> blocks = new ArrayList<>();
    Matcher found = BLOCK.matcher(text);
    while (found.find()) {
      blocks.add(new Block(found.group(1), der(file, found.group(1), found.group(2))));
    }
    return new PemFile(file, blocks);
  }

  private static byte[] der(Path file, String label, String base64) {
    if (base64.contains(":")) {
      // Headers such as "Proc-Type: 4,ENCRYPTED" belong to the older forms that are refused below.
      return new byte[0];
    }
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw unusable(file, "its block " + label + " is not valid base64", e);
    }
  }

  /** All certificates, at least one. */
  List<X509Certificate> certificates() {
    List<X509Certificate> found = new ArrayList<>();
    for (Block block : blocks) {
      if (block.label.equals("CERTIFICATE") || block.label.equals("TRUSTED CERTIFICATE")) {
        found.add(certificate(block));
      }
    }
    if (found.isEmpty()) {
      throw unusable(file, "it has no block BEGIN CERTIFICATE", null);
    }
    return found;
  }

  private X509Certificate certificate(Block block) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(block.der));
    } catch (CertificateException e) {
      throw unusable(file, "a certificate in it is damaged (" + e.getMessage() + ")", e);
    }
  }

  /** The first key. */
  PrivateKey privateKey(@Nullable String password) {
    for (Block block : blocks) {
      if (block.label.equals("PRIVATE KEY")) {
        return key(block.der, "its key is damaged or of a kind other than " + KEY_ALGORITHMS);
      }
      if (block.label.equals("ENCRYPTED PRIVATE KEY")) {
        return encryptedKey(block.der, password);
      }
      if (block.label.endsWith(" PRIVATE KEY")) {
        throw unusable(
            file,
            "its key is not in PKCS#8 form but "
                + block.label
                + "; convert it with: openssl pkcs8 -topk8 -in <file> -out <new file>",
            null);
      }
    }
    throw unusable(file, "it has no block BEGIN PRIVATE KEY", null);
  }

  private PrivateKey encryptedKey(byte[] der, @Nullable String password) {
    if (password == null) {
      throw unusable(file, "its key is encrypted; give the password", null);
    }
    return key(
        decrypted(der, password),
        "the password does not fit its key, or the key is of a kind other than " + KEY_ALGORITHMS);
  }

  /** The form does not say its algorithm in a way that the JDK shows, so each is tried. */
  private PrivateKey key(byte[] pkcs8, String otherwise) {
    for (String algorithm : KEY_ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (InvalidKeySpecException e) {
        // Another algorithm may know it.
      } catch (GeneralSecurityException e) {
        // A JVM without this algorithm.
      }
    }
    throw unusable(file, otherwise, null);
  }

  private byte[] decrypted(byte[] der, String password) {
    EncryptedPrivateKeyInfo info;
    Cipher cipher;
    try {
      info = new EncryptedPrivateKeyInfo(der);
      AlgorithmParameters parameters = info.getAlgParameters();
      // For PBES2 (RFC 8018) the parameters name the JDK's algorithm, for others the info does.
      String algorithm =
          info.getAlgName().startsWith("PBES2")
                  || info.getAlgName().startsWith("1.2.840.113549.1.5.13")
              ? String.valueOf(parameters)
              : info.getAlgName();
      cipher = Cipher.getInstance(algorithm);
      cipher.init(
          Cipher.DECRYPT_MODE,
          SecretKeyFactory.getInstance(algorithm)
              .generateSecret(new PBEKeySpec(password.toCharArray())),
          parameters);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw unusable(
          file,
          "its key is encrypted in a way that this JVM cannot undo ("
              + e.getMessage()
              + "); encrypt it with: openssl pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256",
          e);
    }
    try {
      return info.getKeySpec(cipher).getEncoded();
    } catch (InvalidKeySpecException e) {
      throw unusable(file, "the password does not fit its key", e);
    }
  }

  static IllegalArgumentException unusable(Path file, String why, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        ShownText.escaped("the file " + file + " cannot be used: " + why), cause);
  }
}
