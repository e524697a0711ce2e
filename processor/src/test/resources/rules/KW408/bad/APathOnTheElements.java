package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyIgnore;
import java.util.Collection;
import java.util.Map;

public interface APathOnTheElements {
  record Item(long id) {}

  record Reference(long id, String label) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{references.id}", ttl = "10m") // !KW408
  Map<Long, Item> findAll(
      @KeyIgnore(reason = "the label does not change the item") Collection<Reference> references);

  @CacheEvict(key = "tenant:{tenant_id}:item:*")
  void reload();
}
