/** Documents damaged at random, in ways that fit what a document is made of. */
@NullMarked
package io.github.openrouterjava.it.mutation;

import org.jspecify.annotations.NullMarked;
