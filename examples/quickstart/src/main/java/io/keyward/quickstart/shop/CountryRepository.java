package io.keyward.quickstart.shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import io.keyward.annotation.KeyPart;
import java.util.Optional;

/** The countries of the world, the same for every tenant. */
@GlobalCache(justification = "ISO 3166 is public and no tenant's own")
public interface CountryRepository {

  @Cacheable(key = "global:country:{code}", ttl = "1d")
  Optional<Country> findByCode(@KeyPart(pattern = "[A-Z]{2}") String code);

  @CacheEvict(key = "global:country:{code}")
  boolean rename(String code, String name);
}
