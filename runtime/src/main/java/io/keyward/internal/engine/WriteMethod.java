package io.keyward.internal.engine;

import io.keyward.ValueCodec;
import io.keyward.internal.metrics.CacheMeters;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.MethodMeters;
import io.keyward.internal.redis.FillValue;
import io.keyward.support.KeyTemplate;
import io.keyward.support.Lifetime;
import io.keyward.support.WriteSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a writing method needs, looked up once a call. Safe for use by many threads. */
final class WriteMethod {

  private final WriteSpec spec;
  private final MethodMeters meters;
  private final @Nullable Put<?> put;

  WriteMethod(WriteSpec spec, ValueCodec codec, CacheMeters meters) {
    this.spec = spec;
    this.meters = meters.method(spec.name());
    this.put = spec.put() == null ? null : Put.of(spec.name(), spec.put(), codec);
  }

  /** The writes of the handles on what {@code read} caches: they store as its fills do. */
  WriteMethod(ReadMethod<?> read, CacheMeters meters) {
    this.spec = WriteSpec.of(read.name(), read.template());
    this.meters = meters.method(read.name());
    this.put = new Put<>(read.stored(), read.valueLife());
  }

  String name() {
    return spec.name();
  }

  /** Of the entries that the method may name. */
  List<KeyTemplate> templates() {
    return spec.templates();
  }

  /** Whether the method's entries are a tenant's, so that a call without one must fail first. */
  boolean needsTenant() {
    return spec.templates().stream().anyMatch(template -> !template.isGlobal());
  }

  /** Null where the method only evicts. */
  @Nullable Put<?> put() {
    return put;
  }

  /**
   * The meters of a call.
   *
   * @param slot the tenant in braces; null where only global entries are named
   */
  CallMeters meters(@Nullable String slot) {
    return meters.of(slot);
  }

  /** What the method stores. */
  record Put<T>(StoredType<T> stored, Lifetime life) {

    private static <T> Put<T> of(String method, WriteSpec.Put<T> put, ValueCodec codec) {
      return new Put<>(new StoredType<>(method, codec, put.type(), put.fingerprint()), put.ttl());
    }

    /** The value to store; of the type that the method declares. */
    @SuppressWarnings("unchecked") // generated code returns what the same spec declares
    FillValue encode(Object value) throws UnusableValue {
      return FillValue.value(stored.fingerprint(), life, stored.encode((T) value));
    }
  }
}
