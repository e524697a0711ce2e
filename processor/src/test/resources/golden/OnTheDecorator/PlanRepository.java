package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.ThroughCache;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

public interface PlanRepository extends Finding {

  @CacheEvict(key = "tenant:{tenant_id}:plan:{plan.id}")
  @CacheEvict(key = "tenant:{tenant_id}:required:{plan.id}")
  void save(Plan plan) throws IOException;

  @ThroughCache
  default String titleOf(long id) {
    return require(id).title();
  }

  @Cacheable(
      key = "tenant:{tenant_id}:overview:{first}:{last}",
      ttl = "1h",
      refreshAfter = "10m",
      absentTtl = "1m")
  @ThroughCache
  default Optional<List<Plan>> overview(long first, long last) {
    return find(first).map(plan -> List.of(plan, require(last)));
  }

  @ThroughCache
  @Cacheable(key = "tenant:{tenant_id}:title:{ids}", ttl = "10m")
  default Map<Long, String> titles(Collection<Long> ids) {
    Map<Long, String> titles = new LinkedHashMap<>();
    ids.forEach(id -> titles.put(id, titleOf(id)));
    return titles;
  }

  @ThroughCache
  @CachePut(key = "tenant:{tenant_id}:title:{id}", ttl = "10m")
  default String rename(long id, String title) throws IOException {
    save(new Plan(id, title));
    return title;
  }

  @CacheEvict(key = "tenant:{tenant_id}:overview:*")
  @ThroughCache
  @CacheEvict(key = "tenant:{tenant_id}:title:{plans.id}")
  default <P extends Plan> void saveAll(Iterable<P> plans) throws IOException {
    for (Plan plan : plans) {
      save(plan);
    }
  }

  @CacheEvict(key = "tenant:{tenant_id}:title:{result.id}")
  @ThroughCache
  default CompletableFuture<Plan> reload(Long delegate) {
    return CompletableFuture.completedFuture(require(delegate));
  }
}
