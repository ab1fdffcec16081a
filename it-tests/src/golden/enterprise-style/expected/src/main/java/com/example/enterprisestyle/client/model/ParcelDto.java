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
 * <strong>Data object</strong> <code>ParcelDto</code>.
 *
 * <p>Used by {@link com.example.enterprisestyle.client.OrdersClient#list}, {@link
 * com.example.enterprisestyle.client.OrdersClient#create}, {@link
 * com.example.enterprisestyle.client.OrdersClient#get}.
 *
 * @param address [mandatory] The <code>address</code>.
 * @param additionalProperties properties not described by the API document
 * @author Integration Team
 * @since 3
 */
@Owned(team = "orders")
@Generated("io.github.openrouterjava.codegen")
public record ParcelDto(String address, AdditionalProperties additionalProperties)
    implements DeliveryDto {
  /** Reads and writes the JSON representation. */
  public static final JsonCodec<ParcelDto> CODEC = ParcelDto::read;

  @Override
  public String toString() {
    return Shown.of(this);
  }

  /**
   * {@return a value with every required property}
   *
   * @param address [mandatory] The <code>address</code>.
   */
  public static ParcelDto of(String address) {
    return builder().withAddress(address).build();
  }

  /** {@return the constant <code>parcel</code>} */
  public String by() {
    return "parcel";
  }

  /** {@return a new builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder initialised from this value} */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.address = address;
    return copy.additionalProperties(additionalProperties.withoutDeviations());
  }

  @Override
  public void writeTo(JsonWriter out) {
    out.beginObject(additionalProperties);
    out.requiredString("by", "parcel");
    out.requiredString("address", address);
    out.endObject();
  }

  private static @Nullable ParcelDto read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String address = null;
    long seen = 0;
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      switch (key) {
        case "by" -> {
          seen |= 1;
          in.constant("parcel");
        }
        case "address" -> {
          seen |= 1L << 1;
          address = in.nonNull(in.string());
        }
        default -> in.unknown();
      }
    }
    in.check(seen, 0x3L, "by", "address");
    return new ParcelDto(address, in.endObject());
  }

  /** Builds {@link ParcelDto}. Not thread-safe. */
  public static final class Builder extends ObjectBuilder<Builder> {
    private @Nullable String address;

    private Builder() {}

    /**
     * {@return this builder, with <code>address</code> set}
     *
     * @param address [mandatory] The <code>address</code>.
     */
    public Builder withAddress(String address) {
      this.address = Checks.nonNull(address, "address");
      return this;
    }

    @Override
    protected String declared() {
      return "by\t\n" + "address\twithAddress";
    }

    /**
     * {@return a new value}
     *
     * @throws IllegalStateException naming every missing required property
     */
    public ParcelDto build() {
      Checks.require("ParcelDto", "address", address);
      return new ParcelDto(address, additionalProperties());
    }
  }
}
