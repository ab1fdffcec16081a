package io.github.openrouterjava.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.client.OpenRouterWebhooks;
import io.github.openrouterjava.runtime.auth.WebhookSignature;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Handler;
import io.github.openrouterjava.testing.Reply;
import io.github.openrouterjava.testing.openrouter.WebhookSender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Group 42: webhooks on their way to a receiver that checks them as an application would. */
@Tag("transport")
@Timeout(60)
class WebhookFaultsTest {
  private static final String SECRET = "whsec-5ec2e7-caf\u00e9";
  private static final Instant NOW = Instant.parse("2026-08-22T12:00:00Z");
  private static final byte[] BODY =
      "{\"type\":\"video.generation.completed\",\"data\":{\"id\":\"job-1\",\"model\":\"\u00e9\u4e2d\"}}"
          .getBytes(UTF_8);

  private final Set<String> handled = ConcurrentHashMap.newKeySet();

  @Test
  void aGenuineWebhookIsAcceptedAndEachEventIsHandledOnce() throws Exception {
    try (FakeServer receiver = FakeServer.start(receiver())) {
      WebhookSender sender = new WebhookSender(receiver.uri().resolve("/hook"), SECRET);
      assertThat(sender.send("job-1-completed", BODY, NOW)).isEqualTo(204);
      assertThat(sender.send("job-1-completed", BODY, NOW.plusSeconds(30))).isEqualTo(200);
      assertThat(sender.send("job-2-failed", BODY, NOW)).isEqualTo(204);
      assertThat(handled).containsExactlyInAnyOrder("job-1-completed", "job-2-failed");
    }
  }

  @Test
  void aForgedWebhookIsRefused() throws Exception {
    try (FakeServer receiver = FakeServer.start(receiver())) {
      WebhookSender sender = new WebhookSender(receiver.uri(), SECRET);
      String genuine = sender.signature(BODY, NOW);
      List<String> forged = new ArrayList<>();
      forged.add(new WebhookSender(receiver.uri(), "another secret").signature(BODY, NOW));
      forged.add(sender.signature("{}".getBytes(UTF_8), NOW));
      forged.add(genuine.replace("t=" + NOW.getEpochSecond(), "t=" + (NOW.getEpochSecond() + 1)));
      forged.add(genuine.substring(0, genuine.length() - 1));
      forged.add(genuine.substring(0, genuine.indexOf("v1=") + "v1=".length()));
      forged.add(genuine.substring(0, genuine.indexOf(",v1=")));
      forged.add(genuine.substring(genuine.indexOf("v1=")));
      forged.add(genuine.replace("v1=", "v0="));
      forged.add("t=0x7fffffff,v1=00");
      for (String signature : forged) {
        assertThat(sender.sendSigned("job-1-completed", BODY, signature))
            .as(signature)
            .isEqualTo(401);
      }
      byte[] reencoded = new String(BODY, UTF_8).replace("\u00e9", "\\u00e9").getBytes(UTF_8);
      assertThat(sender.sendSigned("job-1-completed", reencoded, genuine)).isEqualTo(401);
      assertThat(handled).isEmpty();
    }
  }

  @Test
  void aWebhookFromLongAgoOrFromTheFutureIsRefused() throws Exception {
    try (FakeServer receiver = FakeServer.start(receiver())) {
      WebhookSender sender = new WebhookSender(receiver.uri(), SECRET);
      assertThat(sender.send("old", BODY, NOW.minusSeconds(301))).isEqualTo(401);
      assertThat(sender.send("early", BODY, NOW.plusSeconds(301))).isEqualTo(401);
      assertThat(handled).isEmpty();
      assertThat(sender.send("in time", BODY, NOW.minusSeconds(300))).isEqualTo(204);
    }
  }

  @Test
  void theSignatureIsOfTheBytesAndItsDigitsMayBeCapitals() throws Exception {
    byte[] bytes = {0, -1, '\r', '\n', -62, 'x'};
    try (FakeServer receiver = FakeServer.start(receiver())) {
      WebhookSender sender = new WebhookSender(receiver.uri(), SECRET);
      assertThat(sender.send("bytes", bytes, NOW)).isEqualTo(204);
      String genuine = sender.signature(BODY, NOW);
      int digits = genuine.indexOf("v1=") + "v1=".length();
      String capitals =
          genuine.substring(0, digits) + genuine.substring(digits).toUpperCase(Locale.ROOT);
      assertThat(sender.sendSigned("capitals", BODY, capitals)).isEqualTo(204);
      assertThat(sender.sendSigned("rotated", BODY, genuine + ",v1=00, v2=zz")).isEqualTo(204);
    }
  }

  /** What an application does: check, then handle each event once. */
  private Handler receiver() {
    WebhookSignature check = OpenRouterWebhooks.signature(SECRET);
    return request -> {
      String signature = request.header(OpenRouterWebhooks.SIGNATURE_HEADER).orElse(null);
      if (!check.accepts(signature, request.body(), NOW)) {
        return Reply.of(401);
      }
      boolean first = handled.add(request.header(OpenRouterWebhooks.ID_HEADER).orElseThrow());
      return Reply.of(first ? 204 : 200);
    };
  }
}
