package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.document.Node.Bool;
import io.github.openrouterjava.codegen.document.Node.Mapping;
import io.github.openrouterjava.codegen.document.Node.Member;
import io.github.openrouterjava.codegen.document.Node.Null;
import io.github.openrouterjava.codegen.document.Node.Sequence;
import io.github.openrouterjava.codegen.document.Node.Text;
import java.util.List;
import java.util.Map;

/** Equality of JSON values (RFC 8259; RFC 9535, section 2.3.5.2.2). */
final class SameValue {

  private SameValue() {}

  static boolean of(Node a, Node b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Text x && b instanceof Text y) {
      return x.value().equals(y.value());
    }
    if (a instanceof Node.Numeric x && b instanceof Node.Numeric y) {
      return x.value().compareTo(y.value()) == 0;
    }
    if (a instanceof Bool x && b instanceof Bool y) {
      return x.value() == y.value();
    }
    if (a instanceof Mapping x && b instanceof Mapping y) {
      return members(x.members(), y.members());
    }
    if (a instanceof Sequence x && b instanceof Sequence y) {
      return items(x.items(), y.items());
    }
    return a instanceof Null && b instanceof Null;
  }

  private static boolean members(Map<String, Member> a, Map<String, Member> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (Map.Entry<String, Member> member : a.entrySet()) {
      Member other = b.get(member.getKey());
      if (other == null || !of(member.getValue().value(), other.value())) {
        return false;
      }
    }
    return true;
  }

  private static boolean items(List<Node> a, List<Node> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!of(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }
}
