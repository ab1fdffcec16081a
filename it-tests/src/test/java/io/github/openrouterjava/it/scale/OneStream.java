package io.github.openrouterjava.it.scale;

import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.json.JsonValue;

/** Child JVM: reads one event stream to its end. */
public final class OneStream {
  private OneStream() {}

  /** Argument: base URL. Prints how the stream ended. */
  public static void main(String[] args) {
    try (ApiClient client = ScaleClient.open(args[0]);
        EventStream<JsonValue> stream = client.send(ScaleClient.STREAM.call())) {
      long events = 0;
      for (JsonValue event : stream) {
        events += event.isNull() ? 0 : 1;
      }
      System.out.println("complete with " + events + " events");
    } catch (StreamException e) {
      System.out.println(e.kind() + " after " + e.progress());
    }
    System.out.println("with a heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
  }
}
