package io.github.openrouterjava.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
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
      if (socket instanceof SSLSocket secure) {
        secure.startHandshake();
      }
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      if (socket instanceof SSLSocket secure && "h2".equals(secure.getApplicationProtocol())) {
        answerHttp2(in, out);
        return;
      }
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
      ending = send(reply, in, out);
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

  /** Answers the first request of an HTTP/2 connection; the connection serves no other. */
  private void answerHttp2(InputStream in, OutputStream out) throws Exception {
    Http2Stream stream = Http2Stream.accept(in, out);
    RecordedRequest request = new RecordedRequest(number, "HTTP/2", "/not-decoded", List.of());
    Exchange exchange = new Exchange(request);
    recorder.accept(exchange);
    Exchange.Ending ending = Exchange.Ending.SERVER_CLOSED;
    try {
      ending = sendHttp2(handler.handle(request), stream);
    } catch (IOException e) {
      ending = Exchange.Ending.CLIENT_LEFT;
    } finally {
      exchange.end(ending);
    }
    if (ending == Exchange.Ending.SENT) {
      stream.awaitClient();
    }
  }

  private static Exchange.Ending sendHttp2(Reply reply, Http2Stream stream)
      throws IOException, InterruptedException {
    stream.head(reply);
    for (Reply.Step step : reply.steps()) {
      if (step instanceof Reply.Step.Send send) {
        stream.data(send.bytes);
      } else if (step instanceof Reply.Step.Wait wait) {
        wait.gate().pass();
      } else if (step instanceof Reply.Step.Pause pause) {
        Thread.sleep(pause.time().toMillis());
      } else if (step instanceof Reply.Step.Reset) {
        stream.reset();
        return Exchange.Ending.SENT;
      } else if (step instanceof Reply.Step.Hold) {
        stream.awaitClient();
        return Exchange.Ending.CLIENT_LEFT;
      } else {
        throw new IOException("Closing the whole connection is what was scripted");
      }
    }
    stream.end();
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
