/** References from one document to another, and several documents as one. */
@NullMarked
package io.github.openrouterjava.codegen.reference;

import org.jspecify.annotations.NullMarked;
