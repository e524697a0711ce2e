package example;

import io.keyward.CacheEntry;
import io.keyward.annotation.CacheCatalog;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

@CacheCatalog
public interface NoHandle {
  record Report(int total) {}

  @Cacheable(key = "tenant:{tenant_id}:report:{month}", ttl = "1h")
  Report monthly(int month); // !KW606

  @Cacheable(key = "tenant:{tenant_id}:year:{year}", ttl = "1h")
  CacheEntry<Report> yearly(int year);

  @CacheEvict(key = "tenant:{tenant_id}:report:*")
  int drop(); // !KW606

  void forgotten(); // !KW606
}
