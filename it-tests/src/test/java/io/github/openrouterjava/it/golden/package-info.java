/** Generated code, as it is kept in {@code src/golden}. */
@NullMarked
package io.github.openrouterjava.it.golden;

import org.jspecify.annotations.NullMarked;
