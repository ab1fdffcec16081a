package io.github.openrouterjava.it.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Damages a document in one of five ways, at a place of its choice. */
final class Mutator {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String[] NAMES = {
    "", "class", "$ref", "type", "allOf", "a/b~c", "1st", "hash code", "Object", "\u202e", "x-y"
  };

  private final Random random;
  private final List<Place> places = new ArrayList<>();

  private Mutator(Random random) {
    this.random = random;
  }

  /** A value and what holds it. */
  private record Place(JsonNode holder, String name, int index, JsonNode value) {

    void put(JsonNode other) {
      if (holder instanceof ObjectNode object) {
        object.set(name, other);
      } else if (holder instanceof ArrayNode array && index < array.size()) {
        array.set(index, other);
      }
    }

    void remove() {
      if (holder instanceof ObjectNode object) {
        object.remove(name);
      } else if (holder instanceof ArrayNode array && index < array.size()) {
        array.remove(index);
      }
    }
  }

  /**
   * Deletes, duplicates, swaps, retypes or renames something in {@code document}.
   *
   * @return in words, for whoever looks for the cause of a failure
   */
  static String mutate(ObjectNode document, Random random) {
    Mutator mutator = new Mutator(random);
    mutator.collect(document);
    return mutator.mutate();
  }

  private void collect(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(field -> places.add(new Place(node, field.getKey(), -1, field.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(new Place(node, "", i, array.get(i)));
      }
    }
    node.forEach(this::collect);
  }

  private Place any() {
    return places.get(random.nextInt(places.size()));
  }

  private String mutate() {
    if (places.isEmpty()) {
      return "nothing";
    }
    Place place = any();
    Place other = any();
    String where = place.name() + "[" + place.index() + "]";
    switch (random.nextInt(5)) {
      case 0 -> {
        place.remove();
        return "delete " + where;
      }
      case 1 -> {
        duplicate(place, other);
        return "duplicate " + where + " to where " + other.name() + " is";
      }
      case 2 -> {
        JsonNode copy = place.value().deepCopy();
        place.put(other.value().deepCopy());
        other.put(copy);
        return "swap " + where + " and " + other.name() + "[" + other.index() + "]";
      }
      case 3 -> {
        place.put(scalar());
        return "retype " + where;
      }
      default -> {
        return rename(place, other);
      }
    }
  }

  private void duplicate(Place place, Place other) {
    JsonNode copy = place.value().deepCopy();
    if (other.holder() instanceof ObjectNode object) {
      object.set(random.nextBoolean() ? place.name() + "Copy" : place.name(), copy);
    } else if (other.holder() instanceof ArrayNode array) {
      array.add(copy);
    }
  }

  private String rename(Place place, Place other) {
    String name = random.nextBoolean() ? other.name() : NAMES[random.nextInt(NAMES.length)];
    if (place.holder() instanceof ObjectNode object) {
      object.remove(place.name());
      object.set(name, place.value());
    } else {
      place.put(JSON.stringNode(name));
    }
    return "rename " + place.name() + " to " + name;
  }

  private JsonNode scalar() {
    return switch (random.nextInt(12)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(random.nextInt(5) - 2);
      case 3 -> JSON.numberNode(new java.math.BigDecimal("1e400"));
      case 4 -> JSON.stringNode("");
      case 5 -> JSON.stringNode("*/ \\u002a/ {@code ${x} <b> \u202e");
      case 6 -> JSON.arrayNode();
      case 7 -> JSON.arrayNode().add(JSON.nullNode());
      case 8 -> JSON.objectNode();
      case 9 -> JSON.objectNode().put("$ref", "#/components/schemas");
      case 10 -> JSON.objectNode().put("$ref", "#");
      default -> JSON.stringNode(any().name());
    };
  }
}
