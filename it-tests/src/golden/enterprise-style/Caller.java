package com.example.enterprisestyle;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.enterprisestyle.client.Example;
import com.example.enterprisestyle.client.ExampleConfiguration;
import com.example.enterprisestyle.client.model.Order;
import com.example.enterprisestyle.client.model.Parcel;
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
    Order order = Order.builder().article("tea").delivery(Parcel.of("here")).build();

    assertThat(order.article()).isEqualTo("tea");
    assertThat(order.delivery()).isEqualTo(Parcel.of("here"));
  }
}
