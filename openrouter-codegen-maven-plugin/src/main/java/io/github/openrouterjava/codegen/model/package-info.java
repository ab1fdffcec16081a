/**
 * What will be generated, in plain immutable terms: knows neither Swagger's classes nor JavaPoet's,
 * nor any Java name.
 */
@NullMarked
package io.github.openrouterjava.codegen.model;

import org.jspecify.annotations.NullMarked;
