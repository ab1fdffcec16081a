package com.example.enterprisestyle;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.enterprisestyle.client.Example;
import com.example.enterprisestyle.client.ExampleConfiguration;
import com.example.enterprisestyle.client.OrdersClient;
import com.example.enterprisestyle.client.model.OrderDto;
import com.example.enterprisestyle.client.model.ParcelDto;
import com.example.enterprisestyle.client.model.StateDto;
import io.github.openrouterjava.it.golden.Owned;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What callers in this house write. */
public final class Caller {

  private Caller() {}

  public static void theClientIsABean() {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", Map.of("api.key", "secret")));
      context.register(ExampleConfiguration.class);
      context.refresh();

      assertThat(context.getBean(Example.class).orders()).isNotNull();
    }
  }

  public static void objectsAreBuilt() {
    OrderDto order =
        OrderDto.builder()
            .withArticle("tea")
            .withState(StateDto.PLACED)
            .withDelivery(ParcelDto.of("here"))
            .build();

    assertThat(order.article()).isEqualTo("tea");
    assertThat(order.delivery()).isEqualTo(ParcelDto.of("here"));
  }

  public static void classesSayWhoLooksAfterThem() {
    assertThat(OrderDto.class.getAnnotation(Owned.class).team()).isEqualTo("orders");
    assertThat(StateDto.class.getAnnotation(Owned.class).team()).isEqualTo("orders");
    assertThat(OrdersClient.class.getAnnotation(Owned.class).team()).isEqualTo("platform");
  }
}
