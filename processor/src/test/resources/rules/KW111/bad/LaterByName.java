package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface LaterByName {
  record Order(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:order:{no}", ttl = "10m") // !KW111
  Order find(long no);

  @CacheEvict(key = "tenant:{tenant_id}:order:*")
  void reload();
}
// file: EarlierByName.java
package example;

import io.keyward.annotation.Cacheable;

interface EarlierByName {
  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m")
  String summary(long id);
}
