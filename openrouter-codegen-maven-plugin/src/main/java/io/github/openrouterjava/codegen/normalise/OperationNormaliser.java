package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.UnexpectedFailure;
import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.HttpMethod;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.parse.RawOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Works out what each operation takes and returns. */
final class OperationNormaliser {

  private final TypeBuilders builders;
  private final Diagnostics diagnostics;
  private final ParameterNormaliser parameters;
  private final BodyNormaliser bodies;
  private final ResponseNormaliser responses;
  private final PagingNormaliser paging;

  private final XmlBodies xml = new XmlBodies();

  private final Map<String, RawOperation> raw = new HashMap<>();

  OperationNormaliser(TypeResolver types, TypeBuilders builders, Diagnostics diagnostics) {
    this.builders = builders;
    this.diagnostics = diagnostics;
    this.parameters = new ParameterNormaliser(types, diagnostics);
    this.bodies = new BodyNormaliser(types, builders, diagnostics);
    this.responses = new ResponseNormaliser(types, diagnostics);
    this.paging = new PagingNormaliser(builders, diagnostics);
  }

  /** All operations, but for what needs the properties of every object: see {@link #finish}. */
  List<Operation> normalise(List<RawOperation> operations) {
    List<Operation> all = new ArrayList<>();
    for (RawOperation operation : operations) {
      all.add(UnexpectedFailure.at(operation.at(), () -> normalise(operation)));
      xml.look(operation);
    }
    xml.report(diagnostics);
    return all;
  }

  private Operation normalise(RawOperation o) {
    String id = uniqueId(o);
    raw.put(id, o);
    String template = withoutFragment(o.path());
    int query = template.indexOf('?');
    String path = query < 0 ? template : template.substring(0, query);
    List<Parameter> all = parameters.normalise(o, id, path);
    ResponseNormaliser.Responses found = responses.normalise(o, id);
    return new Operation(
        id,
        o.at(),
        o.method(),
        path,
        query < 0 ? null : template.substring(query + 1),
        o.documentation(),
        o.tags(),
        o.hints().name(),
        o.vendorMethodName(),
        in(all, Parameter.In.PATH),
        in(all, Parameter.In.QUERY),
        in(all, Parameter.In.HEADER),
        in(all, Parameter.In.COOKIE),
        bodies.normalise(o, id),
        o.bodyRequired(),
        found.main(),
        found.others(),
        found.emptyStatuses(),
        found.events(),
        null,
        o.anonymous(),
        o.paid(),
        o.delivery(),
        o.idempotencyKey());
  }

  /** A fragment tells paths of one document apart; no request has one (RFC 9110, section 7.1). */
  private static String withoutFragment(String path) {
    int fragment = path.indexOf('#');
    return fragment < 0 ? path : path.substring(0, fragment);
  }

  /** Operation ids name things, so each needs one and no two may share it. */
  private String uniqueId(RawOperation o) {
    String own = o.operationId();
    String id = own != null ? own : fromPath(o);
    RawOperation other = raw.get(id);
    if (other == null) {
      return id;
    }
    diagnostics.warning(
        "operation-id-duplicate",
        o.at(),
        "The operationId \"" + id + "\" is already used by " + other.at().pointer() + ".",
        "The names of this operation are derived from its method and path; give it a unique"
            + " operationId.");
    return fromPath(o);
  }

  private static String fromPath(RawOperation o) {
    return o.method().name().toLowerCase(Locale.ROOT) + " " + o.path();
  }

  private static List<Parameter> in(List<Parameter> all, Parameter.In in) {
    return all.stream().filter(p -> p.in() == in).toList();
  }

  /** Adds paging and streaming, now that all objects are known. */
  List<Operation> finish(List<Operation> operations) {
    List<Operation> finished = new ArrayList<>();
    for (Operation operation : operations) {
      settleTriState(operation);
      RawOperation o = raw.get(operation.id());
      Operation.PagedResponse paged = o == null ? null : paging.normalise(o, operation);
      finished.add(operation.with(responses.events().settle(operation, builders), paged));
    }
    return finished;
  }

  /** In the JSON body of a PATCH or PUT, absent, null and a value mean three things. */
  private void settleTriState(Operation operation) {
    if (operation.method() != HttpMethod.PATCH && operation.method() != HttpMethod.PUT) {
      return;
    }
    for (Body body : operation.bodies()) {
      TypeBuilder.OfObject object = builders.objectOf(body.jsonType());
      if (object != null) {
        object.properties =
            object.properties.stream()
                .map(p -> !p.required() && p.nullable() ? p.withTriState() : p)
                .toList();
      }
    }
  }
}
