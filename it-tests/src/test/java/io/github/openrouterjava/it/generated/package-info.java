/** What the generator makes of whole documents: it compiles, and the manifest tells the truth. */
@NullMarked
package io.github.openrouterjava.it.generated;

import org.jspecify.annotations.NullMarked;
