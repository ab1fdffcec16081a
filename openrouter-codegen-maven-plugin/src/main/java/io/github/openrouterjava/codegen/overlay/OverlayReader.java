package io.github.openrouterjava.codegen.overlay;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.MemberReader;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.jsonpath.JsonPath;
import io.github.openrouterjava.codegen.jsonpath.JsonPathException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an overlay document and says what is wrong with it. */
final class OverlayReader {

  private static final List<String> ROOT_FIELDS = List.of("overlay", "info", "extends", "actions");
  private static final List<String> INFO_FIELDS = List.of("title", "version", "description");
  private static final List<String> ACTION_FIELDS =
      List.of("target", "description", "update", "copy", "remove");

  private final Diagnostics diagnostics;

  OverlayReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The actions in order; those that are wrong are reported and left out. */
  List<Action> read(Cursor root) {
    if (!(root.node() instanceof Node.Mapping) || root.member("overlay") == null) {
      diagnostics.error(
          "not-overlay",
          root.location(),
          "Not an overlay: \"overlay\" is missing.",
          "Check that this is the right file.");
      return List.of();
    }
    fields(root, ROOT_FIELDS);
    version(root);
    info(root);
    Cursor actions = root.member("actions");
    if (actions == null || actions.items().isEmpty()) {
      diagnostics.error(
          "overlay-actions",
          (actions == null ? root : actions).location(),
          "An overlay needs \"actions\", an array of at least one action.",
          "Add an action, or remove the overlay from the configuration.");
      return List.of();
    }
    List<Action> read = new ArrayList<>();
    for (Cursor item : actions.items()) {
      Action action = action(item);
      if (action != null) {
        read.add(action);
      }
    }
    return read;
  }

  private void version(Cursor root) {
    String version = root.text("overlay");
    if (version == null || !version.matches("1\\.[01]\\.\\d+([-+].*)?")) {
      diagnostics.error(
          "overlay-version",
          root.location(),
          "The overlay version must be \"1.0.0\" or \"1.1.0\".",
          "Correct it; other versions are not supported.");
    }
  }

  private void info(Cursor root) {
    Cursor info = root.member("info");
    if (info == null || info.text("title") == null || info.text("version") == null) {
      diagnostics.error(
          "overlay-info",
          (info == null ? root : info).location(),
          "An overlay needs \"info\" with \"title\" and \"version\" as text.",
          "Add the missing fields.");
    }
    if (info != null) {
      fields(info, INFO_FIELDS);
    }
  }

  private @Nullable Action action(Cursor item) {
    String text = item.text("target");
    Cursor target = item.member("target");
    if (text == null || target == null) {
      diagnostics.error(
          "overlay-target",
          item.location(),
          "An action needs a \"target\", a JSONPath query as text.",
          "Add it, for example \"target: $.info\".");
      return null;
    }
    fields(item, ACTION_FIELDS);
    JsonPath path = path(target, text);
    Cursor remove = item.member("remove");
    Cursor copy = item.member("copy");
    Cursor update = item.member("update");
    if (!isKind(remove, Node.Bool.class, "true or false")
        || !isKind(copy, Node.Text.class, "text")) {
      return null;
    }
    boolean removes = remove != null && remove.node() instanceof Node.Bool on && on.value();
    if (!removes && (copy == null) == (update == null)) {
      undecided(target, copy != null);
      return null;
    }
    String from = removes || copy == null ? null : copy.text();
    JsonPath source = from == null || copy == null ? null : path(copy, from);
    if (path == null || (from != null && source == null)) {
      return null;
    }
    return new Action(target, path, removes, source, removes ? null : update);
  }

  private void undecided(Cursor target, boolean both) {
    if (both) {
      diagnostics.error(
          "overlay-undecided",
          target.location(),
          "An action cannot have both \"update\" and \"copy\".",
          "Split it into two actions.");
    } else {
      diagnostics.warning(
          "overlay-idle",
          target.location(),
          "The action has no effect.",
          "Add \"update\", \"copy\" or \"remove: true\".");
    }
  }

  private @Nullable JsonPath path(Cursor at, String text) {
    try {
      return JsonPath.parse(text);
    } catch (JsonPathException e) {
      diagnostics.error(
          "jsonpath-syntax",
          at.location(),
          Quoted.of(text) + " is not a valid JSONPath query: " + e.getMessage() + ".",
          "Correct it; RFC 9535 defines the syntax.");
      return null;
    }
  }

  private boolean isKind(@Nullable Cursor member, Class<? extends Node> kind, String expected) {
    if (member == null || kind.isInstance(member.node())) {
      return true;
    }
    new MemberReader(diagnostics).wrongKind(member, expected);
    return false;
  }

  private void fields(Cursor object, List<String> known) {
    for (Cursor member : object.members()) {
      if (!known.contains(member.name()) && !member.name().startsWith("x-")) {
        diagnostics.warning(
            "unknown-field",
            member.location(),
            "Unknown overlay field " + Quoted.of(member.name()) + "; it is ignored.",
            diagnostics.hint(member.name(), known, "Remove it, or prefix its name with \"x-\"."));
      }
    }
  }
}
