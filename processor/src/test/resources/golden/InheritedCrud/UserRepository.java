package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.util.Optional;
import java.util.UUID;

@CacheEvict(
    key = "tenant:{tenant_id}:user:*",
    methods = {"delete*", "merge", "saveAll"})
@Uncached(
    reason = "lists are unbounded",
    methods = {"find*", "get*", "count", "exists*", "top", "forEach", "pick", "byId", "inSession"})
public interface UserRepository extends CrudRepository<UserRepository.User, UUID> {

  record User(UUID id, String name) {}

  @Override
  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m", absentTtl = "30s")
  Optional<User> findById(UUID id);

  @Override
  @CacheEvict(key = "tenant:{tenant_id}:user:{entity.id}")
  <S extends User> S save(S entity);

  @Override
  @CacheEvict(key = "tenant:{tenant_id}:user:{entities.id}")
  void deleteAll(Iterable<? extends User> entities);
}
