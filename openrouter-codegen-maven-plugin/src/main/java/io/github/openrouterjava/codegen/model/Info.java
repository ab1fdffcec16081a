package io.github.openrouterjava.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * What the API is.
 *
 * @param title its name
 * @param version its version
 * @param description the text about it, CommonMark
 */
public record Info(String title, String version, @Nullable String description) {}
