/** Bodies of bytes on their way through: gathered, decoded, stored. Knows nothing but the JDK. */
@NullMarked
package io.github.openrouterjava.runtime.internal.body;

import org.jspecify.annotations.NullMarked;
