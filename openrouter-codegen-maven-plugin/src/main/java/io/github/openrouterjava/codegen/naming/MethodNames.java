package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.model.HttpMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The vocabulary of methods: what each HTTP method is called, and which names are spoken for. */
final class MethodNames {

  /** Last segments that name something to do rather than something to have. */
  private static final Set<String> VERBS =
      Set.of(
          "accept",
          "activate",
          "add",
          "approve",
          "archive",
          "assign",
          "attach",
          "cancel",
          "clear",
          "complete",
          "confirm",
          "deactivate",
          "detach",
          "disable",
          "enable",
          "merge",
          "pause",
          "publish",
          "refresh",
          "reject",
          "remove",
          "rename",
          "reset",
          "restart",
          "restore",
          "resume",
          "retry",
          "revoke",
          "rotate",
          "start",
          "stop",
          "submit",
          "suspend",
          "unarchive",
          "unassign",
          "unpublish",
          "validate",
          "verify");

  private static final List<String> BY_RULE =
      List.of("create", "delete", "get", "head", "list", "options", "replace", "trace", "update");

  /** What the entry point has besides the resources; also those with parameters, to be clear. */
  private static final Set<String> ENTRY_POINT =
      Set.of("account", "builder", "close", "execute", "executeAsync", "fromEnv", "raw");

  /** What every client has for the options of calls. */
  private static final String WITH = "with";

  private static final Set<String> NOT_ACCESSORS = notAccessors();

  private MethodNames() {}

  /** The name of the accessor of a child resource. */
  static String accessor(String segment, boolean onEntryPoint) {
    String name = Identifiers.member(segment);
    boolean taken = NOT_ACCESSORS.contains(name) || (onEntryPoint && ENTRY_POINT.contains(name));
    return taken ? name + "_" : name;
  }

  /** Whether nothing else has a name. */
  static boolean isFree(String method, boolean onEntryPoint) {
    return Identifiers.legal(method).equals(method) && !isTaken(method, onEntryPoint);
  }

  /** A given method name made legal. */
  static String method(String name, boolean onEntryPoint) {
    String method = Identifiers.member(name);
    return isTaken(method, onEntryPoint) ? method + "_" : method;
  }

  private static boolean isTaken(String method, boolean onEntryPoint) {
    return method.equals(WITH) || (onEntryPoint && ENTRY_POINT.contains(method));
  }

  /** The name of the method that streams what {@code method} returns whole. */
  static String streaming(String method) {
    return method.equals("create") ? "stream" : "stream" + Identifiers.capitalised(method);
  }

  /** The name of the method that reads all pages of {@code method}. */
  static String allPages(String method) {
    return method + "All";
  }

  static boolean isVerb(String segment) {
    return VERBS.contains(segment);
  }

  /** The method name that follows from the HTTP method alone. */
  static String byRule(HttpMethod method, boolean list) {
    return switch (method) {
      case GET -> list ? "list" : "get";
      case POST -> "create";
      case PUT -> "replace";
      case PATCH -> "update";
      case DELETE -> "delete";
      case HEAD -> "head";
      case OPTIONS -> "options";
      case TRACE -> "trace";
    };
  }

  /** Names a rule may give to a method, whether or not a resource has that method today. */
  private static Set<String> notAccessors() {
    Set<String> names = new HashSet<>(Set.of(WITH, "listAll", "stream", "streamAsync"));
    BY_RULE.forEach(name -> names.addAll(Set.of(name, name + "Async")));
    VERBS.forEach(name -> names.addAll(Set.of(name, name + "Async")));
    return names;
  }
}
