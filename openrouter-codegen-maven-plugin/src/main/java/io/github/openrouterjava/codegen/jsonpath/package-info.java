/** JSONPath (RFC 9535), evaluated over document trees. */
@NullMarked
package io.github.openrouterjava.codegen.jsonpath;

import org.jspecify.annotations.NullMarked;
