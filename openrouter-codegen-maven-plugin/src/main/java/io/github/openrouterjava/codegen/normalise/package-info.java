/**
 * The third stage: raw schemas become types. Decides what is nullable, merges {@code allOf}, tells
 * the alternatives of unions apart, and lifts inline schemas to declared types.
 */
@NullMarked
package io.github.openrouterjava.codegen.normalise;

import org.jspecify.annotations.NullMarked;
