/** What all emitters share: the names of runtime types and the Java types of the model's types. */
@NullMarked
package io.github.openrouterjava.codegen.emit;

import org.jspecify.annotations.NullMarked;
