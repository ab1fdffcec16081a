/** What the generator tells people about their input. */
@NullMarked
package io.github.openrouterjava.codegen.diagnostic;

import org.jspecify.annotations.NullMarked;
