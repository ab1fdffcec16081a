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
import io.github.openrouterjava.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * <strong>Data object</strong> <code>PickupDto</code>.
 *
 * <p>Used by {@link com.example.enterprisestyle.client.OrdersClient#list}, {@link
 * com.example.enterprisestyle.client.OrdersClient#create}, {@link
 * com.example.enterprisestyle.client.OrdersClient#get}.
 *
 * @param shop [mandatory] The <code>shop</code>.
 * @param additionalProperties properties not described by the API document
 * @author Integration Team
 * @since 3
 */
@Owned(team = "orders")
@Generated("io.github.openrouterjava.codegen")
public record PickupDto(String shop, AdditionalProperties additionalProperties)
    implements DeliveryDto {
  /** Reads and writes the JSON representation. */
  public static final JsonCodec<PickupDto> CODEC = PickupDto::read;

  @Override
  public String toString() {
    return Shown.of(this);
  }

  /**
   * {@return a value with every required property}
   *
   * @param shop [mandatory] The <code>shop</code>.
   */
  public static PickupDto of(String shop) {
    return builder().withShop(shop).build();
  }

  /** {@return the constant <code>pickup</code>} */
  public String by() {
    return "pickup";
  }

  /** {@return a new builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder initialised from this value} */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.shop = shop;
    return copy.additionalProperties(additionalProperties.withoutDeviations());
  }

  @Override
  public void writeTo(JsonWriter out) {
    out.beginObject(additionalProperties);
    out.requiredString("by", "pickup");
    out.requiredString("shop", shop);
    out.endObject();
  }

  private static @Nullable PickupDto read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String shop = null;
    long seen = 0;
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      switch (key) {
        case "by" -> {
          seen |= 1;
          in.constant("pickup");
        }
        case "shop" -> {
          seen |= 1L << 1;
          shop = in.nonNull(in.string());
        }
        default -> in.unknown();
      }
    }
    in.check(seen, 0x3L, "by", "shop");
    return new PickupDto(shop, in.endObject());
  }

  /** Builds {@link PickupDto}. Not thread-safe. */
  public static final class Builder extends ObjectBuilder<Builder> {
    private @Nullable String shop;

    private Builder() {}

    /**
     * {@return this builder, with <code>shop</code> set}
     *
     * @param shop [mandatory] The <code>shop</code>.
     */
    public Builder withShop(String shop) {
      this.shop = Checks.nonNull(shop, "shop");
      return this;
    }

    @Override
    protected String declared() {
      return "by\t\n" + "shop\twithShop";
    }

    /**
     * {@return a new value}
     *
     * @throws IllegalStateException naming every missing required property
     */
    public PickupDto build() {
      Checks.require("PickupDto", "shop", shop);
      return new PickupDto(shop, additionalProperties());
    }
  }
}
