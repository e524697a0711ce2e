package example;

import io.keyward.annotation.CacheEvict;

public interface OverrideForgotten extends Stocked {
  @CacheEvict(key = "tenant:{tenant_id}:stock:{id}")
  void restock(long id);

  @Override
  int stock(long id); // !KW403

  boolean equals(long other); // !KW403
}

// file: Stocked.java
package example;

import io.keyward.annotation.Cacheable;

interface Stocked {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  int stock(long id);
}
