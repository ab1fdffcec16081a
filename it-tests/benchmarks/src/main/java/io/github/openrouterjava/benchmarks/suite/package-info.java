/** Runs everything and writes the tables. */
@NullMarked
package io.github.openrouterjava.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
