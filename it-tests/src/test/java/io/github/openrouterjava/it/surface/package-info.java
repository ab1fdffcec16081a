/** What callers of the generated client see, and how large it is. */
@NullMarked
package io.github.openrouterjava.it.surface;

import org.jspecify.annotations.NullMarked;
