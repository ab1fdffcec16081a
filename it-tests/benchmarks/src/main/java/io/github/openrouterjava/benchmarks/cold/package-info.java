/** Programs that do one thing once, each run in many fresh JVMs. */
@NullMarked
package io.github.openrouterjava.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
