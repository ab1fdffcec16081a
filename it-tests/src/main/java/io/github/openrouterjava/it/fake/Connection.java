package io.github.openrouterjava.it.fake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection: reads requests and carries out the replies, until either side has had enough. */
final class Connection {
  private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII);
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(US_ASCII);

  private final Socket socket;
  private final int number;
  private final Handler handler;
  private final Consumer<Exchange> recorder;

  Connection(Socket socket, int number, Handler handler, Consumer<Exchange> recorder) {
    this.socket = socket;
    this.number = number;
    this.handler = handler;
    this.recorder = recorder;
  }

  /** Serves the connection to its end. */
  void serve() throws Exception {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      RequestReader reader = new RequestReader(in, number);
      boolean open = true;
      while (open) {
        RecordedRequest head = reader.head();
        open = head != null && answer(head, reader, in, out);
      }
    }
  }

  /** Answers one request; false if the connection is over. */
  private boolean answer(
      RecordedRequest head, RequestReader reader, InputStream in, OutputStream out)
      throws Exception {
    Reply early = handler.beforeBody(head);
    RecordedRequest request = head;
    if (early == null) {
      if (head.header("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
        out.write(CONTINUE);
        out.flush();
      }
      request = reader.body(head);
    }
    Exchange exchange = new Exchange(request);
    recorder.accept(exchange);
    Reply reply = early == null ? handler.handle(request) : early;
    Exchange.Ending ending = Exchange.Ending.SERVER_CLOSED;
    try {
      ending =
          reply.framing() == Reply.Framing.HTTP2
              ? sendHttp2(request, reply, in, out)
              : send(reply, in, out);
    } catch (IOException e) {
      ending = Exchange.Ending.CLIENT_LEFT;
    } finally {
      exchange.end(ending);
    }
    return ending == Exchange.Ending.SENT
        && early == null
        && reply.keepsConnection()
        && !socket.isClosed();
  }

  private Exchange.Ending send(Reply reply, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    out.write(reply.head());
    out.flush();
    boolean chunked = reply.framing() == Reply.Framing.CHUNKED;
    for (Reply.Step step : reply.steps()) {
      Exchange.Ending ending = carryOut(step, chunked, in, out);
      if (ending != null) {
        return ending;
      }
    }
    if (chunked) {
      out.write(LAST_CHUNK);
      out.flush();
    }
    return Exchange.Ending.SENT;
  }

  private static Exchange.Ending sendHttp2(
      RecordedRequest request, Reply reply, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    Http2Stream stream = Http2Stream.open(request, reply, in, out);
    for (Reply.Step step : reply.steps()) {
      if (step instanceof Reply.Step.Send send) {
        stream.data(send.bytes);
      } else if (step instanceof Reply.Step.Wait wait) {
        wait.gate().pass();
      } else if (step instanceof Reply.Step.Hold) {
        stream.awaitClient();
        return Exchange.Ending.CLIENT_LEFT;
      } else if (step instanceof Reply.Step.Reset) {
        stream.reset();
        // The connection stays, so that only the stream has failed.
        stream.awaitClient();
        return Exchange.Ending.SENT;
      } else {
        return Exchange.Ending.SENT;
      }
    }
    stream.end();
    stream.awaitClient();
    return Exchange.Ending.SENT;
  }

  /** Does one step; how the exchange ended, if it did. */
  private Exchange.@Nullable Ending carryOut(
      Reply.Step step, boolean chunked, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    if (step instanceof Reply.Step.Send send) {
      for (long i = 0; i < send.times; i++) {
        write(send.bytes, chunked, out);
      }
    } else if (step instanceof Reply.Step.Wait wait) {
      wait.gate().pass();
    } else if (step instanceof Reply.Step.Pause pause) {
      Thread.sleep(pause.time().toMillis());
    } else if (step instanceof Reply.Step.Hold) {
      awaitClient(in);
      return Exchange.Ending.CLIENT_LEFT;
    } else {
      if (step instanceof Reply.Step.Reset) {
        socket.setSoLinger(true, 0);
      }
      socket.close();
      return Exchange.Ending.SENT;
    }
    return null;
  }

  private static void write(byte[] bytes, boolean chunked, OutputStream out) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    if (chunked) {
      out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
    }
    out.write(bytes);
    if (chunked) {
      out.write(LINE_END);
    }
    out.flush();
  }

  /** A client that sends more while a reply is due does not leave; its bytes are dropped. */
  private static void awaitClient(InputStream in) throws IOException {
    byte[] dropped = new byte[1024];
    while (in.read(dropped) >= 0) {
      // Still there.
    }
  }
}
