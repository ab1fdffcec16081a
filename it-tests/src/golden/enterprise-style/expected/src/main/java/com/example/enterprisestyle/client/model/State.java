// Copyright Example Enterprise plc. All rights reserved.
// Confidential; do not pass on outside of the company.

// GENERATED from Orders API 3. Changes belong into the document.
package com.example.enterprisestyle.client.model;

import io.github.openrouterjava.runtime.json.OpenEnum;

/** <strong>Data object</strong> <code>State</code>. How far an order is.
 * <p>Used by {@link com.example.enterprisestyle.client.OrdersClient#list},
 * {@link com.example.enterprisestyle.client.OrdersClient#create},
 * {@link com.example.enterprisestyle.client.OrdersClient#get}.
 * @author Integration Team
 * @since 3 */
public final class State extends OpenEnum<State, State.Known> {
  /** <code>placed</code>. */
  public static final State PLACED = new State("placed", Known.PLACED);
  /** <code>paid</code>. */
  public static final State PAID = new State("paid", Known.PAID);
  /** <code>sent</code>. */
  public static final State SENT = new State("sent", Known.SENT);
  /** Reads and writes the JSON. */
  public static final OpenEnum.Codec<State> CODEC = new OpenEnum.Codec<>(PLACED, PAID, SENT);

  private State(String value, Known known) { super(value, known); }
  /** {@return the value that is {@code value} on the wire, known or not}
   * @param value as on the wire */
  public static State of(String value) { return CODEC.of(value); }

  @Override protected State unlisted(String value) { return new State(value, Known.UNRECOGNIZED); }

  /** The known values, and {@code UNRECOGNIZED} for any other. */
  public enum Known {
    /** <code>placed</code> */ PLACED, /** <code>paid</code> */ PAID, /** <code>sent</code> */ SENT,
    /** any other */ UNRECOGNIZED
  }
}
