package io.github.openrouterjava.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportRequest;
import java.net.URI;
import org.junit.jupiter.api.Test;

class CredentialPlaceTest {

  private static final TransportRequest REQUEST =
      new TransportRequest("GET", URI.create("https://api.example/a?b=c"), Headers.empty(), null);

  @Test
  void bearerTokens() {
    TransportRequest sent = CredentialPlace.BEARER.put(REQUEST, "k");

    assertThat(sent.headers().first("Authorization")).contains("Bearer k");
    assertThat(CredentialPlace.BEARER.isTaken(REQUEST)).isFalse();
    assertThat(CredentialPlace.BEARER.isTaken(sent)).isTrue();
  }

  @Test
  void keysOfOtherSchemesWereSentAsBearerTokens() {
    assertThat(CredentialPlace.BASIC.put(REQUEST, "user:password").headers().first("Authorization"))
        .contains("Basic dXNlcjpwYXNzd29yZA==");
    assertThat(CredentialPlace.header("X-Key").put(REQUEST, "k").headers().first("X-Key"))
        .contains("k");
  }

  @Test
  void queryParameters() {
    CredentialPlace place = CredentialPlace.query("to ken");
    TransportRequest sent = place.put(REQUEST, "x&y z");

    assertThat(sent.uri().toString()).isEqualTo("https://api.example/a?b=c&to%20ken=x%26y%20z");
    assertThat(place.isTaken(REQUEST)).isFalse();
    assertThat(place.isTaken(sent)).isTrue();
    TransportRequest bare = REQUEST.withUri(URI.create("https://api.example/a"));
    assertThat(place.put(bare, "k").uri().toString()).isEqualTo("https://api.example/a?to%20ken=k");
  }

  @Test
  void cookiesBesideOthers() {
    CredentialPlace place = CredentialPlace.cookie("sid");
    TransportRequest other =
        REQUEST.withHeaders(Headers.empty().toBuilder().set("Cookie", "a=b").build());
    TransportRequest sent = place.put(other, "k");

    assertThat(sent.headers().all("Cookie")).containsExactly("a=b; sid=k");
    assertThat(place.isTaken(other)).isFalse();
    assertThat(place.isTaken(sent)).isTrue();
  }

  @Test
  void doesNotShowAnythingOfACredential() {
    assertThat(CredentialPlace.query("key")).hasToString("query key");
  }
}
