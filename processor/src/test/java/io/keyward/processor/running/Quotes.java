package io.keyward.processor.running;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.Map;

/** Quotes that are loaded again before they end. */
public interface Quotes {

  /** What is quoted, by the how manieth load. */
  record Quote(long id, int load) {}

  @Cacheable(key = "tenant:{tenant_id}:quote:{id}", ttl = "10m", refreshAfter = "PT0.05S")
  Quote quote(long id);

  @Cacheable(key = "tenant:{tenant_id}:quote:{ids}", ttl = "10m", refreshAfter = "PT0.05S")
  Map<Long, Quote> quotes(Collection<Long> ids);

  @CacheEvict(key = "tenant:{tenant_id}:quote:{id}")
  void drop(long id);
}
