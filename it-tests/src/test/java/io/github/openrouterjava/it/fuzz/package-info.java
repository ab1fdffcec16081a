/**
 * Random input for what reads bytes and text of others. Each test runs for {@code -Dfuzz.seconds}
 * (3 unless set), and says which seed failed; {@code -Dfuzz.seed} runs that one again.
 */
@NullMarked
package io.github.openrouterjava.it.fuzz;

import org.jspecify.annotations.NullMarked;
