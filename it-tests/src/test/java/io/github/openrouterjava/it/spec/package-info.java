/** Tests of the vendored document itself: its examples and its prose. */
@NullMarked
package io.github.openrouterjava.it.spec;

import org.jspecify.annotations.NullMarked;
