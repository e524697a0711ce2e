package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface ForEverAndWhy {
  @Cacheable(
      key = "tenant:{tenant_id}:contract:{id}",
      ttl = "eternal",
      justification = "a signed contract never changes")
  int pages(long id);

  @CacheEvict(key = "tenant:{tenant_id}:contract:{id}")
  void shred(long id);
}
