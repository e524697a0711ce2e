package io.keyward.internal.engine;

import io.keyward.ValueCodec;
import io.keyward.internal.key.KeyLayout;
import io.keyward.internal.metrics.CacheMeters;
import io.keyward.support.ReadSpec;
import io.keyward.support.Spec;
import io.keyward.support.WriteSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is made once for each method: by its spec, which is a constant of its decorator and equal to
 * itself alone. Safe for use by many threads.
 */
final class Methods {

  private final KeyLayout layout;
  private final ValueCodec codec;
  private final CacheMeters meters;
  private final Map<ReadSpec<?>, ReadMethod<?>> reads = new ConcurrentHashMap<>();
  private final Map<WriteSpec, WriteMethod> writes = new ConcurrentHashMap<>();
  private final Map<ReadMethod<?>, WriteMethod> writesOfHandles = new ConcurrentHashMap<>();

  Methods(KeyLayout layout, ValueCodec codec, CacheMeters meters) {
    this.layout = layout;
    this.codec = codec;
    this.meters = meters;
  }

  /**
   * Makes it now.
   *
   * @throws IllegalStateException if the cache cannot make the method's keys
   */
  void prepare(Spec spec) {
    layout.requireServes(spec);
    if (spec instanceof ReadSpec<?> read) {
      of(read);
    } else if (spec instanceof WriteSpec write) {
      of(write);
    }
  }

  @SuppressWarnings("unchecked") // made from that very spec
  <T> ReadMethod<T> of(ReadSpec<T> spec) {
    ReadMethod<?> known = reads.get(spec);
    return (ReadMethod<T>)
        (known != null
            ? known
            : reads.computeIfAbsent(spec, it -> new ReadMethod<>(spec, codec, meters)));
  }

  /** The writes of the handles on what {@code read} caches. */
  WriteMethod writesOf(ReadMethod<?> read) {
    return writesOfHandles.computeIfAbsent(read, it -> new WriteMethod(it, meters));
  }

  WriteMethod of(WriteSpec spec) {
    WriteMethod known = writes.get(spec);
    return known != null
        ? known
        : writes.computeIfAbsent(spec, it -> new WriteMethod(spec, codec, meters));
  }
}
