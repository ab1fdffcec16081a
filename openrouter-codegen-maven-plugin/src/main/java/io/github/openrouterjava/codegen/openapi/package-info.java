/** What OpenAPI and JSON Schema say documents are made of, as data. */
@NullMarked
package io.github.openrouterjava.codegen.openapi;

import org.jspecify.annotations.NullMarked;
