package io.github.openrouterjava.runtime.http;

import java.util.zip.ZipException;

/** Skips the header of a gzip member (RFC 1952, section 2.3) byte by byte. Not thread-safe. */
final class GzipHeader {
  private static final int FIXED = 10;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int[] BEGINNING = {0x1f, 0x8b, 8};

  private int position;
  private int flags;
  private int extraBytes;
  private int extraLength;
  private int checksumBytes;

  /** Whether nothing was read yet. */
  boolean isUntouched() {
    return position == 0;
  }

  /** Takes the next byte; true when it was the last of the header. */
  boolean accept(byte next) throws ZipException {
    int value = next & 0xff;
    if (position < FIXED) {
      fixed(value);
    } else if ((flags & HAS_EXTRA) != 0) {
      extra(value);
    } else if ((flags & (HAS_NAME | HAS_COMMENT)) != 0) {
      if (value == 0) {
        flags &= (flags & HAS_NAME) != 0 ? ~HAS_NAME : ~HAS_COMMENT;
      }
    } else if ((flags & HAS_CHECKSUM) != 0 && ++checksumBytes == 2) {
      flags &= ~HAS_CHECKSUM;
    }
    return position == FIXED && (flags & (HAS_EXTRA | HAS_NAME | HAS_COMMENT | HAS_CHECKSUM)) == 0;
  }

  private void fixed(int value) throws ZipException {
    if (position < BEGINNING.length && value != BEGINNING[position]) {
      throw new ZipException("the answer claims to be gzip and is not");
    }
    if (position == BEGINNING.length) {
      flags = value;
    }
    position++;
  }

  private void extra(int value) {
    if (extraBytes < 2) {
      extraLength |= value << (8 * extraBytes);
    }
    extraBytes++;
    if (extraBytes >= 2 && extraBytes == 2 + extraLength) {
      flags &= ~HAS_EXTRA;
    }
  }
}
