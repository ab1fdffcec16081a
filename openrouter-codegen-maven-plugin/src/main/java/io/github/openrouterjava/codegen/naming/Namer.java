package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Api;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The stage that decides every name. */
public final class Namer {

  private static final String DEFAULT_CLIENT = "Api";

  private Namer() {}

  /**
   * Names everything in {@code api}.
   *
   * @param basePackage the package that {@code .client} and {@code .client.model} go below
   * @param clientName the simple name of the entry point, null to make it from the title
   */
  public static Names name(
      Api api, String basePackage, @Nullable String clientName, Diagnostics diagnostics) {
    String client = clientName != null ? clientName : fromTitle(api.info().title());
    OperationNamer.Result operations = new OperationNamer(api, client, diagnostics).name();
    return new Names(
        basePackage + ".client",
        basePackage + ".client.model",
        client,
        new TypeNamer(api, diagnostics).name(),
        operations.resources(),
        operations.operations());
  }

  /** {@code Acme API} gives {@code Acme}. */
  private static String fromTitle(String title) {
    String name = title.strip();
    if (name.toLowerCase(Locale.ROOT).endsWith(" api")) {
      name = name.substring(0, name.length() - " api".length()).strip();
    }
    boolean anyLetter = name.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c));
    return anyLetter ? Identifiers.typeName(name) : DEFAULT_CLIENT;
  }
}
