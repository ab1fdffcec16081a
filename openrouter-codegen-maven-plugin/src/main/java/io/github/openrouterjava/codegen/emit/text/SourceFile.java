package io.github.openrouterjava.codegen.emit.text;

/**
 * A Java source file.
 *
 * @param path its path below the source root, with {@code /} between segments
 * @param text its content, lines ended by {@code \n}
 */
public record SourceFile(String path, String text) {}
