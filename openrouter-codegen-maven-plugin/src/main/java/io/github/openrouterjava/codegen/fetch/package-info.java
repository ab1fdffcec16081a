/** Gets the bytes of documents from where the user says, and from nowhere else. */
@NullMarked
package io.github.openrouterjava.codegen.fetch;

import org.jspecify.annotations.NullMarked;
