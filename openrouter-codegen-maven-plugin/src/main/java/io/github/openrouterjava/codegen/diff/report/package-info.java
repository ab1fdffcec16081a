/** Reports of a comparison: text, Markdown, JSON, and a page for the browser. */
@NullMarked
package io.github.openrouterjava.codegen.diff.report;

import org.jspecify.annotations.NullMarked;
