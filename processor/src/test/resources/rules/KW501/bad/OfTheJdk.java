package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.net.URI;

public interface OfTheJdk {
  record Link(URI to) {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m") // !KW501
  Link link();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m") // !KW501
  java.util.BitSet bits();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m") // !KW501
  java.util.concurrent.atomic.AtomicLong count();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
