/** Keys must not show: not in what the tests log, not in exceptions, not in {@code toString}. */
@NullMarked
package io.github.openrouterjava.it.secrets;

import org.jspecify.annotations.NullMarked;
