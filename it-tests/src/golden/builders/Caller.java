package com.example.builders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.builders.client.Example;
import com.example.builders.client.OrdersClient;
import com.example.builders.client.ScansClient;
import com.example.builders.client.model.Colour;
import com.example.builders.client.model.Cover;
import com.example.builders.client.model.Order;
import com.example.builders.client.model.SchemaConfig;
import com.example.builders.client.model.Size;
import com.example.builders.client.model.SystemTurn;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class Caller {

  private Caller() {}

  private static Order.Builder order() {
    return Order.builder().price(1);
  }

  private static String json(Order.Builder order) {
    return Order.CODEC.encode(order.build());
  }

  static void decimalsTakeNumbersAndText() {
    assertThat(json(Order.builder().price(5))).isEqualTo("{\"price\":5}");
    assertThat(json(Order.builder().price(0.1))).isEqualTo("{\"price\":0.1}");
    assertThat(json(Order.builder().price(" 12.50 "))).isEqualTo("{\"price\":12.50}");
    assertThat(json(Order.builder().price(new BigDecimal("7")))).isEqualTo("{\"price\":7}");
    assertThatThrownBy(() -> order().discount("half"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("discount must be a number, found \"half\".");
    assertThatThrownBy(() -> Order.builder().price((String) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("price must not be null");
  }

  static void optionalScalarsTakeBoxedNulls() {
    Long copies = null;
    Double weight = null;
    Boolean express = null;

    assertThat(json(order().copies(copies).weight(weight).express(express)))
        .isEqualTo("{\"price\":1}");
    assertThat(json(order().copies(2).weight(3).express(true)))
        .isEqualTo("{\"price\":1,\"copies\":2,\"weight\":3.0,\"express\":true}");
  }

  static void enumsTakeTextAndNumbers() {
    assertThat(json(order().colour("red").size(2))).isEqualTo("{\"price\":1,\"colour\":\"red\",\"size\":2}");
    assertThat(order().colour("blue").build().colour().known()).isEqualTo(Colour.Known.UNRECOGNIZED);
    assertThat(order().size(1).build().size()).isEqualTo(Size.of(1));
    assertThat(order().colour((String) null).build().colour()).isNull();
  }

  static void listsTakeTheirItemsAndWhatMakesThem() {
    assertThat(json(order().colours("red", "blue"))).contains("[\"red\",\"blue\"]");
    assertThat(json(order().colours(Colour.RED, Colour.GREEN))).contains("[\"red\",\"green\"]");
    assertThat(json(order().addColour("red").addColour(Colour.GREEN))).contains("[\"red\",\"green\"]");
    assertThat(json(order().names("a", "b").addName("c"))).contains("[\"a\",\"b\",\"c\"]");
    assertThat(json(order().numbers(1, 2).addNumber(3))).contains("[1,2,3]");
    assertThat(json(order().maybes("a", null))).contains("[\"a\",null]");
    assertThat(json(order().groups(List.of(List.of("a"))))).contains("[[\"a\"]]");
    assertThatThrownBy(() -> order().names("a", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("an item of names must not be null");
  }

  static void aListOfTheCallersIsNotChanged() {
    List<String> own = new java.util.ArrayList<>(List.of("a"));
    Order built = order().names(own).addName("b").build();
    own.add("c");

    assertThat(built.names()).containsExactly("a", "b");
  }

  static void mapsKeepTheNamesOfTheirProperties() {
    assertThat(json(order().putBias("a", 1).putBias("b", "0.5"))).contains("{\"a\":1,\"b\":0.5}");
  }

  static void mapsWithoutAnOrderAreSentByTheirKeys() {
    Map<String, BigDecimal> unordered = new HashMap<>();
    for (String key : List.of("one", "two", "three", "four", "five")) {
      unordered.put(key, BigDecimal.ONE);
    }

    assertThat(json(order().bias(unordered)))
        .contains("{\"five\":1,\"four\":1,\"one\":1,\"three\":1,\"two\":1}");
  }

  static void theAlternativeThatAHintPrefersIsMadeOfPlainValues() {
    assertThat(json(order().addTurn("hi").addTurn(SystemTurn.of("be brief"))))
        .contains("[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"system\",\"content\":\"be brief\"}]");
    assertThat(json(order().addTurn(List.of("a", "b")))).contains("\"content\":[\"a\",\"b\"]");
  }

  static void whatRequiresOneValueIsMadeOfIt() {
    assertThat(order().cover("Title").build().cover()).isEqualTo(Cover.of("Title"));
    assertThat(json(order().format(SchemaConfig.of("s"))))
        .contains("\"format\":{\"type\":\"schema\",\"schema\":{\"name\":\"s\"}}");
  }

  static void whatSeveralSettersCouldMeanIsClearedByName() {
    Order all = order().colour("red").colours("red").cover("t").discount(1).addTurn("x").build();

    assertThat(json(all.toBuilder().clearColour().clearColours().clearCover().clearDiscount().clearTurns()))
        .isEqualTo("{\"price\":1}");
  }

  static void filesAreReadWhenTheValueIsBuilt() throws IOException {
    Path folder = Files.createTempDirectory("builders");
    Path picture = Files.writeString(folder.resolve("p.png"), "old");
    Order.Builder order = order().picture(picture).sound(picture);
    Files.writeString(picture, "new");

    assertThat(json(order))
        .isEqualTo("{\"price\":1,\"picture\":\"data:image/png;base64,bmV3\",\"sound\":\"bmV3\"}");
    assertThat(json(order.picture("https://a.test/p.png").clearSound()))
        .isEqualTo("{\"price\":1,\"picture\":\"https://a.test/p.png\"}");
    Path unknown = Files.writeString(folder.resolve("p.none"), "x");
    assertThatThrownBy(() -> order().picture(unknown).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not tell its media type");
    assertThatThrownBy(() -> order().sound(folder.resolve("missing.wav")).build())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing.wav");
  }

  static void queriesAndFormsTakeTheSame() throws IOException {
    Path page = Files.writeString(Files.createTempFile("page", ".png"), "pixels");
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.orders().get(
          OrdersClient.GetQuery.builder().limit(2).maxPrice("0.10").colours("red", "green").build());
      client.scans().create(ScansClient.CreateForm.builder().page(page).price(3).build());

      assertThat(server.requests().get(0).query()).isEqualTo("limit=2&max_price=0.10&colours=red&colours=green");
      assertThat(server.requests().get(1).bodyText()).contains("pixels").contains("image/png").contains("\r\n3\r\n");
    }
  }

  static void noPropertyHasMoreThanFiveSetters() {
    Map<String, Integer> setters = new HashMap<>();
    for (Method method : Order.Builder.class.getDeclaredMethods()) {
      if (method.getReturnType() == Order.Builder.class && !method.isSynthetic()) {
        setters.merge(method.getName(), 1, Integer::sum);
      }
    }
    assertThat(setters).containsKeys("price", "turns", "putBias").doesNotContainKeys("putBia");
    assertThat(setters.values()).allMatch(count -> count <= 5).contains(4);
  }
}
