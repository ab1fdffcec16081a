package io.github.openrouterjava.runtime.internal.event;

import io.github.openrouterjava.runtime.EventLimits;
import io.github.openrouterjava.runtime.internal.text.Utf8;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a {@code text/event-stream} into events by the rules of the WHATWG HTML
 * standard (section 9.2.6), however the bytes are cut into chunks.
 *
 * <p>Nothing is looked at twice: each byte is scanned once and, if it belongs to a value, appended
 * once, so the cost is linear in the input also for one line of many megabytes. An instance serves
 * one stream and is not thread-safe.
 */
final class EventParser implements EventSplitter {
  /** Each stream holds one, so a thousand idle streams a thousand. */
  private static final int CHUNK = 2 * 1024;

  private static final int MAX_NAME = 5;
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Where in a line the next byte is. */
  private enum Place {
    STREAM_START,
    NAME,
    AFTER_COLON,
    VALUE
  }

  /** The fields of the standard; all others are ignored, and comments with them. */
  private enum Field {
    IGNORED,
    DATA,
    EVENT,
    ID,
    RETRY
  }

  private final EventLimits limits;
  private final byte[] chunk = new byte[CHUNK];
  private int position;
  private int limit;

  private Place place = Place.STREAM_START;
  private Field field = Field.IGNORED;
  private boolean skipLineFeed;
  private int bomLength;
  private final byte[] name = new byte[MAX_NAME];
  private int nameLength;
  private long lineLength;
  private long totalLength;

  private final ByteAccumulator data = new ByteAccumulator();
  private final ByteAccumulator value = new ByteAccumulator();
  private boolean hasData;

  /** Whether the data has a byte beyond ASCII, so that it may be malformed UTF-8. */
  private boolean dataBeyondAscii;

  private @Nullable String type;
  private String idBuffer = "";
  private String lastEventId = "";
  private @Nullable Duration retry;

  EventParser(EventLimits limits) {
    this.limits = limits;
  }

  @Override
  public @Nullable ServerSentEvent next(ByteBuffer input) {
    for (; ; ) {
      while (position < limit) {
        ServerSentEvent event = step();
        if (event != null) {
          return event;
        }
      }
      int count = Math.min(input.remaining(), CHUNK);
      if (count == 0) {
        return null;
      }
      input.get(chunk, 0, count);
      position = 0;
      limit = count;
      totalLength += count;
      if (totalLength > limits.maxTotalBytes()) {
        throw new LimitExceededException(
            "The event stream is longer than " + limits.maxTotalBytes() + " bytes");
      }
    }
  }

  @Override
  public String lastEventId() {
    return lastEventId;
  }

  @Override
  public @Nullable Duration retry() {
    return retry;
  }

  @Override
  public void restart() {
    position = 0;
    limit = 0;
    place = Place.STREAM_START;
    field = Field.IGNORED;
    skipLineFeed = false;
    bomLength = 0;
    nameLength = 0;
    lineLength = 0;
    data.reset();
    value.reset();
    hasData = false;
    dataBeyondAscii = false;
    type = null;
    idBuffer = lastEventId;
  }

  @Override
  public long totalBytes() {
    return totalLength;
  }

  @Override
  public boolean insideEvent() {
    return hasData
        || type != null
        || (lineLength > 0 && (place == Place.NAME || field != Field.IGNORED));
  }

  @Override
  public @Nullable ServerSentEvent unfinished() {
    if (lineLength > 0 || place == Place.AFTER_COLON) {
      endLine();
    }
    return dispatch();
  }

  /** Advances in the chunk or in the line; returns the event this completed, if any. */
  private @Nullable ServerSentEvent step() {
    if (skipLineFeed) {
      skipLineFeed = false;
      if (chunk[position] == '\n') {
        position++;
        return null;
      }
    }
    switch (place) {
      case STREAM_START -> skipByteOrderMark();
      case NAME -> {
        return readName();
      }
      case AFTER_COLON -> {
        place = Place.VALUE;
        if (chunk[position] == ' ') {
          position++;
          countLine(1);
        }
      }
      case VALUE -> readValue();
    }
    return null;
  }

  private void skipByteOrderMark() {
    if (chunk[position] == BOM[bomLength]) {
      position++;
      bomLength++;
      if (bomLength < BOM.length) {
        return;
      }
    } else {
      // A beginning of a mark that was none: part of a field name, which then is not one that means
      // anything.
      System.arraycopy(BOM, 0, name, 0, bomLength);
      nameLength = bomLength;
      lineLength = bomLength;
    }
    place = Place.NAME;
  }

  private @Nullable ServerSentEvent readName() {
    byte b = chunk[position++];
    if (b == '\n' || b == '\r') {
      skipLineFeed = b == '\r';
      if (nameLength == 0) {
        return dispatch();
      }
      field = fieldNamed();
      endLine();
      return null;
    }
    countLine(1);
    if (b == ':') {
      field = fieldNamed();
      place = Place.AFTER_COLON;
    } else if (nameLength == MAX_NAME) {
      field = Field.IGNORED;
      place = Place.VALUE;
    } else {
      name[nameLength++] = b;
    }
    return null;
  }

  private Field fieldNamed() {
    return switch (nameLength) {
      case 2 -> isName("id") ? Field.ID : Field.IGNORED;
      case 4 -> isName("data") ? Field.DATA : Field.IGNORED;
      case 5 -> isName("event") ? Field.EVENT : isName("retry") ? Field.RETRY : Field.IGNORED;
      default -> Field.IGNORED;
    };
  }

  private boolean isName(String expected) {
    for (int i = 0; i < nameLength; i++) {
      if (name[i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void readValue() {
    int start = position;
    int end = start;
    byte last = 0;
    int all = 0;
    while (end < limit) {
      last = chunk[end];
      all |= last;
      if (last == '\n' || last == '\r') {
        break;
      }
      end++;
    }
    countLine(end - start);
    if (field == Field.DATA) {
      checkEvent((long) data.length() + end - start);
      data.append(chunk, start, end);
      dataBeyondAscii |= all < 0;
    } else if (field != Field.IGNORED) {
      value.append(chunk, start, end);
    }
    position = end;
    if (end < limit) {
      position++;
      skipLineFeed = last == '\r';
      endLine();
    }
  }

  private void countLine(int bytes) {
    lineLength += bytes;
    if (lineLength > limits.maxLineBytes()) {
      throw new LimitExceededException(
          "A line of the event stream is longer than " + limits.maxLineBytes() + " bytes");
    }
  }

  private void checkEvent(long bytes) {
    if (bytes > limits.maxEventBytes()) {
      throw new LimitExceededException(
          "An event has more than " + limits.maxEventBytes() + " bytes of data");
    }
  }

  private void endLine() {
    switch (field) {
      case DATA -> {
        checkEvent(data.length() + 1L);
        data.append((byte) '\n');
        hasData = true;
      }
      case EVENT -> type = value.sameAs(type) ? type : value.text();
      case ID -> {
        if (!value.contains((byte) 0)) {
          idBuffer = value.text();
        }
      }
      case RETRY -> retry = value.isDigits() ? Duration.ofMillis(value.number()) : retry;
      case IGNORED -> {}
    }
    value.reset();
    field = Field.IGNORED;
    place = Place.NAME;
    nameLength = 0;
    lineLength = 0;
  }

  private @Nullable ServerSentEvent dispatch() {
    lastEventId = idBuffer;
    String eventType = type;
    type = null;
    if (!hasData) {
      return null;
    }
    hasData = false;
    // The line feed after the last data line is not part of the data.
    byte[] bytes = data.copy(data.length() - 1);
    if (dataBeyondAscii) {
      bytes = Utf8.wellFormed(bytes);
      dataBeyondAscii = false;
    }
    data.reset();
    return new ServerSentEvent(eventType, bytes, lastEventId, retry);
  }
}
