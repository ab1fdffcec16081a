package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ClientSettings;
import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.generated.CredentialPlace;
import io.github.openrouterjava.runtime.http.TransportRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of one call: those of the first alternative of the operation's security for which
 * all are configured. Used by one thread at a time.
 */
final class CallKeys {

  /** A credential and where it goes. */
  private static final class Key {
    final Credential source;
    final CredentialPlace place;
    volatile @Nullable String value;

    Key(Credential source, CredentialPlace place) {
      this.source = source;
      this.place = place;
    }

    boolean isGiven(TransportRequest request) {
      return source.isPresent() || place.isTaken(request);
    }
  }

  private final List<Key> keys;
  private final @Nullable String missing;

  private CallKeys(List<Key> keys, @Nullable String missing) {
    this.keys = keys;
    this.missing = missing;
  }

  /** The credentials that an account has for a request of an operation. */
  static CallKeys of(
      ClientSettings settings, String account, Operation<?> operation, TransportRequest request) {
    List<List<String>> alternatives = operation.security().orElse(null);
    if (alternatives == null) {
      Key main = new Key(settings.mainCredential(account), settings.credentialPlace());
      boolean enough = operation.isAnonymous() || main.isGiven(request);
      return new CallKeys(List.of(main), enough ? null : missing(settings));
    }
    for (List<String> alternative : alternatives) {
      List<Key> keys = keys(settings, account, alternative);
      if (keys.stream().allMatch(key -> key.isGiven(request))) {
        return new CallKeys(keys, null);
      }
    }
    boolean enough = operation.isAnonymous() || alternatives.isEmpty();
    return new CallKeys(List.of(), enough ? null : missing(alternatives));
  }

  /** A scheme without a place, such as mutual TLS, adds nothing to the request. */
  private static List<Key> keys(ClientSettings settings, String account, List<String> schemes) {
    List<Key> keys = new ArrayList<>();
    for (String scheme : schemes) {
      CredentialPlace place = settings.place(scheme);
      if (place != null) {
        keys.add(new Key(settings.credential(account, scheme), place));
      }
    }
    return keys;
  }

  private static String missing(ClientSettings settings) {
    return "no credential is configured, and this operation needs one; set it with apiKey(…), or with"
        + " fromEnvironment() and the environment variable "
        + settings.keyVariable();
  }

  private static String missing(List<List<String>> alternatives) {
    String schemes =
        alternatives.stream()
            .map(alternative -> String.join(" and ", alternative))
            .collect(Collectors.joining(", or "));
    return "this operation needs a credential for the security scheme "
        + schemes
        + ", and none is configured; the client's builder has a method for each scheme";
  }

  /** Why the call cannot be made; null where all is there. */
  @Nullable String missing() {
    return missing;
  }

  /** What set the credential, empty if that is not known. */
  String origin(TransportRequest request) {
    for (Key key : keys) {
      if (key.place.isTaken(request)) {
        return "the call or a header of the client";
      }
    }
    return keys.isEmpty() ? "" : keys.get(0).source.origin();
  }

  /**
   * Asks for all credentials.
   *
   * @throws RuntimeException what a supplier throws
   */
  void obtain() {
    for (Key key : keys) {
      key.value = key.source.current().orElse(null);
    }
  }

  /** Whether asking again may give other credentials. */
  boolean renewable() {
    return keys.stream().anyMatch(key -> key.source.renewable());
  }

  /**
   * Asks for all credentials once more, because the server refused them; whether one is another.
   */
  boolean renew() {
    boolean changed = false;
    for (Key key : keys) {
      String before = key.value;
      if (before != null && key.source.renewable()) {
        key.source.refused(before);
        String now = key.source.current().orElse(null);
        changed |= now != null && !now.equals(before);
        key.value = now == null ? before : now;
      }
    }
    return changed;
  }

  /** The request with the credentials, as far as it has none of its own. */
  TransportRequest put(TransportRequest request) {
    TransportRequest complete = request;
    for (Key key : keys) {
      String value = key.value;
      if (value != null && !key.place.isTaken(request)) {
        complete = key.place.put(complete, value);
      }
    }
    return complete;
  }

  /** The credentials, which must not be shown. */
  List<String> values() {
    List<String> values = new ArrayList<>();
    for (Key key : keys) {
      String value = key.value;
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
