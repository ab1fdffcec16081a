package io.github.openrouterjava.it.scale;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.http.FilePart;
import io.github.openrouterjava.runtime.http.MultipartBody;
import java.io.InputStream;

/** Child JVM: sends and receives more bytes than its heap has. */
final class Transfers {
  private Transfers() {}

  /** Arguments: base URL, number of bytes, and {@code upload} or {@code download}. */
  public static void main(String[] args) throws Exception {
    long bytes = Long.parseLong(args[1]);
    long start = System.nanoTime();
    try (ApiClient client = ScaleClient.open(args[0])) {
      if (args[2].equals("upload")) {
        FilePart file = FilePart.of(() -> new Zeros(bytes), bytes, "zeros.bin");
        client.send(
            ScaleClient.UPLOAD.call().binary(MultipartBody.builder().field("file", file).build()));
      } else {
        try (BinaryResponse answer = client.send(ScaleClient.DOWNLOAD.call());
            InputStream in = answer.stream()) {
          long count = in.transferTo(java.io.OutputStream.nullOutputStream());
          if (count != bytes) {
            throw new AssertionError("Received " + count + " bytes, not " + bytes);
          }
        }
      }
    }
    System.out.printf(
        "%s: %d bytes in %d ms with a heap of %d MB on Java %s%n",
        args[2],
        bytes,
        (System.nanoTime() - start) / 1_000_000,
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.version());
  }

  /** So many zeros. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      left -= count;
      return count;
    }
  }
}
