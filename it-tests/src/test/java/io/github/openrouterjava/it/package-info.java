/** Tests of the whole: document, generator, generated client and runtime together. */
@NullMarked
package io.github.openrouterjava.it;

import org.jspecify.annotations.NullMarked;
