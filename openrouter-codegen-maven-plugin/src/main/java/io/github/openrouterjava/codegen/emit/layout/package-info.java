/**
 * Lays out Java source: where lines end, how far they are indented, how comments are wrapped. Only
 * the space between tokens changes, so whatever the source says, it says the same afterwards.
 */
@NullMarked
package io.github.openrouterjava.codegen.emit.layout;

import org.jspecify.annotations.NullMarked;
