package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.model.HttpMethod;
import io.github.openrouterjava.codegen.model.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation does, by the verb of its id or of the last segment of its path, where that says
 * more than the HTTP method: a POST may create, update, delete or search.
 */
final class Verbs {

  /** What a verb does to a resource. */
  private enum Effect {
    READ,
    CREATE,
    UPDATE,
    DELETE,
    /** Something else, such as to send or to cancel. */
    ACTION
  }

  private static final Map<String, Effect> EFFECTS = effects();

  /** Verbs that mean the same as the one methods are called by. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("read", "get"),
          Map.entry("retrieve", "get"),
          Map.entry("fetch", "get"),
          Map.entry("show", "get"),
          Map.entry("describe", "get"),
          Map.entry("view", "get"),
          Map.entry("index", "list"),
          Map.entry("modify", "update"),
          Map.entry("edit", "update"),
          Map.entry("change", "update"),
          Map.entry("patch", "update"),
          Map.entry("set", "update"),
          Map.entry("remove", "delete"),
          Map.entry("destroy", "delete"),
          Map.entry("erase", "delete"));

  private Verbs() {}

  /**
   * The name of a POST operation whose path ends in a verb and nothing else, below the resource
   * that something is done to; null for any other.
   */
  static @Nullable String action(Operation operation, @Nullable String lastSegment) {
    boolean verb =
        lastSegment != null
            && operation.method() == HttpMethod.POST
            && (MethodNames.isVerb(lastSegment)
                || EFFECTS.containsKey(lastSegment.toLowerCase(Locale.ROOT)));
    return verb ? lastSegment : null;
  }

  /** The name that verbs give to an operation, null where the HTTP method says all there is. */
  static @Nullable String name(Operation operation, ResourcePath path) {
    String own = ofId(operation.id());
    return switch (operation.method()) {
      case POST -> post(own, path);
      case GET -> does(own, Effect.UPDATE, Effect.DELETE) ? usual(own) : null;
      case PUT, PATCH -> does(own, Effect.DELETE) ? usual(own) : null;
      case DELETE, HEAD, OPTIONS, TRACE -> null;
    };
  }

  private static @Nullable String post(@Nullable String own, ResourcePath path) {
    String called = path.last() == null ? null : ofCall(path.last());
    if (called != null && (own == null || own.equals(called))) {
      return called;
    }
    if (does(own, Effect.READ, Effect.DELETE)) {
      return usual(own);
    }
    if (path.endsStatic()) {
      return does(own, Effect.UPDATE) ? own : null;
    }
    return does(own, Effect.ACTION) ? own : does(own, Effect.CREATE) ? null : "update";
  }

  private static boolean does(@Nullable String verb, Effect... effects) {
    Effect effect = verb == null ? null : EFFECTS.get(verb);
    return effect != null && List.of(effects).contains(effect);
  }

  private static @Nullable String usual(@Nullable String verb) {
    return verb == null ? null : USUAL.getOrDefault(verb, verb);
  }

  /** The verb of a segment such as {@code deleteMessage} or {@code chat.postMessage}. */
  private static @Nullable String ofCall(String segment) {
    String call = segment.substring(segment.lastIndexOf('.') + 1);
    List<String> words = Identifiers.lowerCaseWords(call);
    boolean verb = words.size() > 1 && (isVerb(words.get(0)) || words.get(0).equals("post"));
    return verb ? words.get(0) : null;
  }

  /** The verb of an operation's id: its first word, or that of its last part. */
  private static @Nullable String ofId(String id) {
    String part = id.replaceAll(".*[/.:]", "");
    if (!part.isEmpty() && !part.equals(id)) {
      String verb = verb(part);
      if (verb != null) {
        return verb;
      }
    }
    String verb = verb(id);
    return verb != null ? verb : verb(id.replaceAll(".*_", ""));
  }

  private static @Nullable String verb(String text) {
    String first = Identifiers.lowerCaseWords(text).get(0);
    return isVerb(first) ? first : null;
  }

  private static boolean isVerb(String word) {
    return EFFECTS.containsKey(word) || MethodNames.isVerb(word);
  }

  private static Map<String, Effect> effects() {
    Map<String, Effect> effects = new HashMap<>();
    put(effects, Effect.READ, "get", "list", "index", "read", "retrieve", "fetch", "show", "find");
    put(effects, Effect.READ, "search", "query", "lookup", "describe", "view", "count");
    put(effects, Effect.CREATE, "create", "add", "insert", "register", "store");
    put(effects, Effect.UPDATE, "update", "modify", "edit", "change", "patch", "set");
    put(effects, Effect.DELETE, "delete", "remove", "destroy", "erase");
    put(effects, Effect.ACTION, "send", "run", "execute", "invoke", "exchange", "close", "reopen");
    put(effects, Effect.ACTION, "export", "import", "upload", "download", "copy", "move", "sync");
    put(effects, Effect.ACTION, "answer", "forward", "pin", "unpin", "ban", "unban", "end", "join");
    put(effects, Effect.ACTION, "leave", "invite", "lock", "unlock", "star", "unstar", "transfer");
    return effects;
  }

  private static void put(Map<String, Effect> effects, Effect effect, String... verbs) {
    for (String verb : verbs) {
      effects.put(verb, effect);
    }
  }
}
