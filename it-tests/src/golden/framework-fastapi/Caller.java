package com.example.frameworkfastapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworkfastapi.client.Example;
import com.example.frameworkfastapi.client.ItemsClient.GetByItemIdQuery;
import com.example.frameworkfastapi.client.TokenClient.CreateForm;
import com.example.frameworkfastapi.client.model.Cat;
import com.example.frameworkfastapi.client.model.Item;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

final class Caller {

  private Caller() {}

  static void theServerGetsWhatTheDocumentSays() {
    try (FakeServer server =
            FakeServer.replying(
                Reply.ok("{\"name\":\"n\",\"price\":1.5}"),
                Reply.ok("{\"name\":\"n\",\"price\":1.5}"),
                Reply.ok("{\"name\":\"n\",\"price\":1.5}"),
                Reply.ok("{\"access_token\":\"x\"}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      Item item = Item.builder().name("n").price(1.5).pet(Cat.of(3)).build();
      client.items().create(item);
      client.items().replace(4, item);
      client.items().get(4, GetByItemIdQuery.builder().q("x").addTag("a").addTag("b").build());
      client.token().create(CreateForm.builder().username("u").password("p&q").build());

      assertThat(sent(server))
          .containsExactly(
              "POST /items ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "content-length: 59; content-type: application/json; user-agent: Example-java] "
                  + "{\"name\":\"n\",\"price\":1.5,\"pet\":{\"pet_type\":\"cat\",\"meows\":3}}",
              "PUT /items/4 ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "content-length: 59; content-type: application/json; user-agent: Example-java] "
                  + "{\"name\":\"n\",\"price\":1.5,\"pet\":{\"pet_type\":\"cat\",\"meows\":3}}",
              "GET /items/4?q=x&tags=a&tags=b ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "user-agent: Example-java]",
              "POST /token ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "content-length: 25; content-type: application/x-www-form-urlencoded; user-agent: Example-java] "
                  + "username=u&password=p%26q");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  /** Everything that was sent, but the port of the server. */
  private static String line(RecordedRequest request) {
    String fields =
        request.headers().stream()
            .filter(field -> !field.name().equalsIgnoreCase("Host"))
            .filter(field -> !field.value().equals("0")) // the length of no body, as some JDKs say
            .map(field -> field.name().toLowerCase(Locale.ROOT) + ": " + field.value())
            .sorted()
            .collect(Collectors.joining("; ", "[", "]"));
    String line = request.method() + " " + request.target() + " " + fields;
    return (line + " " + request.bodyText()).strip();
  }
}
