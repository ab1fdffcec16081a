package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.model.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What hints say about paging.
 *
 * @param hinted whether there is a hint, so that nothing else decides
 * @param how how to page, null for not at all
 */
public record RawPaging(boolean hinted, @Nullable Paging how) {

  static final RawPaging NONE = new RawPaging(false, null);
}
