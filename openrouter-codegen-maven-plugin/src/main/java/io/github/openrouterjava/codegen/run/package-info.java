/**
 * One run of the generator as a build sees it: read the inputs, decide whether anything changed,
 * generate, write. Knows nothing of Maven.
 */
@NullMarked
package io.github.openrouterjava.codegen.run;

import org.jspecify.annotations.NullMarked;
