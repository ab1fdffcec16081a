package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.FormBody;
import io.github.openrouterjava.codegen.naming.Names.OperationNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an operation has in Java: constants, methods, nested records. */
final class Members {

  private final Set<String> plain = new HashSet<>();
  private final Set<String> streaming = new HashSet<>();
  private final Set<String> paging = new HashSet<>();
  private final String query;
  private final List<String> forms = new ArrayList<>();

  Members(Side side, Operation operation) {
    OperationNames names = side.names().operation(operation);
    String client = side.clientOf(operation);
    List<String> suffixes = new ArrayList<>(List.of(""));
    suffixes.addAll(names.bodyVariants().values());
    suffixes.addAll(names.answerVariants().values());
    for (String suffix : suffixes) {
      String end = suffix.isEmpty() ? "" : "_" + suffix.toUpperCase(Locale.ROOT);
      add(plain, names.method() + suffix, names.constant() + end);
      add(streaming, names.streamMethod() + suffix, names.streamConstant() + end);
    }
    paging.add(names.allMethod());
    query = client + "." + names.queryType();
    for (Operation.Body body : operation.bodies()) {
      if (body instanceof FormBody form) {
        forms.add(client + "." + names.formType(form.mediaType()));
      }
    }
  }

  private static void add(Set<String> members, String method, String constant) {
    members.addAll(List.of(method, method + "Async", constant));
  }

  /** Whether an effect is on one of its constants and methods. */
  boolean isMember(JavaEffect effect) {
    String name = effect.member();
    return plain.contains(name) || streaming.contains(name) || paging.contains(name);
  }

  boolean isStreaming(JavaEffect effect) {
    return streaming.contains(effect.member());
  }

  boolean isPaging(JavaEffect effect) {
    return paging.contains(effect.member());
  }

  /** The canonical name of the record of its parameters, whether or not there is one. */
  String query() {
    return query;
  }

  /** The canonical names of all records nested in the client for it. */
  List<String> types() {
    List<String> types = new ArrayList<>(forms);
    types.add(query);
    return types;
  }
}
