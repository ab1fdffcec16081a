package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.style.Style;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The stage that decides every name. */
public final class Namer {

  private static final String DEFAULT_CLIENT = "Api";
  private static final int MAX_TITLE = 60;

  private Namer() {}

  /**
   * Names everything in {@code api}.
   *
   * @param basePackage the package that {@code .client} and {@code .client.model} go below
   * @param clientName the simple name of the entry point, null to make it from the title
   */
  public static Names name(
      Api api, String basePackage, @Nullable String clientName, Diagnostics diagnostics) {
    return name(api, basePackage, clientName, Style.DEFAULT, diagnostics);
  }

  /** Names everything in {@code api} as {@code style} wants it. */
  public static Names name(
      Api api,
      String basePackage,
      @Nullable String clientName,
      Style style,
      Diagnostics diagnostics) {
    StylePointers.check(api, style, diagnostics);
    String client = clientName != null ? clientName : fromTitle(api.info().title());
    OperationNamer.Result operations =
        new OperationNamer(api, client, style.names(), diagnostics).name();
    String clients = style.packages().client();
    String models = style.packages().model();
    String usual = basePackage + ".client";
    Names names =
        new Names(
            clients != null ? clients : usual,
            models != null ? models : (clients != null ? clients : usual) + ".model",
            client,
            new TypeNamer(api, style, diagnostics).name(),
            operations.resources(),
            operations.operations(),
            style);
    NameLengths.check(api, names, diagnostics);
    return names;
  }

  /** {@code Acme API} gives {@code Acme}. */
  private static String fromTitle(String title) {
    String name = title.strip();
    if (name.toLowerCase(Locale.ROOT).endsWith(" api")) {
      name = name.substring(0, name.length() - " api".length()).strip();
    }
    boolean anyLetter =
        name.chars().limit(MAX_TITLE).anyMatch(c -> c < 0x80 && Character.isLetter(c));
    String some = name.length() > MAX_TITLE ? name.substring(0, MAX_TITLE) : name;
    return anyLetter ? Identifiers.typeName(some) : DEFAULT_CLIENT;
  }
}
