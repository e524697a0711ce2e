package io.keyward.internal.engine;

import io.keyward.internal.engine.Products.Product;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Batch reads in all their forms. */
interface Batches {

  Map<Long, Product> findAll(@Nullable Collection<Long> ids);

  Map<Long, Product> findList(List<Long> ids);

  Map<Long, Product> findSet(Set<Long> ids);

  /** As {@link #findAll}; it takes 'there is none' for an answer. */
  Map<Long, Product> findKnown(Collection<Long> ids);

  Map<String, Product> findNamed(Collection<String> names);

  void touch(long id);
}
