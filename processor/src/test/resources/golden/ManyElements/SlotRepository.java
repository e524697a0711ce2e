package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

public interface SlotRepository {

  record Slot(UUID id, long number) {}

  record Plan(List<Slot> slots, long[] numbers, Iterable<UUID> ids) {}

  @Cacheable(key = "tenant:{tenant_id}:slot:{number}:x", ttl = "1m")
  Slot slot(long number);

  @Cacheable(key = "tenant:{tenant_id}:slot-by-id:{region}:{id}", ttl = "1m")
  Slot byId(int region, UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:slot:{numbers}:x")
  void free(Collection<Long> numbers);

  @CacheEvict(key = "tenant:{tenant_id}:slot:{numbers}:x")
  void free(long... numbers);

  @CacheEvict(key = "tenant:{tenant_id}:slot:{numbers}:x")
  void free(Short[] numbers);

  @CacheEvict(key = "tenant:{tenant_id}:slot:{slots.number}:x")
  @CacheEvict(key = "tenant:{tenant_id}:slot-by-id:{region}:{slots.id}")
  int free(int region, Iterable<? extends Slot> slots);

  @CacheEvict(key = "tenant:{tenant_id}:slot:{plan.slots.number}:x")
  @CacheEvict(key = "tenant:{tenant_id}:slot:{plan.numbers}:x")
  @CacheEvict(key = "tenant:{tenant_id}:slot-by-id:{region}:{plan.ids}")
  void free(int region, Plan plan);

  @CacheEvict(key = "tenant:{tenant_id}:slot:{result.number}:x")
  Iterable<Slot> freeAll();

  @CacheEvict(key = "tenant:{tenant_id}:slot:{result}:x")
  int[] freeSome(Set<? extends Number> hints);
}
