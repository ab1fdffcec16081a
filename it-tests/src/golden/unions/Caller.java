package com.example.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.unions.client.model.Content;
import com.example.unions.client.model.Message;
import com.example.unions.client.model.Outcome;
import com.example.unions.client.model.Part;
import com.example.unions.client.model.TextPart;
import com.example.unions.client.model.ToolMessage;
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

  private static String told(Message message) {
    return Message.match(
        message,
        user -> "user " + Content.asString(user.content()),
        tool -> "tool " + tool.result(),
        unknown -> "unknown " + unknown.tag());
  }

  private static String told(Outcome outcome) {
    return Outcome.match(
        outcome,
        number -> "number " + number,
        flag -> "flag " + flag,
        failure -> "failed: " + failure.reason(),
        success -> "made " + success.id(),
        unknown -> "unknown " + unknown.raw());
  }

  private static String told(Part part) {
    return Part.match(part, TextPart::text, image -> image.url(), unknown -> "?");
  }

  static void matchesByADiscriminator() {
    Message user = UserMessage.of("hi");
    Message tool = ToolMessage.of("42");
    Message other = Message.CODEC.decode("{\"role\":\"robot\"}");

    assertThat(told(user)).isEqualTo("user hi");
    assertThat(told(tool)).isEqualTo("tool 42");
    assertThat(told(other)).isEqualTo("unknown robot");
    assertThat(Message.isUserMessage(user)).isTrue();
    assertThat(Message.isToolMessage(user)).isFalse();
    assertThat(Message.asUserMessage(user)).isSameAs(user);
    assertThat(Message.asToolMessage(user)).isNull();
    assertThat(Message.asUserMessage(other)).isNull();
  }

  static void matchesBySharedConstants() {
    assertThat(told(Part.CODEC.decode("{\"type\":\"text\",\"text\":\"t\"}"))).isEqualTo("t");
    assertThat(told(Part.CODEC.decode("{\"type\":\"image\",\"url\":\"u\"}"))).isEqualTo("u");
    assertThat(told(Part.CODEC.decode("{\"type\":\"smell\"}"))).isEqualTo("?");
    assertThat(Part.isImagePart(TextPart.of("t"))).isFalse();
  }

  static void matchesByKindAndByWhatIsRequired() {
    assertThat(told(Outcome.CODEC.decode("{\"id\":\"1\",\"reason\":\"no ink\"}")))
        .isEqualTo("failed: no ink");
    assertThat(told(Outcome.CODEC.decode("{\"id\":\"1\"}"))).isEqualTo("made 1");
    assertThat(told(Outcome.of(1.5))).isEqualTo("number 1.5");
    assertThat(told(Outcome.of(true))).isEqualTo("flag true");
    assertThat(told(Outcome.CODEC.decode("[1]"))).isEqualTo("unknown [1]");
    assertThat(Outcome.asNumber(Outcome.of(1.5))).isEqualTo(1.5);
    assertThat(Outcome.asBoolean(Outcome.of(1.5))).isNull();
    assertThat(Outcome.isBoolean(Outcome.of(false))).isTrue();
  }

  static void anAbsentValueIsNoAlternativeAndMatchesNothing() {
    assertThat(Content.asString(null)).isNull();
    assertThat(Content.isItems(null)).isFalse();
    assertThatThrownBy(
            () -> Content.match(null, text -> text, parts -> "parts", unknown -> "unknown"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("value must not be null");
  }
}
