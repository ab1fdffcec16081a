/** Rules about the generator's own source code. */
@NullMarked
package io.github.openrouterjava.codegen.structure;

import org.jspecify.annotations.NullMarked;
