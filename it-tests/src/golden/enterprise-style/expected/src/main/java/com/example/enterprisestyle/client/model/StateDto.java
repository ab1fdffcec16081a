// Copyright Example Enterprise plc. All rights reserved.
// Confidential; do not pass on outside of the company.

// GENERATED from Orders API 3. Changes belong into the document.
package com.example.enterprisestyle.client.model;

import io.github.openrouterjava.it.golden.Owned;
import io.github.openrouterjava.runtime.generated.OpenEnum;
import javax.annotation.processing.Generated;

/**
 * <strong>Data object</strong> <code>StateDto</code>. How far an order is.
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
public final class StateDto extends OpenEnum<StateDto, StateDto.Known> {
  /** <code>placed</code>. */
  public static final StateDto PLACED = new StateDto("placed", Known.PLACED);

  /** <code>paid</code>. */
  public static final StateDto PAID = new StateDto("paid", Known.PAID);

  /** <code>sent</code>. */
  public static final StateDto SENT = new StateDto("sent", Known.SENT);

  /** Reads and writes the JSON representation. */
  public static final OpenEnum.Codec<StateDto> CODEC = new OpenEnum.Codec<>(PLACED, PAID, SENT);

  private StateDto(String value, Known known) {
    super(value, known);
  }

  /**
   * {@return the value with this wire form, known or not}
   *
   * @param value the value on the wire
   */
  public static StateDto of(String value) {
    return CODEC.of(value);
  }

  @Override
  protected StateDto unlisted(String value) {
    return new StateDto(value, Known.UNRECOGNIZED);
  }

  /** The known values, and {@code UNRECOGNIZED} for any other. */
  public enum Known {
    /** <code>placed</code> */
    PLACED,

    /** <code>paid</code> */
    PAID,

    /** <code>sent</code> */
    SENT,

    /** any other value */
    UNRECOGNIZED
  }
}
