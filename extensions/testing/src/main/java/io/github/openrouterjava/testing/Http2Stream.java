package io.github.openrouterjava.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.openrouterjava.testing.RecordedRequest.Header;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * The first stream of an HTTP/2 connection: enough of the protocol (RFC 9113) to answer one request
 * and to misbehave. What the request says is not decoded. The headers of the answer are sent as
 * literals (RFC 7541, section 6.2.2), so no table is kept; bodies must fit the client's initial
 * window.
 */
final class Http2Stream {
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int ACK_OR_END_STREAM = 1;
  private static final int END_HEADERS = 4;
  private static final byte[] CONNECTION = new byte[4];
  private static final int INTERNAL_ERROR = 2;
  private static final int PREFACE_LENGTH = 24;

  private final DataInputStream in;
  private final OutputStream out;
  private int lastType;
  private int lastFlags;
  private byte[] lastStream = new byte[4];
  private byte[] answered = lastStream;

  private Http2Stream(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = out;
  }

  /** Begins a connection and reads its first request to its end. */
  static Http2Stream accept(InputStream in, OutputStream out) throws IOException {
    Http2Stream stream = new Http2Stream(in, out);
    stream.frame(SETTINGS, 0, CONNECTION, new byte[0]);
    stream.in.readFully(new byte[PREFACE_LENGTH]);
    do {
      stream.readFrame();
      if (stream.lastType == SETTINGS && (stream.lastFlags & ACK_OR_END_STREAM) == 0) {
        stream.frame(SETTINGS, ACK_OR_END_STREAM, CONNECTION, new byte[0]);
      }
    } while (stream.lastType > HEADERS || (stream.lastFlags & ACK_OR_END_STREAM) == 0);
    stream.answered = stream.lastStream;
    return stream;
  }

  void head(Reply reply) throws IOException {
    frame(HEADERS, END_HEADERS, answered, headerBlock(reply.statusCode(), reply.headers()));
  }

  void data(byte[] bytes) throws IOException {
    frame(DATA, 0, answered, bytes);
  }

  void end() throws IOException {
    frame(DATA, ACK_OR_END_STREAM, answered, new byte[0]);
  }

  void reset() throws IOException {
    frame(RST_STREAM, 0, answered, new byte[] {0, 0, 0, INTERNAL_ERROR});
  }

  /** Reads until the client has reset the stream, asked for another one or left. */
  void awaitClient() throws IOException {
    try {
      do {
        readFrame();
      } while (lastType != RST_STREAM && lastType != HEADERS);
    } catch (EOFException e) {
      // That is leaving too.
    }
  }

  private void readFrame() throws IOException {
    int lengthAndType = in.readInt();
    lastType = lengthAndType & 0xff;
    lastFlags = in.readUnsignedByte();
    lastStream = in.readNBytes(CONNECTION.length);
    in.readFully(new byte[lengthAndType >>> 8]);
  }

  private void frame(int type, int flags, byte[] stream, byte[] payload) throws IOException {
    int length = payload.length;
    out.write(
        new byte[] {
          (byte) (length >> 16), (byte) (length >> 8), (byte) length, (byte) type, (byte) flags
        });
    out.write(stream);
    out.write(payload);
    out.flush();
  }

  private static byte[] headerBlock(int status, List<Header> headers) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    // ":status" is entry 8 of the static table.
    block.write(8);
    text(Integer.toString(status), block);
    for (Header header : headers) {
      block.write(0);
      text(header.name().toLowerCase(Locale.ROOT), block);
      text(header.value(), block);
    }
    return block.toByteArray();
  }

  private static void text(String value, ByteArrayOutputStream block) throws IOException {
    byte[] bytes = value.getBytes(US_ASCII);
    if (bytes.length > 126) {
      throw new IOException("Too long for a one-byte length: " + value);
    }
    block.write(bytes.length);
    block.write(bytes);
  }
}
