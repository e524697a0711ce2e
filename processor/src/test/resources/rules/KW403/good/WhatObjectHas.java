package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;

public interface WhatObjectHas extends Comparable<WhatObjectHas> {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  int stock(long id);

  @CacheEvict(key = "tenant:{tenant_id}:stock:{id}")
  void restock(long id);

  @Override
  @Uncached(reason = "no read of an entry")
  int compareTo(WhatObjectHas other);

  @Override
  boolean equals(Object other);

  @Override
  int hashCode();

  @Override
  String toString();

  static int none() {
    return 0;
  }
}
