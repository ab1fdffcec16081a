// Copyright Example Enterprise plc. All rights reserved.
// Confidential; do not pass on outside of the company.

// GENERATED from Orders API 3. Changes belong into the document.
package com.example.enterprisestyle.client;

import com.example.enterprisestyle.client.model.OrderDto;
import com.example.enterprisestyle.client.model.StateDto;
import io.github.openrouterjava.it.golden.Owned;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.generated.Checks;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.generated.ParameterWriter;
import io.github.openrouterjava.runtime.generated.Parameters;
import io.github.openrouterjava.runtime.generated.Shown;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What customers ordered.
 *
 * <p>Operations below <code>/orders</code>. Thread-safe.
 */
@Owned(team = "platform")
@Generated("io.github.openrouterjava.codegen")
public final class OrdersClient {
  /** <code>GET /orders</code>. */
  public static final Operation<List<OrderDto>> LIST =
      Operation.of(
              "listOrders", "GET", "/orders", ResponseType.json(JsonCodecs.list(OrderDto.CODEC)))
          .anonymous();

  /** <code>POST /orders</code>. */
  public static final Operation<OrderDto> CREATE =
      Operation.of("createOrder", "POST", "/orders", ResponseType.json(OrderDto.CODEC)).anonymous();

  /** <code>GET /orders/{order_id}</code>. */
  public static final Operation<OrderDto> GET_BY_ORDER_ID =
      Operation.of("getOrder", "GET", "/orders/{order_id}", ResponseType.json(OrderDto.CODEC))
          .anonymous();

  /**
   * <code>DELETE /orders/{order_id}</code>.
   *
   * @deprecated The API document marks it as deprecated.
   */
  @Deprecated
  public static final Operation<Void> DELETE_BY_ORDER_ID =
      Operation.of("cancelOrder", "DELETE", "/orders/{order_id}", ResponseType.none()).anonymous();

  private final ApiClient client;

  OrdersClient(ApiClient client) {
    this.client = client;
  }

  /**
   * {@return this client with options for its calls, which take precedence over those it has
   * already}
   *
   * @param options per-call options
   */
  public OrdersClient with(RequestOptions options) {
    return new OrdersClient(client.with(options));
  }

  /**
   * Lists orders.
   *
   * <ul>
   *   <li>Request: <code>GET /orders</code>
   *   <li>Owner: <code>orders-team&#64;example.com</code>
   * </ul>
   *
   * @return the response
   */
  public List<OrderDto> list() {
    return client.send(LIST.call());
  }

  /**
   * Same as {@link #list()}, with request parameters.
   *
   * @param query the request parameters
   * @return the response
   */
  public List<OrderDto> list(ListQuery query) {
    return client.send(LIST.call().parameters(Checks.nonNull(query, "query")));
  }

  /**
   * Same as {@link #list()}, asynchronously.
   *
   * @return a future of the response
   */
  public CompletableFuture<List<OrderDto>> listAsync() {
    return client.sendAsync(LIST.call());
  }

  /**
   * Same as {@link #list()}, asynchronously, with request parameters.
   *
   * @param query the request parameters
   * @return a future of the response
   */
  public CompletableFuture<List<OrderDto>> listAsync(ListQuery query) {
    return client.sendAsync(LIST.call().parameters(Checks.nonNull(query, "query")));
  }

  /**
   * Places an order.
   *
   * <ul>
   *   <li>Request: <code>POST /orders</code>
   *   <li>Owner: <code>orders-team&#64;example.com</code>
   * </ul>
   *
   * <p>The order is *not* paid yet.
   *
   * @param body the request body
   * @return the response
   */
  public OrderDto create(OrderDto body) {
    return client.send(CREATE.call().body(Checks.nonNull(body, "body")));
  }

  /**
   * Same as {@link #create(OrderDto)}, asynchronously.
   *
   * @param body the request body
   * @return a future of the response
   */
  public CompletableFuture<OrderDto> createAsync(OrderDto body) {
    return client.sendAsync(CREATE.call().body(Checks.nonNull(body, "body")));
  }

  /**
   * Returns an order.
   *
   * <ul>
   *   <li>Request: <code>GET /orders/{order_id}</code>
   *   <li>Owner: <code>orders-team&#64;example.com</code>
   * </ul>
   *
   * @param orderId The number of the order
   * @return the response
   */
  public OrderDto get(String orderId) {
    return client.send(GET_BY_ORDER_ID.call().path("order_id", orderId));
  }

  /**
   * Same as {@link #get(String)}, asynchronously.
   *
   * @param orderId <code>order_id</code>
   * @return a future of the response
   */
  public CompletableFuture<OrderDto> getAsync(String orderId) {
    return client.sendAsync(GET_BY_ORDER_ID.call().path("order_id", orderId));
  }

  /**
   * Calls <code>cancelOrder</code>.
   *
   * <ul>
   *   <li>Request: <code>DELETE /orders/{order_id}</code>
   *   <li>Owner: <code>orders-team&#64;example.com</code>
   * </ul>
   *
   * @param orderId <code>order_id</code>
   * @deprecated The API document marks it as deprecated.
   */
  @Deprecated
  public void delete(String orderId) {
    client.send(DELETE_BY_ORDER_ID.call().path("order_id", orderId));
  }

  /**
   * Same as {@link #delete(String)}, asynchronously.
   *
   * @param orderId <code>order_id</code>
   * @return a future that completes when the call has succeeded
   * @deprecated The API document marks it as deprecated.
   */
  @Deprecated
  public CompletableFuture<Void> deleteAsync(String orderId) {
    return client.sendAsync(DELETE_BY_ORDER_ID.call().path("order_id", orderId));
  }

  /**
   * The request parameters of <code>GET /orders</code>.
   *
   * @param state Only those in this state
   * @param pageSize <code>page-size</code> Default: <code>20</code>.
   */
  public record ListQuery(@Nullable StateDto state, @Nullable Long pageSize) implements Parameters {
    @Override
    public String toString() {
      return Shown.values("ListQuery", "state", state, "pageSize", pageSize);
    }

    /** {@return a new builder} */
    public static Builder builder() {
      return new Builder();
    }

    /** {@return a builder initialised from this value} */
    public Builder toBuilder() {
      Builder copy = new Builder();
      copy.state = state;
      copy.pageSize = pageSize;
      return copy;
    }

    @Override
    public void writeTo(ParameterWriter out) {
      out.query("state", state).query("page-size", pageSize);
    }

    /** Builds {@link ListQuery}. Not thread-safe. */
    public static final class Builder {
      private @Nullable StateDto state;
      private @Nullable Long pageSize;

      private Builder() {}

      /**
       * {@return this builder, with <code>state</code> set}
       *
       * @param state Only those in this state
       */
      public Builder withState(@Nullable StateDto state) {
        this.state = state;
        return this;
      }

      /**
       * {@return this builder, with <code>state</code> set}
       *
       * @param state Only those in this state
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
       * {@return this builder, with <code>page-size</code> set}
       *
       * @param pageSize <code>page-size</code> Default: <code>20</code>.
       */
      public Builder withPageSize(@Nullable Long pageSize) {
        this.pageSize = pageSize;
        return this;
      }

      /**
       * {@return this builder, with <code>page-size</code> set}
       *
       * @param pageSize <code>page-size</code> Default: <code>20</code>.
       */
      public Builder withPageSize(long pageSize) {
        this.pageSize = pageSize;
        return this;
      }

      /** {@return a new value} */
      public ListQuery build() {
        return new ListQuery(state, pageSize);
      }
    }
  }
}
