package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.SurfaceRecorder;
import io.github.openrouterjava.codegen.emit.object.ObjectContext;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Body.FormBody;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.naming.DialectNames;
import io.github.openrouterjava.codegen.naming.Names;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the emitters of this package work from.
 *
 * @param api what is generated
 * @param names all names
 * @param types the Java types
 * @param wording what comments say
 * @param recorder takes down the public members that are emitted
 */
record ClientContext(
    Api api, Names names, JavaTypes types, Wording wording, SurfaceRecorder recorder) {

  static ClientContext of(Api api, Names names, Wording wording, SurfaceRecorder recorder) {
    return new ClientContext(api, names, new JavaTypes(names), wording, recorder);
  }

  /** What the emitters of objects look things up in. */
  ObjectContext objects() {
    return new ObjectContext(api, names, types, recorder);
  }

  /** The class of a resource client. */
  ClassName resource(int index) {
    return ClassName.get(names.clientPackage(), names.resources().get(index).className());
  }

  /** A class beside the resource clients. */
  ClassName clientClass(String simpleName) {
    return ClassName.get(names.clientPackage(), simpleName);
  }

  /** The names of the classes that come of hints. */
  DialectNames dialectNames() {
    return DialectNames.of(names);
  }

  /** The class of an operation's query record. */
  ClassName query(Operation operation) {
    Names.OperationNames own = names.operation(operation);
    return resource(own.resource()).nestedClass(own.queryType());
  }

  /** The class of the record of a form. */
  ClassName form(Operation operation, FormBody form) {
    Names.OperationNames own = names.operation(operation);
    return resource(own.resource()).nestedClass(own.formType(form.mediaType()));
  }

  /** The type of a response whose body depends on the status. */
  ClassName result(Operation operation) {
    Names.OperationNames own = names.operation(operation);
    return resource(own.resource()).nestedClass(own.resultType());
  }

  /** The parameters that go into the query record, in document order. */
  static List<Parameter> queryComponents(Operation operation) {
    return Stream.of(
            operation.queryParameters(), operation.headerParameters(), operation.cookieParameters())
        .flatMap(List::stream)
        .toList();
  }

  /** The Java name of a parameter. */
  String parameter(Operation operation, Parameter parameter) {
    return names.operation(operation).parameter(parameter);
  }
}
