package com.example.times;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.times.client.Example;
import com.example.times.client.EventsClient;
import com.example.times.client.model.Event;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.Assertions;

final class Caller {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final OffsetDateTime AT = OffsetDateTime.of(2026, 1, 31, 10, 0, 0, 0, ZoneOffset.UTC);

  private Caller() {}

  /** Seconds of zero are written: RFC 3339 wants them, though Java leaves them out. */
  static void timesAreWrittenAsRfc3339WantsThem() {
    try (FakeServer server = FakeServer.replying(Reply.of(200).json("[{\"begins\":\"2026-01-31T10:00:00Z\"}]"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      List<Event> events =
          client.events().get(DAY, EventsClient.GetByDayQuery.builder().since(AT).addDay(DAY).addDay(DAY.plusDays(1)).xAt(OffsetTime.of(9, 0, 0, 0, ZoneOffset.UTC)).build());

      assertThat(events.get(0).begins()).isEqualTo(AT);
      assertThat(server.requests().get(0).path()).isEqualTo("/events/2026-01-31");
      assertThat(server.requests().get(0).query()).isEqualTo("since=2026-01-31T10%3A00%3A00Z&days=2026-01-31&days=2026-02-01");
      assertThat(server.requests().get(0).header("X-At")).contains("09:00:00Z");
    }
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.events().update(DAY, Event.builder().begins(AT).endsNull().day(DAY).build());

      assertThat(server.requests().get(0).bodyText()).isEqualTo("{\"begins\":\"2026-01-31T10:00:00Z\",\"ends\":null,\"day\":\"2026-01-31\"}");
    }
  }

  /** Other spellings are valid, and written back as they were. */
  static void spellingsAreKept() {
    for (String begins : new String[] {"2026-01-31T10:00:00.120Z", "2026-01-31T10:00:00+00:00", "2026-01-31t10:00:00z"}) {
      String json = "{\"begins\":\"" + begins + "\",\"days\":[\"2026-01-31\"],\"span\":[\"2026-01-31\",\"2026-01-31\"]}";
      Event event = Event.CODEC.decode(json, Strictness.STRICT);
      assertThat(event.begins().toInstant().getEpochSecond()).isEqualTo(AT.toEpochSecond());
      assertThat(Event.CODEC.encode(event)).isEqualTo(json);
      assertThat(Event.CODEC.encode(event.toBuilder().build())).startsWith("{\"begins\":\"2026-01-31T10:00:00");
    }
  }

  /** Text that is no time is kept; only strict reading refuses it. */
  static void otherTextIsKept() {
    String json = "{\"begins\":\"tomorrow\",\"days\":[\"2026-02-30\"]}";
    Event event = Event.CODEC.decode(json);
    assertThat(event.begins()).isNull();
    assertThat(Event.CODEC.encode(event)).isEqualTo(json);
    Assertions.assertThatThrownBy(() -> Event.CODEC.decode(json, Strictness.STRICT))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("a date and time with an offset");
  }
}
