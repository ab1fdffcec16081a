package io.github.openrouterjava.runtime.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request of the JDK's client, which tells how far the client came with it.
 *
 * <p>The client takes a body only after the head is written, so while none of it is taken the
 * server cannot have a complete request. The client also asks for the length whenever it composes a
 * head, and repeats a GET or HEAD on its own when a connection that it used before ends without a
 * response; the second question is refused, because only the runtime repeats requests. Thread-safe.
 */
final class ObservedPublisher implements BodyPublisher {
  private final BodyPublisher body;
  private final boolean once;
  private volatile boolean composed;
  private volatile boolean taken;

  /**
   * Observes a body.
   *
   * @param body null for none
   * @param once whether to refuse a second attempt
   */
  ObservedPublisher(@Nullable BodyPublisher body, boolean once) {
    this.body = body == null ? BodyPublishers.noBody() : body;
    this.once = once;
  }

  /** Whether there is a body of which the client has not taken anything. */
  boolean isUntouched() {
    return body.contentLength() != 0 && !taken;
  }

  @Override
  public long contentLength() {
    if (once && composed) {
      throw new UncheckedIOException(new RepeatRefusedException());
    }
    composed = true;
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    body.subscribe(
        new Flow.Subscriber<ByteBuffer>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer bytes) {
            taken = true;
            subscriber.onNext(bytes);
          }

          @Override
          public void onError(Throwable failure) {
            subscriber.onError(failure);
          }

          @Override
          public void onComplete() {
            taken = true;
            subscriber.onComplete();
          }
        });
  }

  /** The client was about to repeat a request on its own. */
  static final class RepeatRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RepeatRefusedException() {
      super("the server closed the connection without a response");
    }
  }
}
