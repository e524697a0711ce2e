package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface PatternsAndEnvironments {
  record Country(String name) {}

  @Cacheable(key = "tenant:{tenant_id}:country:{code}", ttl = "10m")
  Country byCode(@KeyPart(pattern = "[A-Z]{2}") String code);

  @Cacheable(key = "tenant:{tenant_id}:country:{number}", ttl = "10m") // !KW111
  Country byNumber(long number);

  @Cacheable(key = "app:{env}:{tenant_id}:rate:{id}", ttl = "10m")
  int rate(long id);

  @Cacheable(key = "app:test:{tenant_id}:rate:{id}", ttl = "10m") // !KW111
  String rateInTests(long id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reload();
}
