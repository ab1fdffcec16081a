/** The parts of generated files that are text of the user's choice, not code. */
@NullMarked
package io.github.openrouterjava.codegen.template;

import org.jspecify.annotations.NullMarked;
