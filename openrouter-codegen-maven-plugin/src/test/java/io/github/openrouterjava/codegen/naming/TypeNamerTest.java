package io.github.openrouterjava.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.OperationBuilder;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeNamerTest {

  private static final TypeId EVENT = new TypeId("#/components/schemas/Event");
  private static final TypeId OUTER = new TypeId(EVENT + "/properties/error");
  private static final TypeId INNER = new TypeId(OUTER + "/properties/error");

  @Test
  void aTypeIsNeverCalledLikeOneItIsInsideOf() {
    Api api =
        OperationBuilder.api(
            List.of(),
            object(EVENT, new Placement.Component("Event", null)),
            object(OUTER, new Placement.Nested(EVENT, "error", null)),
            object(INNER, new Placement.Nested(OUTER, "error", null)));

    Names names = Namer.name(api, "test", "Entry", new Diagnostics());

    assertThat(names.type(OUTER).simpleNames()).containsExactly("Event", "ErrorModel");
    assertThat(names.type(INNER).simpleNames())
        .containsExactly("Event", "ErrorModel", "ErrorModelModel");
  }

  private static ObjectType object(TypeId id, Placement placement) {
    return new ObjectType(
        id,
        new Location("test.yaml", 0, 0, id.pointer()),
        placement,
        Documentation.NONE,
        List.of(),
        null,
        false,
        false,
        List.of(),
        false,
        new Usage(true, true));
  }
}
