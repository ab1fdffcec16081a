package io.github.openrouterjava.runtime.internal.cache;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportRequest;
import java.net.URI;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Responses by their requests, up to a number of bytes: those used last are kept. Thread-safe. */
final class Store {
  private final long maxBytes;
  private final LinkedHashMap<Key, StoredResponse> responses = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  Store(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * What a response is stored under.
   *
   * @param uri the target
   * @param caller whose request it was
   * @param own the fields of the request that carry credentials, and the media types it accepts
   */
  record Key(URI uri, Object caller, Map<String, List<String>> own) {
    static Key of(TransportRequest request, Object caller) {
      Map<String, List<String>> own = new LinkedHashMap<>();
      request
          .headers()
          .asMap()
          .forEach(
              (name, values) -> {
                if (Headers.isSecret(name) || name.equalsIgnoreCase("Accept")) {
                  own.put(name.toLowerCase(Locale.ROOT), values);
                }
              });
      return new Key(request.uri(), caller, Map.copyOf(own));
    }

    /** Nothing: it has credentials. */
    @Override
    public String toString() {
      return "Key";
    }
  }

  synchronized @Nullable StoredResponse get(Key key) {
    return responses.get(key);
  }

  synchronized void put(Key key, StoredResponse response) {
    remove(key);
    if (response.size() > maxBytes) {
      return;
    }
    responses.put(key, response);
    bytes += response.size();
    Iterator<StoredResponse> eldest = responses.values().iterator();
    while (bytes > maxBytes) {
      bytes -= eldest.next().size();
      eldest.remove();
    }
  }

  synchronized void remove(Key key) {
    StoredResponse removed = responses.remove(key);
    if (removed != null) {
      bytes -= removed.size();
    }
  }

  /** Removes all responses of a target, whoever asked for them. */
  synchronized void removeAll(URI uri) {
    responses
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = entry.getKey().uri().equals(uri);
              bytes -= gone ? entry.getValue().size() : 0;
              return gone;
            });
  }
}
