/** Programs that do one thing and print what it cost, each run in many fresh JVMs. */
@NullMarked
package io.github.openrouterjava.benchmarks.program;

import org.jspecify.annotations.NullMarked;
