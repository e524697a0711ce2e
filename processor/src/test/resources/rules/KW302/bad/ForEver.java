package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface ForEver {
  @Cacheable(key = "tenant:{tenant_id}:contract:{id}", ttl = "eternal") // !KW302
  int pages(long id);

  @CacheEvict(key = "tenant:{tenant_id}:contract:{id}")
  void amend(long id);
}
