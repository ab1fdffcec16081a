package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.TreeBuilder.Subtree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Reads YAML 1.2. Only SnakeYAML's events are used: scalars are resolved here, by the rules of 1.2,
 * and nothing in a document can name a class.
 */
final class YamlReader {

  private static final String TAG = "tag:yaml.org,2002:";
  private static final String MERGE = "<<";

  /** Anchors are never empty. */
  private static final String NO_ANCHOR = "";

  private final String file;
  private final Limits limits;
  private final TreeBuilder tree;
  private final Map<String, Subtree> anchors = new HashMap<>();
  private final Deque<String> openAnchors = new ArrayDeque<>();
  private int documents;
  private boolean merging;

  YamlReader(String file, Limits limits, Diagnostics diagnostics) {
    this.file = file;
    this.limits = limits;
    this.tree = new TreeBuilder(limits, diagnostics);
  }

  @Nullable Node read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(limits.bytes());
    WholeText whole = new WholeText(text);
    refuseUnprintable(whole);
    try {
      Parser events = new ParserImpl(whole, options);
      while (!events.checkEvent(Event.ID.StreamEnd)) {
        accept(events.getEvent());
      }
    } catch (MarkedYAMLException e) {
      throw unreadable(e);
    } catch (YAMLException e) {
      throw new UnreadableException(
          "yaml-syntax",
          new Mark(file, 0, 0).at(Pointer.ROOT),
          "Invalid YAML: " + e.getMessage(),
          "Correct the syntax.");
    }
    return tree.root();
  }

  private void accept(Event event) {
    if (event instanceof ScalarEvent scalar) {
      scalar(scalar);
    } else if (event instanceof CollectionStartEvent start) {
      begin(start);
    } else if (event instanceof CollectionEndEvent) {
      end();
    } else if (event instanceof AliasEvent alias) {
      alias(alias);
    } else if (event instanceof DocumentStartEvent && ++documents > 1) {
      throw problem(
          "several-documents",
          mark(event),
          "Unexpected second YAML document.",
          "Use one file per document.");
    }
  }

  private void begin(CollectionStartEvent start) {
    if (tree.expectsKey()) {
      throw keyIsNoText(start);
    }
    String tag = start.getTag();
    if (tag != null && !tag.equals("!") && !tag.equals(TAG + "map") && !tag.equals(TAG + "seq")) {
      throw tagged(tag, start);
    }
    if (merging) {
      throw mergeIsNoMapping(start);
    }
    openAnchors.push(start.getAnchor() == null ? NO_ANCHOR : start.getAnchor());
    tree.begin(start instanceof MappingStartEvent, mark(start));
  }

  private void end() {
    Subtree subtree = tree.end();
    String anchor = openAnchors.pop();
    if (!anchor.equals(NO_ANCHOR)) {
      anchors.put(anchor, subtree);
    }
  }

  private void alias(AliasEvent alias) {
    if (tree.expectsKey()) {
      throw keyIsNoText(alias);
    }
    Subtree target = anchors.get(alias.getAnchor());
    if (target == null) {
      throw problem(
          "alias-unresolved",
          mark(alias),
          "The alias " + Quoted.of("*" + alias.getAnchor()) + " refers to no earlier anchor.",
          openAnchors.contains(alias.getAnchor())
              ? "A value cannot contain itself."
              : "Correct the name, or move the anchor up.");
    }
    if (!merging) {
      tree.share(target, mark(alias));
    } else if (target.node() instanceof Node.Mapping mapping) {
      tree.merge(target, mapping, mark(alias));
      merging = false;
    } else {
      throw mergeIsNoMapping(alias);
    }
  }

  private void scalar(ScalarEvent event) {
    Mark mark = mark(event);
    if (tree.expectsKey()) {
      merging = event.isPlain() && event.getValue().equals(MERGE);
      tree.key(event.getValue(), mark);
      return;
    }
    if (merging) {
      throw mergeIsNoMapping(event);
    }
    Node node = resolve(event, mark);
    tree.add(node);
    if (event.getAnchor() != null) {
      anchors.put(event.getAnchor(), new Subtree(node, 1, 0));
    }
  }

  private Node resolve(ScalarEvent event, Mark mark) {
    String tag = event.getTag();
    try {
      if (tag == null) {
        return event.isPlain()
            ? CoreSchema.resolve(event.getValue(), mark, limits)
            : new Node.Text(mark, event.getValue());
      }
      return switch (tag) {
        case "!", TAG + "str" -> new Node.Text(mark, event.getValue());
        case TAG + "int", TAG + "float", TAG + "bool", TAG + "null" ->
            CoreSchema.resolve(event.getValue(), mark, limits);
        default -> throw tagged(tag, event);
      };
    } catch (UnreadableException e) {
      throw problem(e.code(), mark, e.says(), e.fix());
    }
  }

  private UnreadableException keyIsNoText(Event event) {
    return problem(
        "key-not-text",
        mark(event),
        "A member name must be text.",
        "Quote it; JSON has no other keys.");
  }

  private UnreadableException mergeIsNoMapping(Event event) {
    return problem(
        "merge-key",
        mark(event),
        "\"<<\" must be followed by one alias of a mapping.",
        "Write \"<<: *name\", or list the members.");
  }

  private UnreadableException tagged(String tag, NodeEvent event) {
    return problem(
        "yaml-tag",
        mark(event),
        "The tag " + Quoted.of(tag) + " is not supported in API documents.",
        "Remove it; a document can contain JSON values only.");
  }

  private UnreadableException problem(String code, Mark mark, String message, String fix) {
    return new UnreadableException(code, mark.at(tree.pointer()), message, fix);
  }

  private UnreadableException unreadable(MarkedYAMLException e) {
    org.yaml.snakeyaml.error.Mark at = e.getProblemMark();
    Mark mark =
        at == null ? new Mark(file, 0, 0) : new Mark(file, at.getLine() + 1, at.getColumn() + 1);
    String problem = e.getProblem() == null ? "unexpected content" : e.getProblem();
    String context = e.getContext() == null ? "" : " " + e.getContext();
    boolean tab = problem.contains("'\\t(TAB)'");
    return new UnreadableException(
        "yaml-syntax",
        mark.at(tree.pointer()),
        "Invalid YAML" + context + ": " + problem + ".",
        tab ? "Indent with spaces." : "Correct the syntax here or just above.");
  }

  private Mark mark(Event event) {
    org.yaml.snakeyaml.error.Mark start = event.getStartMark();
    return new Mark(file, start.getLine() + 1, start.getColumn() + 1);
  }

  private void refuseUnprintable(WholeText text) {
    int index = text.unprintable();
    if (index >= 0) {
      text.forward(index);
      throw new UnreadableException(
          "control-character",
          new Mark(file, text.getLine() + 1, text.getColumn() + 1).at(Pointer.ROOT),
          String.format("The character U+%04X is not allowed in YAML.", text.peek()),
          "Remove it, or write it as an escape sequence in double quotes.");
    }
  }
}
