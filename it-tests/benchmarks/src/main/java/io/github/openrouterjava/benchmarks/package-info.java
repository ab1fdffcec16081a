/** The generator and the generated client, measured side by side with their peers. */
@NullMarked
package io.github.openrouterjava.benchmarks;

import org.jspecify.annotations.NullMarked;
