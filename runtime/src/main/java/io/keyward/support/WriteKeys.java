package io.keyward.support;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Collects the entries and groups that a write names. One call's own. */
public interface WriteKeys {

  /** An entry to evict; its parts are added to what this returns. */
  KeyBuilder evict(KeyTemplate template);

  /** The entry that the returned value becomes; its parts are added to what this returns. */
  KeyBuilder put(KeyTemplate template);

  /** One entry to evict for each element; none for null. */
  <E> void evictEach(
      KeyTemplate template,
      @Nullable Iterable<? extends E> elements,
      BiConsumer<KeyBuilder, E> parts);

  /** One entry to evict for each element at the end of a path. */
  <E> void evictEach(
      KeyTemplate template,
      Path<? extends Iterable<? extends E>> elements,
      BiConsumer<KeyBuilder, E> parts);

  /** All entries of the tenant. */
  void evictTenant();

  /** All entries of one of the tenant's resources. */
  void evictResource(String resource);

  /** All entries of a global resource. */
  void evictGlobal(String resource);
}
