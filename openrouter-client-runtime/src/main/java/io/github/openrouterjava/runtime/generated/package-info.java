/**
 * What only generated code uses: the base classes of its types and codecs, and the descriptions it
 * hands to the runtime, of parameters, pages and credentials. Users meet these types through
 * generated ones; hand-written code rarely needs them.
 */
@NullMarked
package io.github.openrouterjava.runtime.generated;

import org.jspecify.annotations.NullMarked;
