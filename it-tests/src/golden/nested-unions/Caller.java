package com.example.nestedunions;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.nestedunions.client.model.Block;
import com.example.nestedunions.client.model.Message;
import com.example.nestedunions.client.model.Part;
import com.example.nestedunions.client.model.Text;
import com.example.nestedunions.client.model.Visible;
import com.example.nestedunions.client.model.Written;

final class Caller {
  private static final Text TEXT = Text.CODEC.decode("{\"type\":\"text\",\"text\":\"t\"}");

  private Caller() {}

  /** The same value is an alternative of several unions, and each tells it apart by its own. */
  static void anAlternativeOfSeveralUnionsIsOneOfEach() {
    assertThat(Visible.asText(TEXT)).isSameAs(TEXT);
    assertThat(Written.asText(TEXT)).isSameAs(TEXT);
    assertThat(Part.asVisible(TEXT)).isSameAs(TEXT);
    assertThat(Part.isSound(TEXT)).isFalse();
    assertThat(Visible.isImage(TEXT)).isFalse();
    assertThat(Written.asString(TEXT)).isNull();
  }

  static void aUnionAmongTheAlternativesIsMatchedAsOne() {
    assertThat(told(TEXT)).isEqualTo("visible t");
    assertThat(told(Part.CODEC.decode("{\"type\":\"sound\",\"data\":\"d\"}"))).isEqualTo("sound d");
    assertThat(told(Part.CODEC.decode("{\"type\":\"smell\"}"))).isEqualTo("unknown");
  }

  private static String told(Part part) {
    return Part.match(
        part,
        visible -> "visible " + Visible.match(visible, Text::text, image -> image.url(), u -> "?"),
        sound -> "sound " + sound.data(),
        unknown -> "unknown");
  }

  static void ofTwoAlternativesThatFitTheFirstIsTaken() {
    assertThat(Message.Mixed.isVisible(TEXT)).isTrue();
    assertThat(Message.Mixed.isWritten(TEXT)).isTrue();
    String first =
        Message.Mixed.match(TEXT, i -> "integer", v -> "visible", w -> "written", u -> "unknown");
    assertThat(first).isEqualTo("visible");
  }

  static void anInlineAlternativeIsNamedWithoutItsUnion() {
    Block block = Block.CODEC.decode("{\"type\":\"text\",\"marks\":[\"m\"]}");

    assertThat(Block.asTextModel(block)).isSameAs(block);
    assertThat(Block.<String>match(block, Text::text, model -> model.marks().get(0), u -> "?"))
        .isEqualTo("m");
  }
}
