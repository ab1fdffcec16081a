package io.github.openrouterjava.benchmarks.codec;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decodes and encodes every payload with every library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {

  /** What is read and written. */
  @Param public Payload payload = Payload.CHUNK;

  /** By whom. */
  @Param({Libraries.OURS, Libraries.HAND, Libraries.DATABIND, Libraries.OPENAI})
  public String library = Libraries.OURS;

  private byte[] json = {};
  private JsonLibrary<Object> codec = new None();
  private Object value = "";

  /** Checks the library's result before its speed. */
  @Setup
  @SuppressWarnings("unchecked") // A codec is given back only what it made itself.
  public void prepare() {
    json = payload.json();
    codec = (JsonLibrary<Object>) Libraries.of(payload, library);
    RoundTrip.check(payload, codec);
    value = codec.decode(json);
  }

  /** JSON to Java. */
  @Benchmark
  public Object decode() {
    return codec.decode(json);
  }

  /** Java to JSON. */
  @Benchmark
  public Object encode() {
    return codec.encode(value);
  }

  private static final class None extends JsonLibrary<Object> {

    @Override
    public Object decode(byte[] json) {
      return json;
    }

    @Override
    public byte[] encode(Object value) {
      return (byte[]) value;
    }
  }
}
