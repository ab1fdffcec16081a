package com.example.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.unions.client.model.Content;
import com.example.unions.client.model.Message;
import com.example.unions.client.model.UserMessage;

final class Caller {

  private Caller() {}

  static void wrapsWhatIsNoObject() {
    Message message = UserMessage.builder().content("hi").build();

    assertThat(message).isEqualTo(UserMessage.of(Content.of("hi")));
  }

  static void namesTheArgumentThatIsNullWhereNullWasWrapped() {
    assertThatThrownBy(() -> Content.of((String) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("value must not be null");
  }
}
