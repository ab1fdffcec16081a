package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import java.nio.charset.StandardCharsets;

/**
 * Refuses what no class file can hold: names longer than a file's may be (255 bytes, and a nested
 * class's file is named after those around it too), and more parameters than a method may have.
 */
final class NameLengths {

  /** Leaves room for a nested builder and for {@code .class}. */
  private static final int MAX_BYTES = 230;

  private static final int MAX_CHARACTERS = 4_000;

  /** A method has 255 slots, and a parameter takes up to two. */
  private static final int MAX_PARAMETERS = 120;

  private NameLengths() {}

  static void check(Api api, Names names, Diagnostics diagnostics) {
    names
        .types()
        .forEach(
            (id, type) ->
                check(String.join("$", type.simpleNames()), api.type(id).at(), diagnostics));
    for (Operation operation : api.operations()) {
      Names.OperationNames own = names.operation(operation);
      String client = names.resources().get(own.resource()).className();
      check(client + "$" + own.queryType(), operation.at(), diagnostics);
      checkNumber(mostArguments(operation), operation, diagnostics);
      checkText(operation.id(), operation, diagnostics);
      own.parameters().keySet().forEach(name -> checkText(name, operation, diagnostics));
    }
  }

  /** Path parameters are arguments of a method, what else is required those of a factory. */
  private static long mostArguments(Operation operation) {
    long inPath = operation.pathParameters().size();
    long elsewhere = operation.recordParameters().stream().filter(Parameter::required).count();
    long inForm = 0;
    for (Body.FormBody form : operation.forms()) {
      long required = form.fields().stream().filter(f -> f.property().required()).count();
      inForm = Math.max(inForm, required);
    }
    return Math.max(inPath, Math.max(elsewhere, inForm));
  }

  private static void checkNumber(long arguments, Operation operation, Diagnostics diagnostics) {
    if (arguments > MAX_PARAMETERS) {
      diagnostics.error(
          "too-many-parameters",
          operation.at(),
          "The method for the operation would have " + arguments + " parameters.",
          "At most " + MAX_PARAMETERS + " are possible in Java; remove some with an overlay.");
    }
  }

  private static void checkText(String name, Operation operation, Diagnostics diagnostics) {
    if (name.length() > MAX_CHARACTERS) {
      diagnostics.error(
          "name-too-long",
          operation.at(),
          "The name " + Quoted.of(name) + " has " + name.length() + " characters.",
          "At most " + MAX_CHARACTERS + " are supported; shorten it.");
    }
  }

  private static void check(String name, Location at, Diagnostics diagnostics) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      diagnostics.error(
          "name-too-long",
          at,
          "The class " + Quoted.of(name) + " has a file name of " + bytes + " bytes.",
          "At most "
              + MAX_BYTES
              + " are supported by file systems; set a shorter name with x-java-name in an overlay.");
    }
  }
}
