package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.TenantParam;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

public interface ItemRepository {
  record Item(UUID id, String name) {}

  record Money(long cents, Currency currency) {}

  record Slot(int shelf, int place) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "10m", absentTtl = "30s")
  Optional<Item> findById(UUID id);

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m")
  Map<UUID, Item> findAllById(Collection<UUID> ids);

  @Cacheable(key = "tenant:{tenant_id}:item:{keys}", ttl = "5m", absentTtl = "30s")
  Map<UUID, Item> findKnown(Set<? extends UUID> keys) throws java.io.IOException;

  @Cacheable(key = "tenant:{tenant_id}:price:{list}:{cache}", ttl = "1h")
  Map<Long, Money> prices(int list, @TenantParam String tenant, List<Long> cache);

  @Cacheable(key = "tenant:{tenant_id}:in-slot:{slots}:v{version}", ttl = "1h")
  Map<Slot, List<Item>> inSlots(List<Slot> slots, int version);

  @GlobalCache(justification = "the same for everybody")
  @Cacheable(key = "global:unit:{codes}", ttl = "1d")
  Map<String, String> units(@KeyPart(pattern = "[a-z]{1,8}") Collection<String> codes);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  @CacheEvict(key = "global:unit:*")
  void reload();

  @CachePut(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m")
  Item merge(List<UUID> ids);
}
