// Copyright Example Enterprise plc. All rights reserved.
// Confidential; do not pass on outside of the company.

// GENERATED from Orders API 3. Changes belong into the document.
package com.example.enterprisestyle.client.model;

import io.github.openrouterjava.it.golden.Owned;
import io.github.openrouterjava.runtime.generated.Checks;
import io.github.openrouterjava.runtime.generated.UnionCodec;
import io.github.openrouterjava.runtime.generated.UnknownVariant;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonKind;
import io.github.openrouterjava.runtime.json.JsonReader;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * <strong>Data object</strong> <code>DeliveryDto</code>. How an order comes to the customer.
 *
 * <p>Used by {@link com.example.enterprisestyle.client.OrdersClient#list}, {@link
 * com.example.enterprisestyle.client.OrdersClient#create}, {@link
 * com.example.enterprisestyle.client.OrdersClient#get}.
 *
 * @author Integration Team
 * @since 3
 */
@Owned(team = "orders")
@Generated("io.github.openrouterjava.codegen")
public sealed interface DeliveryDto extends JsonSerializable
    permits PickupDto, ParcelDto, DeliveryDto.Unknown {
  /** Reads and writes the JSON representation. */
  JsonCodec<DeliveryDto> CODEC =
      new UnionCodec<DeliveryDto>() {
        @Override
        public @Nullable DeliveryDto read(JsonReader in) {
          JsonKind kind = in.kind();
          if (kind == JsonKind.OBJECT) {
            return byTag2(in);
          }
          return unknown(in);
        }

        private @Nullable DeliveryDto byPresence(JsonReader in) {
          if (in.has("shop")) {
            return PickupDto.CODEC.read(in);
          }
          if (in.has("address")) {
            return ParcelDto.CODEC.read(in);
          }
          return unknown(in);
        }

        private @Nullable DeliveryDto byTag2(JsonReader in) {
          String tag = in.tag("by");
          if (tag == null) {
            return byPresence(in);
          }
          return switch (tag) {
            case "pickup" -> PickupDto.CODEC.read(in);
            case "parcel" -> ParcelDto.CODEC.read(in);
            default -> unknown(in);
          };
        }

        @Override
        protected DeliveryDto unknown(JsonValue raw) {
          return new Unknown(raw);
        }
      };

  /**
   * {@return whether {@code value} is {@link PickupDto}}
   *
   * @param value the value, or null
   */
  static boolean isPickupDto(@Nullable DeliveryDto value) {
    return value instanceof PickupDto;
  }

  /**
   * {@return {@code value} as {@link PickupDto}, or null if it is not one}
   *
   * @param value the value, or null
   */
  static @Nullable PickupDto asPickupDto(@Nullable DeliveryDto value) {
    return value instanceof PickupDto one ? one : null;
  }

  /**
   * {@return whether {@code value} is {@link ParcelDto}}
   *
   * @param value the value, or null
   */
  static boolean isParcelDto(@Nullable DeliveryDto value) {
    return value instanceof ParcelDto;
  }

  /**
   * {@return {@code value} as {@link ParcelDto}, or null if it is not one}
   *
   * @param value the value, or null
   */
  static @Nullable ParcelDto asParcelDto(@Nullable DeliveryDto value) {
    return value instanceof ParcelDto one ? one : null;
  }

  /**
   * {@return what the function returns that is given for what the value is}
   *
   * @param <R> the type of the result
   * @param value the value
   * @param pickupDto the function of {@link PickupDto}
   * @param parcelDto the function of {@link ParcelDto}
   * @param unknown the function of any other value
   */
  static <R extends @Nullable Object> R match(
      DeliveryDto value,
      Function<? super PickupDto, ? extends R> pickupDto,
      Function<? super ParcelDto, ? extends R> parcelDto,
      Function<? super Unknown, ? extends R> unknown) {
    if (value instanceof PickupDto one) {
      return pickupDto.apply(one);
    }
    if (value instanceof ParcelDto one) {
      return parcelDto.apply(one);
    }
    return unknown.apply((Unknown) Checks.nonNull(value, "value"));
  }

  /** A value matching no known alternative; equality is by JSON. */
  final class Unknown extends UnknownVariant implements DeliveryDto {
    /**
     * Wraps {@code raw}.
     *
     * @param raw the JSON value
     */
    public Unknown(JsonValue raw) {
      super(raw);
    }

    /** {@return the value of the discriminator, or null if it has none} */
    public @Nullable String tag() {
      return raw().textOf("by");
    }
  }
}
