// Copyright Example Enterprise plc. All rights reserved.
// Confidential; do not pass on outside of the company.

// GENERATED from Orders API 3. Changes belong into the document.
package com.example.enterprisestyle.client.model;

import io.github.openrouterjava.it.golden.Owned;
import io.github.openrouterjava.runtime.generated.Checks;
import io.github.openrouterjava.runtime.generated.ObjectBuilder;
import io.github.openrouterjava.runtime.generated.Shown;
import io.github.openrouterjava.runtime.json.AdditionalProperties;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonReader;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * <strong>Data object</strong> <code>OrderDto</code>. Something a customer wants.
 *
 * <p>Used by {@link com.example.enterprisestyle.client.OrdersClient#list}, {@link
 * com.example.enterprisestyle.client.OrdersClient#create}, {@link
 * com.example.enterprisestyle.client.OrdersClient#get}.
 *
 * @param orderId [optional] Its number.
 * @param article [mandatory] What is wanted. At least <code>1</code> characters.
 * @param pieces [optional] The <code>pieces</code>. At least <code>1</code>.
 * @param state [optional] The <code>state</code>.
 * @param delivery [optional] The <code>delivery</code>.
 * @param additionalProperties properties not described by the API document
 * @author Integration Team
 * @since 3
 */
@Owned(team = "orders")
@Generated("io.github.openrouterjava.codegen")
public record OrderDto(
    @Nullable String orderId,
    String article,
    @Nullable Long pieces,
    @Nullable StateDto state,
    @Nullable DeliveryDto delivery,
    AdditionalProperties additionalProperties)
    implements JsonSerializable {
  /** Reads and writes the JSON representation. */
  public static final JsonCodec<OrderDto> CODEC = OrderDto::read;

  @Override
  public String toString() {
    return Shown.of(this);
  }

  /**
   * {@return a value with every required property}
   *
   * @param article [mandatory] What is wanted. At least <code>1</code> characters.
   */
  public static OrderDto of(String article) {
    return builder().withArticle(article).build();
  }

  /** {@return a new builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder initialised from this value} */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.orderId = orderId;
    copy.article = article;
    copy.pieces = pieces;
    copy.state = state;
    copy.delivery = delivery;
    return copy.additionalProperties(additionalProperties.withoutDeviations());
  }

  @Override
  public void writeTo(JsonWriter out) {
    out.beginObject(additionalProperties);
    out.string("order_id", orderId);
    out.requiredString("article", article);
    out.integer("pieces", pieces);
    out.value("state", state);
    out.value("delivery", delivery);
    out.endObject();
  }

  private static @Nullable OrderDto read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String orderId = null;
    String article = null;
    Long pieces = null;
    StateDto state = null;
    DeliveryDto delivery = null;
    long seen = 0;
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      switch (key) {
        case "order_id" -> orderId = in.nonNull(in.string());
        case "article" -> {
          seen |= 1;
          article = in.nonNull(in.string());
        }
        case "pieces" -> pieces = in.nonNull(in.integerOrNull());
        case "state" -> state = in.nonNull(StateDto.CODEC.read(in));
        case "delivery" -> delivery = in.nonNull(DeliveryDto.CODEC.read(in));
        default -> in.unknown();
      }
    }
    in.check(seen, 0x1L, "article");
    return new OrderDto(orderId, article, pieces, state, delivery, in.endObject());
  }

  /** Builds {@link OrderDto}. Not thread-safe. */
  public static final class Builder extends ObjectBuilder<Builder> {
    private @Nullable String orderId;
    private @Nullable String article;
    private @Nullable Long pieces;
    private @Nullable StateDto state;
    private @Nullable DeliveryDto delivery;

    private Builder() {}

    /**
     * {@return this builder, with <code>order_id</code> set}
     *
     * @param orderId [optional] Its number.
     */
    public Builder withOrderId(@Nullable String orderId) {
      this.orderId = orderId;
      return this;
    }

    /**
     * {@return this builder, with <code>article</code> set}
     *
     * @param article [mandatory] What is wanted. At least <code>1</code> characters.
     */
    public Builder withArticle(String article) {
      this.article = Checks.nonNull(article, "article");
      return this;
    }

    /**
     * {@return this builder, with <code>pieces</code> set}
     *
     * @param pieces [optional] The <code>pieces</code>. At least <code>1</code>.
     */
    public Builder withPieces(@Nullable Long pieces) {
      this.pieces = pieces;
      return this;
    }

    /**
     * {@return this builder, with <code>pieces</code> set}
     *
     * @param pieces [optional] The <code>pieces</code>. At least <code>1</code>.
     */
    public Builder withPieces(long pieces) {
      this.pieces = pieces;
      return this;
    }

    /**
     * {@return this builder, with <code>state</code> set}
     *
     * @param state [optional] The <code>state</code>.
     */
    public Builder withState(@Nullable StateDto state) {
      this.state = state;
      return this;
    }

    /**
     * {@return this builder, with <code>state</code> set}
     *
     * @param state [optional] The <code>state</code>.
     */
    public Builder withState(@Nullable String state) {
      return withState(state == null ? null : StateDto.of(state));
    }

    /** {@return this builder, with <code>state</code> not set} */
    public Builder clearState() {
      this.state = null;
      return this;
    }

    /**
     * {@return this builder, with <code>delivery</code> set}
     *
     * @param delivery [optional] The <code>delivery</code>.
     */
    public Builder withDelivery(@Nullable DeliveryDto delivery) {
      this.delivery = delivery;
      return this;
    }

    @Override
    protected String declared() {
      return "order_id\twithOrderId\n"
          + "article\twithArticle\n"
          + "pieces\twithPieces\n"
          + "state\twithState\n"
          + "delivery\twithDelivery";
    }

    /**
     * {@return a new value}
     *
     * @throws IllegalStateException naming every missing required property
     */
    public OrderDto build() {
      Checks.require("OrderDto", "article", article);
      return new OrderDto(orderId, article, pieces, state, delivery, additionalProperties());
    }
  }
}
