package io.github.openrouterjava.testing.openrouter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts webhooks as OpenRouter does, also wrong ones, to the receiver of an application.
 *
 * <pre>{@code
 * WebhookSender sender = new WebhookSender(receiver, "secret");
 * sender.send("job-1-completed", body, Instant.now());
 * sender.send("job-1-completed", body, Instant.now()); // the same event once more
 * sender.sendSigned("job-2-completed", body, "t=1,v1=00"); // forged
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class WebhookSender {
  /** The field that names the event: the same for every delivery of it. */
  public static final String EVENT_FIELD = "X-OpenRouter-Idempotency-Key";

  /** The field with the time and the signature. */
  public static final String SIGNATURE_FIELD = "X-OpenRouter-Signature";

  private final URI receiver;
  private final String secret;

  /** A sender to an address, with the secret that both sides know. */
  public WebhookSender(URI receiver, String secret) {
    this.receiver = receiver;
    this.secret = secret;
  }

  /**
   * Delivers an event with its genuine signature.
   *
   * @param event the value of {@link #EVENT_FIELD}
   * @param body the JSON, as bytes because they are what is signed
   * @param sent the time in the signature
   * @return the status the receiver answered
   * @throws IOException if the receiver cannot be reached
   */
  public int send(String event, byte[] body, Instant sent)
      throws IOException, InterruptedException {
    return sendSigned(event, body, signature(body, sent));
  }

  /**
   * Delivers an event with any text for a signature.
   *
   * @return the status the receiver answered
   * @throws IOException if the receiver cannot be reached
   */
  public int sendSigned(String event, byte[] body, String signature)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(receiver)
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .header(EVENT_FIELD, event)
            .header(SIGNATURE_FIELD, signature)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** The value of {@link #SIGNATURE_FIELD} for a body sent at a time. */
  public String signature(byte[] body, Instant sent) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((sent.getEpochSecond() + ",").getBytes(UTF_8));
      String digits = HexFormat.of().formatHex(mac.doFinal(body));
      return "t=" + sent.getEpochSecond() + ",v1=" + digits;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }
}
