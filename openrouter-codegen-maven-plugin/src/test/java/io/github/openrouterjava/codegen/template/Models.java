package io.github.openrouterjava.codegen.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All models of the contract. */
final class Models {

  private Models() {}

  /** Every model a template can come by, that of texts first, then in the order of the slots. */
  static List<ModelType<?>> all() {
    Map<String, ModelType<?>> found = new LinkedHashMap<>();
    found.put(TextModel.TYPE.name(), TextModel.TYPE);
    for (Slot slot : Slot.values()) {
      collect(slot.model(), found);
    }
    return List.copyOf(found.values());
  }

  private static void collect(ModelType<?> type, Map<String, ModelType<?>> found) {
    if (found.putIfAbsent(type.name(), type) == null) {
      for (Variable<?> variable : type.variables()) {
        Supplier<ModelType<?>> of = variable.of();
        if (of != null) {
          collect(of.get(), found);
        }
      }
    }
  }

  /** A template that prints every variable of a model, but no list or object twice. */
  static String template(ModelType<?> type, String indent) {
    StringBuilder text = new StringBuilder();
    for (Variable<?> variable : type.variables()) {
      String name = variable.name();
      String open = "{{#" + name + "}}";
      String close = "{{/" + name + "}}\n";
      switch (variable.kind()) {
        case FLAG ->
            text.append(indent).append(name).append(": ").append("{{" + name + "}}").append('\n');
        case NAME, TEXT ->
            text.append(indent).append(name).append(": ").append(open + "{{.}}" + close);
        case OBJECT, LIST -> {
          ModelType<?> inside = variable.of() == null ? type : variable.of().get();
          boolean own =
              List.of(
                      "limit",
                      "content",
                      "parameter",
                      "property",
                      "constant",
                      "alternative",
                      "server",
                      "text")
                  .contains(inside.name());
          text.append(indent).append(name).append(":\n");
          if (own) {
            text.append(open + "\n").append(template(inside, indent + "  ")).append(close);
          } else {
            String key = inside.variable("name") == null ? "title" : "name";
            key = inside.variable("id") == null ? key : "id";
            text.append(open + "\n" + indent + "  {{" + key + "}}\n" + close);
          }
        }
      }
    }
    return text.toString();
  }
}
