package io.github.openrouterjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Json;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Mark;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Node.Member;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Takes a document that has about everything and damages it at random: something deleted, put
 * elsewhere, renamed, or replaced by a value of another kind. Whatever comes out is parsed or
 * reported, with its place.
 */
@Timeout(120)
class MutationTest {

  private static final Mark MARK = new Mark("", 0, 0);
  private static final int MUTATIONS = Integer.getInteger("openrouter.mutations", 2_000);

  @Test
  void neverFailsWithoutAPlace() throws IOException {
    Node original = original();
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Random random = new Random(seed);
      Node mutated = original;
      for (int i = random.nextInt(3); i >= 0; i--) {
        mutated = mutate(mutated, nodes(mutated), random);
      }
      String json = Json.write(mutated);
      Parsed parsed = Parsed.document(json);

      assertThat(parsed.diagnostics())
          .as("seed %s: %s", seed, json)
          .allMatch(each -> each.location().line() > 0)
          .allMatch(each -> !each.message().contains("cannot be cast"));
      assertThat(parsed.documentOrNull() == null && parsed.diagnostics().isEmpty()).isFalse();
    }
  }

  private static Node mutate(Node root, List<Cursor> nodes, Random random) {
    Cursor victim = nodes.get(random.nextInt(nodes.size()));
    Cursor other = nodes.get(random.nextInt(nodes.size()));
    return switch (random.nextInt(4)) {
      case 0 -> replace(Cursor.root(root), victim, null, victim.name());
      case 1 -> replace(Cursor.root(root), victim, other.node(), victim.name());
      case 2 -> replace(Cursor.root(root), victim, victim.node(), other.name());
      default -> replace(Cursor.root(root), victim, scalar(random), victim.name());
    };
  }

  private static Node scalar(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new Node.Null(MARK);
      case 1 -> new Node.Bool(MARK, true);
      case 2 -> new Node.Numeric(MARK, BigDecimal.ONE);
      case 3 -> new Node.Text(MARK, "");
      case 4 -> new Node.Text(MARK, "#/components/schemas/Pet");
      case 5 -> new Node.Sequence(MARK, List.of());
      case 6 -> new Node.Sequence(MARK, List.of(new Node.Null(MARK)));
      default -> new Node.Mapping(MARK, Map.of());
    };
  }

  /** A copy of a tree in which one node is another, under another name; null removes it. */
  private static Node replace(Cursor here, Cursor victim, @Nullable Node by, String name) {
    if (here.node() instanceof Node.Mapping) {
      Map<String, Member> members = new LinkedHashMap<>();
      for (Cursor member : here.members()) {
        if (!member.pointer().equals(victim.pointer())) {
          members.put(member.name(), new Member(MARK, replace(member, victim, by, name)));
        } else if (by != null) {
          members.put(name, new Member(MARK, by));
        }
      }
      return new Node.Mapping(MARK, members);
    }
    if (here.node() instanceof Node.Sequence) {
      List<Node> items = new ArrayList<>();
      for (Cursor item : here.items()) {
        if (!item.pointer().equals(victim.pointer())) {
          items.add(replace(item, victim, by, name));
        } else if (by != null) {
          items.add(by);
        }
      }
      return new Node.Sequence(MARK, items);
    }
    return here.node();
  }

  private static List<Cursor> nodes(Node root) {
    List<Cursor> nodes = new ArrayList<>();
    collect(Cursor.root(root), nodes);
    return nodes;
  }

  private static void collect(Cursor here, List<Cursor> nodes) {
    nodes.add(here);
    here.children().forEach(child -> collect(child, nodes));
  }

  private static Node original() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MutationTest.class.getResourceAsStream("everything.yaml"))) {
      Diagnostics diagnostics = new Diagnostics();
      Node root =
          new DocumentReader(Limits.DEFAULT)
              .read(new DocumentSource("everything.yaml", in.readAllBytes()), diagnostics);
      assertThat(diagnostics.all()).isEmpty();
      return Objects.requireNonNull(root);
    }
  }
}
