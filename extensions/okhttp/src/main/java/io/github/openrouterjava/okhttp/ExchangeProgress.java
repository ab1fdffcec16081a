package io.github.openrouterjava.okhttp;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;

/**
 * How far an exchange has come, and the limit of the time to connect: OkHttp's own has no say in
 * the TLS handshake. Thread-safe.
 */
final class ExchangeProgress extends EventListener {
  private final Duration connectTimeout;
  private final Runnable giveUp;
  private @Nullable CompletableFuture<Boolean> timer;
  private boolean stopped;

  private volatile boolean connecting;
  private volatile boolean timedOut;
  private volatile boolean headBegun;
  private volatile boolean complete;
  private volatile @Nullable Connection connection;

  ExchangeProgress(Duration connectTimeout, Runnable giveUp) {
    this.connectTimeout = connectTimeout;
    this.giveUp = giveUp;
  }

  /** Whether a connection had to be made. */
  boolean connecting() {
    return connecting;
  }

  /** Whether the connection could not be made in time. */
  boolean connectTimedOut() {
    return timedOut;
  }

  /** Whether anything of the request may have been written. */
  boolean headBegun() {
    return headBegun;
  }

  /** Whether the response was read to its end. */
  boolean isComplete() {
    return complete;
  }

  /** The connection in use, or null if there was none. */
  @Nullable Connection connection() {
    return connection;
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    connecting = true;
    if (connectTimeout.isZero()) {
      return; // OkHttp's word for no limit
    }
    synchronized (this) {
      if (timer != null || stopped) {
        return;
      }
      timer = new CompletableFuture<>();
      timer.thenAccept(
          due -> {
            if (due) {
              timedOut = true;
              giveUp.run();
            }
          });
      timer.completeOnTimeout(true, connectTimeout.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void connectionAcquired(Call call, Connection acquired) {
    connection = acquired;
    stop();
  }

  /** Stops the timer. */
  synchronized void stop() {
    stopped = true;
    if (timer != null) {
      timer.complete(false); // on Java 17 a cancelled one stays in the JDK's queue of timers
    }
  }

  @Override
  public void requestHeadersStart(Call call) {
    headBegun = true;
  }

  @Override
  public void responseBodyEnd(Call call, long bytes) {
    complete = true;
  }
}
