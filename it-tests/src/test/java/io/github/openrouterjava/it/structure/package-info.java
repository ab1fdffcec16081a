/** House rules that fail a build instead of a review. */
@NullMarked
package io.github.openrouterjava.it.structure;

import org.jspecify.annotations.NullMarked;
