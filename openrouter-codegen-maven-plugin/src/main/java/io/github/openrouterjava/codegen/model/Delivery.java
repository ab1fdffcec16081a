package io.github.openrouterjava.codegen.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where requests of an operation go, and what goes with each of them.
 *
 * @param security the alternatives of security schemes, each of which is enough; empty where no
 *     credential is to be sent, null where the client's main one is
 * @param server where the operation is served, null where the others are
 * @param headers header fields with a fixed value
 */
public record Delivery(
    @Nullable List<List<String>> security, @Nullable Server server, Map<String, String> headers) {

  /** The client's main credential, the document's servers, nothing else. */
  public static final Delivery PLAIN = new Delivery(null, null, Map.of());

  public Delivery {
    security = security == null ? null : List.copyOf(security);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }
}
