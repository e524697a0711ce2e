package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface NegativeLength {
  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  int length(@KeyPart(maxLength = -1) String slug); // !KW110
}
