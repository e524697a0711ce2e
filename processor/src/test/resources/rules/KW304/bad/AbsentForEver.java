package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Optional;

public interface AbsentForEver {
  @Cacheable(
      key = "tenant:{tenant_id}:nickname:{id}",
      ttl = "10m",
      absentTtl = "eternal") // !KW304
  Optional<String> nickname(long id);

  @CacheEvict(key = "tenant:{tenant_id}:nickname:{id}")
  void rename(long id);
}
