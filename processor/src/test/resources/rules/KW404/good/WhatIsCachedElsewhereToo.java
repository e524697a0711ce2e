package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.UUID;

public interface WhatIsCachedElsewhereToo {
  record User(UUID id, UUID team) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  User find(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:user:{user.id}")
  @CacheEvict(key = "tenant:{tenant_id}:team:{user.team}")
  void save(User user);

  @CacheEvict(key = "tenant:{tenant_id}:user:{ids}")
  void deleteAll(List<UUID> ids);

  @CacheEvict(
      key = "tenant:{tenant_id}:dashboard:*",
      justification = "the web module caches dashboards, and depends on this one")
  void recount();
}
// file: Teams.java
package example;

import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.UUID;

interface Teams {
  @Cacheable(key = "tenant:{tenant_id}:team:{team}", ttl = "10m")
  List<String> members(UUID team);
}
