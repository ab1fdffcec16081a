/** Collections that keep order and may hold null. */
@NullMarked
package io.github.openrouterjava.runtime.internal.collect;

import org.jspecify.annotations.NullMarked;
