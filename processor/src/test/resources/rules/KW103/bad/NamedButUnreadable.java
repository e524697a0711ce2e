package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface NamedButUnreadable {
  @Cacheable(key = "tenant:{tenant_id}:article:{slug", ttl = "10m") // !KW103
  int length(@KeyPart(value = "slug", maxLength = 80) String name);
}
