package io.keyward.processor.running;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.util.Optional;

@CacheEvict(
    key = "tenant:{tenant_id}:user:*",
    methods = {"deleteAll", "saveAll"})
@Uncached(
    reason = "lists, and what changes nothing",
    methods = {"find*", "exists*", "count*", "getById", "flush", "forEach", "entityType"})
public interface Users extends Crud<User, Long> {

  @Override
  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m", absentTtl = "30s")
  Optional<User> findById(Long id);

  @Override
  @CacheEvict(key = "tenant:{tenant_id}:user:{entity.id}")
  <S extends User> S save(S entity);

  @Override
  @CacheEvict(key = "tenant:{tenant_id}:user:{result.id}")
  <S extends User> S saveAndFlush(S entity);

  @Override
  @CacheEvict(key = "tenant:{tenant_id}:user:{id}")
  void deleteById(Long id);

  @Override
  @CacheEvict(key = "tenant:{tenant_id}:user:{entity.id}")
  void delete(User entity);

  @Override
  @CacheEvict(key = "tenant:{tenant_id}:user:{ids}")
  void deleteAllById(Iterable<? extends Long> ids);
}
