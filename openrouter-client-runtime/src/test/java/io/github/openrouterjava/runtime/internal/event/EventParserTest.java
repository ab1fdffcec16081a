package io.github.openrouterjava.runtime.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.EventLimits;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes to events, each case whole, cut in two at every place, and one byte at a time. */
class EventParserTest {
  private static final EventLimits SMALL = new EventLimits(40, 60, 1000);

  static Stream<Arguments> streams() {
    return Stream.of(
        rule("an event is data and a blank line", "data: a\n\n", "message|a|"),
        rule(
            "the space after the colon is optional",
            "data:a\n\ndata:  b\n\n",
            "message|a|",
            "message| b|"),
        rule("data lines are joined", "data: a\ndata: b\ndata:\n\n", "message|a\nb\n|"),
        rule(
            "data without a colon is an empty line",
            "data\n\ndata\ndata\n\ndata:",
            "message||",
            "message|\n|"),
        rule(
            "a type applies to one event",
            "event: x\ndata: a\n\ndata: b\n\n",
            "x|a|",
            "message|b|"),
        rule("a type without data dispatches nothing", "event: x\n\ndata: a\n\n", "message|a|"),
        rule("an empty type is the default", "event: x\nevent:\ndata: a\n\n", "message|a|"),
        rule("an id stays in force", "id: 1\ndata: a\n\ndata: b\n\n", "message|a|1", "message|b|1"),
        rule(
            "an empty id resets it",
            "id: 1\ndata: a\n\nid\ndata: b\n\n",
            "message|a|1",
            "message|b|"),
        rule(
            "an id with NUL is ignored",
            "id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n",
            "message|a|1",
            "message|b|1"),
        rule("an id counts without data", "id: 7\n\ndata: a\n\n", "message|a|7"),
        rule("comments are skipped", ": x\ndata: a\n:\n: y\ndata: b\n\n", "message|a\nb|"),
        rule(
            "a blank line after a comment dispatches nothing",
            ": x\n\n: y\n\n\n\ndata: a\n\n",
            "message|a|"),
        rule(
            "unknown fields are ignored",
            "dat: x\ndatax: y\nDATA: z\n data: q\ndata: a\n\n",
            "message|a|"),
        rule("colons in values stay", "data: a:b: c\n\n", "message|a:b: c|"),
        rule("CR ends a line", "data: a\rdata: b\r\rdata: c\r\r", "message|a\nb|", "message|c|"),
        rule(
            "CRLF ends a line",
            "data: a\r\ndata: b\r\n\r\ndata: c\r\n\r\n",
            "message|a\nb|",
            "message|c|"),
        rule(
            "line ends may be mixed",
            "data: a\r\ndata: b\rdata: c\n\r\ndata: d\r\r\n",
            "message|a\nb\nc|",
            "message|d|"),
        rule("an unfinished event is dropped", "data: a\n\ndata: b\n", "message|a|"),
        rule("a byte order mark is skipped", "\uFEFFdata: a\n\n\uFEFFdata: b\n\n", "message|a|"),
        rule(
            "half a byte order mark is a field name", "\uFEBEdata: b\n\ndata: a\n\n", "message|a|"),
        rule("UTF-8 of every length", "data: aé€😀\nevent: é\n\n", "é|aé€😀|"),
        rule("NUL in data stays", "data: a\0b\n\n", "message|a\0b|"),
        rule("a tab is not skipped", "data:\ta\n\n", "message|\ta|"),
        rule("nothing", ""),
        rule("only blank lines", "\n\r\n\r\r\n\n"));
  }

  private static Arguments rule(String name, String input, String... events) {
    return Arguments.of(name, input, List.of(events));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("streams")
  void follows(String rule, String input, List<String> expected) {
    byte[] bytes = input.getBytes(UTF_8);
    assertThat(parse(bytes, bytes.length)).as(rule).isEqualTo(expected);
    assertThat(parse(bytes, 1)).as("%s, byte by byte", rule).isEqualTo(expected);
    for (int cut = 0; cut <= bytes.length; cut++) {
      EventParser parser = new EventParser(EventLimits.DEFAULT);
      List<String> events = new ArrayList<>();
      feed(parser, ByteBuffer.wrap(bytes, 0, cut), events);
      feed(parser, ByteBuffer.wrap(bytes, cut, bytes.length - cut).asReadOnlyBuffer(), events);
      assertThat(events).as("%s, cut at %s", rule, cut).isEqualTo(expected);
    }
  }

  @Test
  void malformedUtf8IsReplaced() {
    byte[] bytes = {'d', 'a', 't', 'a', ':', (byte) 0xC3, '(', (byte) 0xFF, '\n', '\n'};
    assertThat(parse(bytes, bytes.length)).containsExactly("message|\uFFFD(\uFFFD|");
  }

  @Test
  void retryIsTakenFromDigitsOnly() {
    assertThat(first("retry: 1500\ndata: a\n\n").retry()).isEqualTo(Duration.ofMillis(1500));
    assertThat(first("retry: 99999999999999999999\ndata: a\n\n").retry())
        .isEqualTo(Duration.ofMillis(Long.MAX_VALUE));
    for (String ignored : List.of("", "-1", "1.5", "x", "1 ", "٣")) {
      assertThat(first("retry: " + ignored + "\ndata: a\n\n").retry()).as(ignored).isNull();
    }
    assertThat(first("retry: 10\n\nretry: x\ndata: a\n\n").retry())
        .isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void tellsAnUnfinishedEventFromAFinishedStream() {
    for (String inside :
        List.of("data: a\n", "data: a", "d", "data", "data:", "event: x\n", "data: a\n: c")) {
      assertThat(insideEvent(inside)).as(inside).isTrue();
    }
    for (String outside :
        List.of("", "\n", "data: a\n\n", "data: a\n\n: comment", ":", "data: a\r", "\r")) {
      assertThat(insideEvent(outside)).as(outside).isEqualTo("data: a\r".equals(outside));
    }
  }

  @Test
  void anUnfinishedEventCanBeHadAsIfFinished() {
    EventParser parser = new EventParser(EventLimits.DEFAULT);
    assertThat(parser.next(ByteBuffer.wrap("event: x\ndata: a\ndata: b".getBytes(UTF_8)))).isNull();
    assertThat(parser.unfinished()).isEqualTo(ServerSentEvent.of("x", "a\nb"));
  }

  @Test
  void aLineWithoutEndIsCutOffAtItsLimit() {
    for (String start : List.of("data: ", ": ", "unknown", "event: ", "id: ")) {
      assertThat(
              parse((start + "x".repeat(40 - start.length()) + "\n\n").getBytes(UTF_8), 7, SMALL))
          .isNotNull();
      byte[] tooLong = (start + "x".repeat(41 - start.length())).getBytes(UTF_8);
      assertThatThrownBy(() -> parse(tooLong, 7, SMALL))
          .as(start)
          .isInstanceOf(LimitExceededException.class)
          .hasMessage("A line of the event stream is longer than 40 bytes");
    }
  }

  @Test
  void anEventOfManyLinesIsCutOffAtItsLimit() {
    String line = "data: " + "x".repeat(29) + "\n";
    assertThat(parse((line + line + "\n").getBytes(UTF_8), 7, SMALL)).hasSize(1);
    assertThatThrownBy(() -> parse((line + line + "data: y\n").getBytes(UTF_8), 7, SMALL))
        .hasMessage("An event has more than 60 bytes of data");
  }

  @Test
  void anEndlessStreamIsCutOffAtItsLimit() {
    assertThatThrownBy(() -> parse(": keep-alive\n\n".repeat(100).getBytes(UTF_8), 50, SMALL))
        .hasMessage("The event stream is longer than 1000 bytes");
  }

  @Test
  void aLineOfMegabytesInSmallPiecesCostsLinearTime() {
    byte[] line = ("data: " + "A".repeat(8 * 1024 * 1024) + "\n\n").getBytes(UTF_8);
    // A decoder that looked at the line from its start for each piece would touch 10^12 bytes here.
    assertThat(parse(line, 61))
        .singleElement()
        .satisfies(e -> assertThat(e).hasSize(8 * 1024 * 1024 + 9));
  }

  private static ServerSentEvent first(String input) {
    ServerSentEvent event =
        new EventParser(EventLimits.DEFAULT).next(ByteBuffer.wrap(input.getBytes(UTF_8)));
    assertThat(event).isNotNull();
    return event;
  }

  private static boolean insideEvent(String input) {
    EventParser parser = new EventParser(EventLimits.DEFAULT);
    feed(parser, ByteBuffer.wrap(input.getBytes(UTF_8)), new ArrayList<>());
    return parser.insideEvent();
  }

  private static List<String> parse(byte[] bytes, int pieceLength) {
    return parse(bytes, pieceLength, EventLimits.DEFAULT);
  }

  private static List<String> parse(byte[] bytes, int pieceLength, EventLimits limits) {
    EventParser parser = new EventParser(limits);
    List<String> events = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += pieceLength) {
      feed(
          parser, ByteBuffer.wrap(bytes, from, Math.min(pieceLength, bytes.length - from)), events);
    }
    return events;
  }

  private static void feed(EventParser parser, ByteBuffer input, List<String> events) {
    ServerSentEvent event = parser.next(input);
    while (event != null) {
      events.add(event.type() + "|" + event.data() + "|" + event.id());
      event = parser.next(input);
    }
  }
}
