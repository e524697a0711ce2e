package io.keyward.processor.running;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.ThroughCache;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans, and what is made of them by methods that run on the decorator. */
public interface Plans extends Plannable {

  @CacheEvict(key = "tenant:{tenant_id}:plan:{plan.id}")
  @CacheEvict(key = "tenant:{tenant_id}:required:{plan.id}")
  void save(Plan plan);

  @ThroughCache
  @Cacheable(key = "tenant:{tenant_id}:overview:{first}:{last}", ttl = "10m")
  default List<Plan> overview(long first, long last) {
    return List.of(require(first), require(last));
  }

  @CacheEvict(key = "tenant:{tenant_id}:overview:*")
  @ThroughCache
  default void rename(long id, String title) {
    save(new Plan(require(id).id(), title));
  }

  @Cacheable(key = "tenant:{tenant_id}:title:{id}", ttl = "10m")
  String title(long id);

  @ThroughCache
  @Cacheable(key = "tenant:{tenant_id}:title:{ids}", ttl = "10m")
  default Map<Long, String> titles(Collection<Long> ids) {
    Map<Long, String> titles = new LinkedHashMap<>();
    ids.forEach(id -> titles.put(id, require(id).title()));
    return titles;
  }

  @ThroughCache
  @CachePut(key = "tenant:{tenant_id}:title:{id}", ttl = "10m")
  default String retitle(long id, String title) {
    save(new Plan(id, title));
    return title;
  }

  /** Its call of {@link #forgetTitle} writes the entry that it puts. */
  @ThroughCache
  @CachePut(key = "tenant:{tenant_id}:title:{id}", ttl = "10m")
  default String retitleTwice(long id, String title) {
    forgetTitle(id);
    return retitle(id, title);
  }

  @CacheEvict(key = "tenant:{tenant_id}:title:{id}")
  void forgetTitle(long id);
}
