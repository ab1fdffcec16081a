/** Every example of the documents, decoded into its type and encoded again, also after changes. */
@NullMarked
package io.github.openrouterjava.it.roundtrip;

import org.jspecify.annotations.NullMarked;
