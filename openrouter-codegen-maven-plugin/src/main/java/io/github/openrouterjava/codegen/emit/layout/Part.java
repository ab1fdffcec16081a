package io.github.openrouterjava.codegen.emit.layout;

import io.github.openrouterjava.codegen.emit.layout.Group.Tag;
import org.jspecify.annotations.Nullable;

/** A part of a {@link Group}. */
sealed interface Part permits Part.Text, Part.Break, Group {

  /** More columns than any line has. */
  int ENDLESS = 10_000;

  /** The columns it takes if nothing is broken. */
  int width();

  /** Characters that stay together. */
  record Text(String text) implements Part {

    @Override
    public int width() {
      return text.codePointCount(0, text.length());
    }
  }

  /**
   * Where a line may end.
   *
   * @param mode when it does
   * @param flat what stands there if it does not
   * @param tag what to tell about it, null for nothing
   */
  record Break(Mode mode, String flat, @Nullable Tag tag) implements Part {

    /** When a line ends at a break of a group that does not fit on one line. */
    enum Mode {
      /** Always. */
      TOGETHER,
      /** When what follows up to the next break does not fit. */
      FILL,
      /** Always, and the group never fits on one line. */
      FORCED
    }

    @Override
    public int width() {
      return mode == Mode.FORCED ? ENDLESS : flat.length();
    }
  }
}
