/** JSON to Java and back, once it is warm. */
@NullMarked
package io.github.openrouterjava.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
