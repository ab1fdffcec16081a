package io.github.openrouterjava.it.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.codegen.GeneratedClient;
import io.github.openrouterjava.it.generated.Documents;
import io.github.openrouterjava.it.surface.JsonPlaces.Place;
import io.github.openrouterjava.runtime.generated.UnknownVariant;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** JSON stays JSON in Java only where the document says no more than that. */
class JsonPlacesTest {

  /** Components 15 schemas of upstream's document have of any JSON; none of a map's values. */
  private static final int ANY_JSON_UPSTREAM = 15;

  @Test
  void theseAndNoOthersStayJson() throws IOException {
    List<Place> places = JsonPlaces.of(Documents.client(Documents.ours(), Documents.overlays()));
    Golden.check(
        "json-places.txt",
        places.stream().map(p -> p.pointer() + "  " + p.type() + "  " + p.member()).toList());
  }

  /** What reflection finds in the classes is what the model says. */
  @Test
  void noOtherMemberOfTheClassesHasJson() {
    GeneratedClient client = Documents.client(Documents.ours(), Documents.overlays());
    Set<String> expected =
        JsonPlaces.members(JsonPlaces.of(client)).stream()
            .filter(member -> !member.startsWith("operation "))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found = new TreeSet<>();
    List<Class<?>> open = new ArrayList<>(ClassesOf.packageOf(OpenRouter.class));
    while (!open.isEmpty()) {
      Class<?> type = open.remove(open.size() - 1);
      open.addAll(List.of(type.getDeclaredClasses()));
      for (Method method : type.getDeclaredMethods()) {
        boolean accessor =
            Modifier.isPublic(method.getModifiers())
                && method.getParameterCount() == 0
                && method.toGenericString().split("\\(", 2)[0].contains("runtime.json.Json");
        if (accessor && !UnknownVariant.class.isAssignableFrom(type)) {
          found.add(name(type) + "." + method.getName());
        }
      }
    }

    assertThat(found).isEqualTo(expected);
  }

  /** Constants such as codecs name JSON in their types; no field holds any. */
  @Test
  void noFieldHoldsJson() {
    for (Class<?> type : ClassesOf.packageOf(OpenRouter.class)) {
      for (Field field : type.getFields()) {
        assertThat(field.getType().getSimpleName())
            .as(field.toString())
            .doesNotMatch("Json(Value|Object|Array)");
      }
    }
  }

  @Test
  void upstreamHasItInFifteenPlaces() {
    List<Path> all = Documents.upstream();
    List<Place> places = JsonPlaces.of(Documents.client(all.get(all.size() - 1), List.of()));
    List<String> any =
        places.stream().filter(Place::any).map(p -> p.pointer() + "  " + p.type()).toList();
    any.forEach(System.out::println);
    assertThat(any).hasSize(ANY_JSON_UPSTREAM);
  }

  private static String name(Class<?> type) {
    return type.getCanonicalName().substring(type.getPackageName().length() + 1);
  }
}
