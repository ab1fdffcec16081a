package io.github.openrouterjava.codegen.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of a document and where it was written. Immutable; a value that YAML writes once and
 * uses often (anchor and alias) is one node in several places.
 */
public sealed interface Node {

  /** Where the value was written. */
  Mark mark();

  /** What the value is, in a message: "an object", "text", … */
  String kind();

  /** Whether both are the same JSON value: member order ignored, numbers by value. */
  default boolean sameValue(Node other) {
    return SameValue.of(this, other);
  }

  /**
   * A member of an object.
   *
   * @param keyMark where its name was written
   * @param value its value
   */
  record Member(Mark keyMark, Node value) {}

  /**
   * A JSON object.
   *
   * @param mark where it was written
   * @param members its members by name, in document order
   */
  record Mapping(Mark mark, Map<String, Member> members) implements Node {
    public Mapping {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The value of a member, null where there is none. */
    public @Nullable Node get(String name) {
      Member member = members.get(name);
      return member == null ? null : member.value();
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /**
   * A JSON array.
   *
   * @param mark where it was written
   * @param items its elements
   */
  record Sequence(Mark mark, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "an array";
    }
  }

  /**
   * A JSON string.
   *
   * @param mark where it was written
   * @param value its characters
   */
  record Text(Mark mark, String value) implements Node {
    @Override
    public String kind() {
      return "text";
    }
  }

  /**
   * A JSON number, exact.
   *
   * @param mark where it was written
   * @param value its value
   */
  record Numeric(Mark mark, BigDecimal value) implements Node {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /**
   * A JSON {@code true} or {@code false}.
   *
   * @param mark where it was written
   * @param value its value
   */
  record Bool(Mark mark, boolean value) implements Node {
    @Override
    public String kind() {
      return "true or false";
    }
  }

  /**
   * A JSON {@code null}.
   *
   * @param mark where it was written
   */
  record Null(Mark mark) implements Node {
    @Override
    public String kind() {
      return "null";
    }
  }
}
