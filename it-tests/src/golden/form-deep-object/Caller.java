package com.example.formdeepobject;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.formdeepobject.client.CustomersClient.CreateForm;
import com.example.formdeepobject.client.Example;
import com.example.formdeepobject.client.model.*;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

final class Caller {

  private Caller() {}

  static void writesMembersUnderTheNameOfTheObject() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.customers().create(
          CreateForm.builder()
              .name("N")
              .address(CreateCustomerRequestBodyForm.Address.builder().city("B & C").build())
              .extra(CreateCustomerRequestBodyForm.Extra.builder().x(1L).build())
              .addItem(CreateCustomerRequestBodyForm.Item.builder().n(1L).build())
              .addItem(CreateCustomerRequestBodyForm.Item.builder().n(2L).build())
              .addTag("a")
              .addTag("b")
              .build());

      assertThat(server.requests().get(0).bodyText())
          .isEqualTo(
              "name=N&address%5Bcity%5D=B%20%26%20C&extra=%7B%22x%22%3A1%7D"
                  + "&items=%7B%22n%22%3A1%7D&items=%7B%22n%22%3A2%7D&tags=a&tags=b");
    }
  }

}
