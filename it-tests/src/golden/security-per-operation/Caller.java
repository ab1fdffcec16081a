package com.example.securityperoperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.securityperoperation.client.Example;
import io.github.openrouterjava.runtime.error.CredentialException;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private Caller() {}

  private static Example.Builder builder(FakeServer server) {
    return Example.builder().baseUrl(server.uri().toString());
  }

  static void sendsWhatEachOperationAsksFor() {
    try (FakeServer server =
            FakeServer.replying(Reply.of(204), Reply.of(204), Reply.of(204), Reply.of(204), Reply.of(204));
        Example client =
            builder(server).basic("u", "p w").cookie("session").query("k1").digest("Digest-x").build()) {
      client.b().get();
      client.c().get();
      client.q().get();
      client.d().get();
      client.two().get();

      assertThat(credentials(server.requests().get(0))).isEqualTo("Basic dTpwIHc=|-|-");
      assertThat(credentials(server.requests().get(1))).isEqualTo("-|SID=session|-");
      assertThat(credentials(server.requests().get(2))).isEqualTo("-|-|k1");
      assertThat(credentials(server.requests().get(3))).isEqualTo("Digest-x|-|-");
      assertThat(credentials(server.requests().get(4))).isEqualTo("Basic dTpwIHc=|-|k1");
    }
  }

  static void takesTheFirstAlternativeThatIsConfigured() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = builder(server).query("k1").build()) {
      client.either().get();

      assertThat(credentials(server.requests().get(0))).isEqualTo("-|-|k1");
    }
  }

  static void saysWhichSchemesAreMissing() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = builder(server).basic("u", "p").build()) {
      assertThatThrownBy(() -> client.either().get())
          .isInstanceOf(CredentialException.class)
          .hasMessageContaining("cookie, or query");
      assertThatThrownBy(() -> client.two().get())
          .isInstanceOf(CredentialException.class)
          .hasMessageContaining("basic and query");
      assertThat(server.requests()).isEmpty();
    }
  }

  static void sendsNothingWhereNothingIsAskedFor() {
    try (FakeServer server = FakeServer.replying(Reply.of(204), Reply.of(204), Reply.of(204), Reply.of(204));
        Example client = builder(server).basic("u", "p").cookie("session").build()) {
      client.none().get();
      client.tls().get();
      client.maybe().get();
      client.beta().get();

      assertThat(server.requests()).extracting(Caller::credentials).containsOnly("-|-|-");
      assertThat(server.requests().get(3).header("X-Beta")).contains("things=v2");
    }
  }

  static void obtainsTokensAndRenewsThoseThatAreRefused() {
    try (FakeServer server =
            FakeServer.replying(
                Reply.ok("{\"access_token\":\"t1\",\"token_type\":\"bearer\",\"expires_in\":3600}"),
                Reply.of(204),
                Reply.of(204),
                Reply.of(401),
                Reply.ok("{\"access_token\":\"t2\",\"token_type\":\"bearer\",\"expires_in\":3600}"),
                Reply.of(204));
        Example client = builder(server).oauthClient("id", "se:cret", "read", "write").build()) {
      client.oauth().get();
      client.oauth().get();
      client.oauth().get();

      RecordedRequest token = server.requests().get(0);
      assertThat(token.method() + " " + token.target()).isEqualTo("POST /token");
      assertThat(token.header("Authorization")).contains("Basic aWQ6c2UlM0FjcmV0");
      assertThat(token.bodyText()).isEqualTo("grant_type=client_credentials&scope=read%20write");
      assertThat(server.requests().get(1).header("Authorization")).contains("Bearer t1");
      assertThat(server.requests().get(2).header("Authorization")).contains("Bearer t1");
      assertThat(server.requests().get(4).target()).isEqualTo("/token");
      assertThat(server.requests().get(5).header("Authorization")).contains("Bearer t2");
    }
  }

  private static String credentials(RecordedRequest request) {
    return request.header("Authorization").orElse("-")
        + "|"
        + request.header("Cookie").orElse("-")
        + "|"
        + request.queryParameter("key").orElse("-");
  }
}
