package example;

import io.keyward.annotation.Cacheable;

public interface Bytes {
  @Cacheable(key = "tenant:{tenant_id}:digest:{content}", ttl = "10m") // !KW108
  int length(byte[] content);
}
