package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface OneOfTwoEntries {
  @Cacheable(key = "tenant:{tenant_id}:order:first", ttl = "10m")
  String first();

  @Cacheable(key = "tenant:{tenant_id}:order:count", ttl = "10m")
  int count();

  @CachePut(key = "tenant:{tenant_id}:order:{name}", ttl = "10m") // !KW405
  String rename(@KeyPart(maxLength = 8) String name);
}
