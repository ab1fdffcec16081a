/**
 * The generator against documents of other people: each is generated and compiled, and a table says
 * how each one ended. {@code it-tests/proofs/corpus} has the command and the table.
 */
@NullMarked
package io.github.openrouterjava.it.corpus;

import org.jspecify.annotations.NullMarked;
