package io.github.openrouterjava.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * A place the API is served from.
 *
 * @param url the URL, defaults of its variables filled in
 * @param description what it is for
 */
public record Server(String url, @Nullable String description) {}
