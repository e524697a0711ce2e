package io.keyward.support;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A write that evicts, and perhaps puts: its name, the templates of the keys it names, and what it
 * stores. Immutable.
 */
public final class WriteSpec implements Spec {

  private final String name;
  private final List<KeyTemplate> templates;
  private final @Nullable Put<?> put;

  private WriteSpec(String name, List<KeyTemplate> templates, @Nullable Put<?> put) {
    this.name = name;
    this.templates = templates;
    this.put = put;
  }

  /** A write that names entries by {@code templates} and groups besides. */
  public static WriteSpec of(String name, KeyTemplate... templates) {
    return new WriteSpec(name, List.of(templates), null);
  }

  /** Stores the returned value, of {@code type}, under the key that {@link WriteKeys#put} names. */
  public <T> WriteSpec puts(ValueType<T> type, long fingerprint, Duration ttl) {
    return new WriteSpec(name, templates, new Put<>(type, fingerprint, Lifetime.of(ttl)));
  }

  /** As {@link #puts}, for an entry that only an eviction clears. */
  public <T> WriteSpec putsEternal(ValueType<T> type, long fingerprint) {
    return new WriteSpec(name, templates, new Put<>(type, fingerprint, Lifetime.ETERNAL));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<KeyTemplate> templates() {
    return templates;
  }

  /** What the method stores; null where it only evicts. */
  public @Nullable Put<?> put() {
    return put;
  }

  @Override
  public String toString() {
    return name + " " + templates;
  }

  /** What a {@code @CachePut} stores. */
  public record Put<T>(ValueType<T> type, long fingerprint, Lifetime ttl) {}
}
