package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

public interface HalfBesideABatch {
  record Period(int year, int month) {}

  @Cacheable(key = "tenant:{tenant_id}:sum:{period.year}:{shop_ids}", ttl = "10m")
  Map<UUID, Long> sums(Collection<UUID> shopIds, Period period); // !KW106

  @CacheEvict(key = "tenant:{tenant_id}:sum:*")
  void recount();
}
