/** The first stage: bytes become a tree of JSON values that know where they were written. */
@NullMarked
package io.github.openrouterjava.codegen.document;

import org.jspecify.annotations.NullMarked;
